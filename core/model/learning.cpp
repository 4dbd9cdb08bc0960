#include "core/model/learning.h"

namespace broaden::core {

static constexpr Field learning_fields[] = {
  field<&Learning::date>("date", "Date", {.required = true, .leaves = true}),
  field<&Learning::title>("title", "Title", {.required = true, .leaves = true}),
  field<&Learning::kind>("kind", "Kind", {.leaves = true}),
  field<&Learning::minutes>("minutes", "Hours", {.shown = "hours", .leaves = true}),
  field<&Learning::competencies>("competencies", "Competencies", {.shown = "competency", .leaves = true}),
  field<&Learning::provider>("provider", "Provider", {.leaves = true}),
  field<&Learning::outcome>("outcome", "Outcome", {.narrative = true, .leaves = true}),
  field<&Learning::reflection>("reflection", "Private reflection", {.hint = "It never leaves this record.", .narrative = true}),
  field<&Learning::scheme>("scheme", "Credit scheme", {.hint = "Only where it counts toward continuing education of a profession.", .leaves = true}),
  field<&Learning::credits>("credits", "Credits", {.hint = "In the scheme's own unit.", .leaves = true}),
  field<&Learning::activity>("activity", "Planned activity", {.refers = "activity"}),
};

static void learning_rules(const void* item, std::vector<Problem>& problems) {
  auto& learning = *static_cast<const Learning*>(item);
  if (learning.credits && learning.scheme.empty()) problems.push_back({"scheme", "is missing: which scheme do the credits count toward?"});
}

constinit const Noun Learning::noun{"learning", "Learning", learning_fields, learning_rules};

}
