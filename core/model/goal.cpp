#include "core/model/goal.h"

namespace broaden::core {

static constexpr Field goal_fields[] = {
  field<&Goal::plan>("plan", "Plan", {.link = "plan", .required = true, .leaves = true}),
  field<&Goal::term>("term", "Term", {.hint = "Short-term: within this plan. Long-term: three to five years ahead.", .leaves = true}),
  field<&Goal::statement>("statement", "Goal", {.required = true, .narrative = true, .leaves = true}),
  field<&Goal::need>("need", "Organizational need", {.hint = "What the organization needs that this goal serves.", .narrative = true, .leaves = true}),
  field<&Goal::strategy>("strategy", "Agency strategy", {.hint = "The goal or objective of the agency's strategic plan behind that need.", .leaves = true}),
  field<&Goal::competencies>("competencies", "Competencies", {.shown = "competency", .leaves = true}),
};

constinit const Noun Goal::noun{"goal", "Goal", goal_fields};

}
