#include "core/model/activity_needs.h"

namespace broaden::core {
namespace {

using K = ActivityKind;

// Ours, from what approvals of each kind ask for in practice: no rule prescribes it. A host is a provider.
struct Needs { ActivityKind kind; std::array<std::string_view, 4> fields; };
constexpr Needs table[] = {
    {K::course, {"provider", "minutes"}},
    {K::conference, {"provider", "starts", "ends"}},
    {K::coaching, {"provider", "minutes"}},
    {K::mentoring, {"provider", "minutes"}},
    {K::assessment_360, {"starts", "ends"}},
    {K::reading, {"minutes"}},
    {K::teaching, {"starts", "minutes"}},
    {K::peer_forum, {"provider", "minutes"}},
    {K::book_club, {"minutes"}},
    {K::community_of_practice, {"provider"}},
    {K::project, {"ends", "expected"}},
    {K::detail, {"provider", "starts", "ends", "expected"}},
    {K::rotation, {"provider", "starts", "ends", "expected"}},
    {K::sabbatical, {"provider", "starts", "ends", "expected"}},
    {K::ipa, {"provider", "starts", "ends", "expected"}},
    {K::joint_duty, {"provider", "starts", "ends", "expected"}},
    {K::liaison, {"provider", "starts", "ends", "expected"}},
    {K::exchange, {"provider", "starts", "ends", "expected"}},
    {K::virtual_assignment, {"provider", "starts", "ends", "expected"}},
};
static_assert(std::size(table) == names<ActivityKind>.size());

bool asks(const Activity& activity, std::string_view field) {
  bool stopped = activity.status == ActivityStatus::deferred || activity.status == ActivityStatus::canceled;
  if (field == "reason") return stopped;
  if (stopped) return false;
  if (field == "outcome") return activity.status == ActivityStatus::complete;
  auto& needs = table[static_cast<std::size_t>(activity.kind)];
  return std::ranges::find(needs.fields, field) != needs.fields.end();
}

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(table); ++i)
    if (static_cast<std::size_t>(table[i].kind) != i) return false;
  return true;
}
static_assert(in_order());

}

std::vector<const Field*> lacking(const Activity& activity) {
  std::vector<const Field*> out;
  for (auto& field : Activity::noun.fields)
    if (asks(activity, field.name) && std::holds_alternative<std::monostate>(field.get(&activity))) out.push_back(&field);
  return out;
}

}
