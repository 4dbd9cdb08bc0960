#include "core/model/activity.h"

namespace broaden::core {

static constexpr Field activity_fields[] = {
  field<&Activity::objective>("objective", "Objective", {.link = "objective", .required = true, .leaves = true}),
  field<&Activity::kind>("kind", "Kind", {.leaves = true}),
  field<&Activity::title>("title", "Title", {.required = true, .leaves = true}),
  field<&Activity::starts>("starts", "From", {.shown = "from", .leaves = true}),
  field<&Activity::ends>("ends", "To", {.shown = "to", .leaves = true}),
  field<&Activity::minutes>("minutes", "Hours", {.shown = "hours", .leaves = true}),
  field<&Activity::cost>("cost", "Cost in dollars", {.leaves = true}),
  field<&Activity::status>("status", "Status", {.leaves = true}),
  field<&Activity::outcome>("outcome", "Outcome", {.narrative = true, .leaves = true}),
  field<&Activity::provider>("provider", "Provider or host", {.leaves = true}),
  field<&Activity::funding>("funding", "Source of funds", {.leaves = true}),
  field<&Activity::resources>("resources", "Support needed", {.hint = "Time, people, money, permission.", .leaves = true}),
  field<&Activity::expected>("expected", "Expected outcome and measure", {.narrative = true, .leaves = true}),
  field<&Activity::reason>("reason", "Why deferred or canceled", {.leaves = true}),
  field<&Activity::actual_cost>("actual_cost", "Actual cost in dollars", {.shown = "actual-cost", .leaves = true}),
};

static void activity_rules(const void* item, std::vector<Problem>& problems) {
  auto& activity = *static_cast<const Activity*>(item);
  if (activity.starts && activity.ends && activity.ends < activity.starts) problems.push_back({"ends", "is before it starts"});
}

constinit const Noun Activity::noun{"activity", "Activity", activity_fields, activity_rules};

}
