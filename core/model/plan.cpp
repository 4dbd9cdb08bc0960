#include "core/model/plan.h"

namespace broaden::core {

static constexpr Field plan_fields[] = {
  field<&Plan::starts>("starts", "From", {.shown = "from", .required = true, .leaves = true}),
  field<&Plan::ends>("ends", "To", {.shown = "to", .required = true, .leaves = true}),
  field<&Plan::framework>("framework", "Competency framework", {.required = true, .leaves = true}),
  field<&Plan::strengths>("strengths", "Strengths", {.narrative = true, .leaves = true}),
  field<&Plan::needs>("needs", "Development needs", {.narrative = true, .leaves = true}),
  field<&Plan::evidence>("evidence", "Evidence for the needs", {.hint = "For example a 360-degree assessment, appraisal feedback, a coach, your own view.", .narrative = true, .leaves = true}),
  field<&Plan::goals>("goals", "Short-term goals", {.shown = "goal", .hint = "What this plan's period should bring, in a few words. Add each goal with the need it serves under Goals.", .narrative = true, .leaves = true}),
  field<&Plan::long_goals>("long_goals", "Long-term goals", {.shown = "long-goal", .hint = "Three to five years ahead.", .narrative = true, .leaves = true}),
  field<&Plan::midyear>("midyear", "Mid-year notes", {.narrative = true, .leaves = true}),
  field<&Plan::yearend>("yearend", "Year-end notes", {.narrative = true, .leaves = true}),
  field<&Plan::follows>("follows", "Follows plan", {.refers = "plan"}),
};

static void plan_rules(const void* item, std::vector<Problem>& problems) {
  auto& plan = *static_cast<const Plan*>(item);
  if (plan.starts && plan.ends && plan.ends < plan.starts) problems.push_back({"ends", "is before the plan starts"});
}

constinit const Noun Plan::noun{"plan", "Plan", plan_fields, plan_rules};

}
