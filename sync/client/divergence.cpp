#include "sync/client/divergence.h"

#include <algorithm>
#include <map>

namespace broaden::sync {
namespace {

using core::Outgoing;
using core::Result;

// Everything here that the office once numbered above `after`, by that number.
Result<std::map<std::int64_t, Outgoing>> numbered(const core::Record& record, const std::string& office, std::int64_t after) {
  std::map<std::int64_t, Outgoing> found;
  TRY(kept, core::entries(record, office));
  for (auto& each : kept) if (each.number && *each.number > after) found[*each.number] = {each.id, each.kind, std::move(each.bytes)};
  TRY(held, core::held(record, office));
  for (auto& each : held) if (each.number > after) found[each.number] = {each.id, each.kind, std::move(each.bytes)};
  return found;
}

}

Result<std::vector<core::Hash>> own_chain(const core::Record& record, const core::Enrollment& enrollment) {
  TRY(all, numbered(record, enrollment.office, 0));
  std::vector<core::Hash> chain{first_digest({enrollment.office, enrollment.executive})};
  for (const auto& [number, entry] : all) {
    const auto id = read_hash(entry.id);
    if (number != static_cast<std::int64_t>(chain.size()) || number > enrollment.cursor || !id) break;
    chain.push_back(next_digest(chain.back(), number, *id));
  }
  return chain;
}

std::vector<Point> spread(const std::vector<core::Hash>& chain, std::int64_t low, std::int64_t high) {
  std::vector<Point> points;
  const auto count = std::min<std::int64_t>(high - low, static_cast<std::int64_t>(most_points));
  for (std::int64_t i = 1; i <= count; ++i) {
    const auto number = low + (high - low) * i / count;
    points.push_back({number, core::hex(chain[static_cast<std::size_t>(number)])});
  }
  return points;
}

Result<> step_back(core::Record& record, core::Tx& tx, core::Enrollment enrollment, const std::string& generation, const Point& common) {
  const auto& office = enrollment.office;
  TRY(lost, numbered(record, office, common.number));
  TRY(waiting, core::outbox(record, office));
  TRY(held, core::held(record, office));
  for (const auto& each : waiting) CHECKED(core::accepted(record, tx, office, each.id));
  for (const auto& [number, each] : lost) CHECKED(core::queue(record, tx, office, each));
  for (const auto& each : waiting) CHECKED(core::queue(record, tx, office, each));
  for (const auto& each : held) if (each.number > common.number) CHECKED(core::release(record, tx, office, each.id));
  CHECKED(core::forget_numbers(record, tx, office, common.number));
  enrollment.generation = generation;
  enrollment.cursor = common.number;
  enrollment.digest = common.digest;
  return core::save(record, tx, enrollment);
}

}
