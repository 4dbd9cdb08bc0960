#include "sync/office/desk/attempts.h"

namespace broaden::office {
namespace {

void drop_old(std::vector<core::Instant>& times, core::Instant now) {
  std::erase_if(times, [&](core::Instant at) { return at.ms + Attempts::window_ms <= now.ms; });
}

}

bool Attempts::allowed(const std::string& who, core::Instant now) {
  auto found = failures_.find(who);
  if (found == failures_.end()) return true;
  drop_old(found->second, now);
  return found->second.size() < most;
}

void Attempts::failed(const std::string& who, core::Instant now) {
  if (failures_.size() >= remembered) forget_old(now);
  auto& times = failures_[who];
  drop_old(times, now);
  if (times.size() < most) times.push_back(now);
}

void Attempts::forget_old(core::Instant now) {
  for (auto& [who, times] : failures_) drop_old(times, now);
  std::erase_if(failures_, [](const auto& one) { return one.second.empty(); });
  if (failures_.size() >= remembered) failures_.clear();  // a flood from everywhere: the secret's 80 bits still stand
}

}
