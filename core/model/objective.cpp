#include "core/model/objective.h"

namespace broaden::core {

static constexpr Field objective_fields[] = {
  field<&Objective::plan>("plan", "Plan", {.link = "plan", .required = true, .leaves = true}),
  field<&Objective::statement>("statement", "Objective", {.required = true, .narrative = true, .leaves = true}),
  field<&Objective::competencies>("competencies", "Competencies", {.shown = "competency", .leaves = true}),
  field<&Objective::measure>("measure", "How it will be measured", {.narrative = true, .leaves = true}),
  field<&Objective::target>("target", "Target date", {.leaves = true}),
  field<&Objective::goal>("goal", "Goal", {.refers = "goal", .leaves = true}),
  field<&Objective::carried_from>("carried_from", "Carried over from", {.shown = "carried-from", .refers = "objective"}),
};

constinit const Noun Objective::noun{"objective", "Objective", objective_fields};

}
