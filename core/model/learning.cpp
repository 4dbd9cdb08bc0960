#include "core/model/learning.h"

namespace broaden::core {

static constexpr Field fields[] = {
  field<&Learning::date>("date", "Date", {.required = true, .leaves = true}),
  field<&Learning::title>("title", "Title", {.required = true, .leaves = true}),
  field<&Learning::kind>("kind", "Kind", {.leaves = true}),
  field<&Learning::minutes>("minutes", "Hours", {.shown = "hours", .leaves = true}),
  field<&Learning::competencies>("competencies", "Competencies", {.shown = "competency", .leaves = true}),
  field<&Learning::provider>("provider", "Provider", {.leaves = true}),
  field<&Learning::outcome>("outcome", "Outcome", {.narrative = true, .leaves = true}),
  field<&Learning::reflection>("reflection", "Private reflection", {.hint = "It never leaves this record.", .narrative = true}),
};

constinit const Noun Learning::noun{"learning", "Learning", fields};

}
