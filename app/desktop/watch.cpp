#include "app/desktop/watch.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace broaden::app {
namespace {

constexpr auto every = std::chrono::milliseconds(700);   // within the second that two programs on one record are promised

}

struct Watch::State {
  State(core::Record own, std::function<void()> say) : record(std::move(own)), changed(std::move(say)) {}

  void work() {
    auto seen = record.version();
    auto day = record.clock().today();
    std::unique_lock lock(mutex);
    while (!ended.wait_for(lock, every, [&] { return ending; }))
      if (auto now = record.version(); now != seen || record.clock().today() != day) seen = now, day = record.clock().today(), changed();
  }

  core::Record record;
  std::function<void()> changed;
  std::mutex mutex;
  std::condition_variable ended;
  bool ending = false;
  std::thread thread;
};

core::Result<std::unique_ptr<Watch>> Watch::start(const core::Record& record, std::function<void()> changed) {
  TRY(own, record.again());
  auto state = std::make_unique<State>(std::move(own), std::move(changed));
  state->thread = std::thread([raw = state.get()] { raw->work(); });
  return std::unique_ptr<Watch>(new Watch(std::move(state)));
}

Watch::Watch(std::unique_ptr<State> state) : state_(std::move(state)) {}

Watch::~Watch() {
  {
    std::lock_guard lock(state_->mutex);
    state_->ending = true;
  }
  state_->ended.notify_one();
  state_->thread.join();
}

}
