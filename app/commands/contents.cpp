#include "app/commands/contents.h"

#include <algorithm>

#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

template <class T> std::vector<Sent<T>> sent(std::vector<Stored<T>> items) {
  std::vector<Sent<T>> out;
  for (auto& one : items) out.push_back({std::move(one.id), std::move(one.item)});
  return out;
}

}

Result<PlanContents> plan_contents(const Record& record, const std::string& plan) {
  PlanContents out;
  out.plan.id = plan;
  TRY(found, load(record, plan, Item(out.plan.item)));
  if (!found) return Error{Code::no_such_item, plan};
  TRY(its_goals, items_of<Goal>(record, "plan", plan));
  TRY(its_objectives, objectives(record, plan));
  TRY(its_activities, plan_activities(record, plan));
  out.goals = sent(std::move(its_goals));
  out.objectives = sent(std::move(its_objectives));
  out.activities = sent(std::move(its_activities));
  for (auto& one : out.objectives)
    if (std::ranges::find(out.goals, one.item.goal.text, &Sent<Goal>::id) == out.goals.end()) one.item.goal = {};
  return out;
}

}
