#include <algorithm>

#include "app/desktop/screens/plan.h"
#include "core/model/title.h"
#include "core/store/enrollment.h"

namespace broaden::app::screens {
namespace {

using namespace core;

Covering covering_of(const Competency& competency, const PlanView& view) {
  Covering out{competency.tag(), competency.name};
  for (auto& one : view.objectives) out.objectives += one.objective.item.competencies.contains(out.tag);
  return out;
}

std::vector<Coverage> coverage_of(const Packages& packages, const PlanView& view) {
  std::vector<Coverage> out;
  auto* known = packages.framework(view.item.framework);
  if (!known) return out;
  for (auto& group : known->groups) {
    Coverage one{group.name, group.fundamental, 0, {}};
    for (auto& competency : group.competencies) {
      one.competencies.push_back(covering_of(competency, view));
      one.touched += one.competencies.back().objectives > 0;
    }
    out.push_back(std::move(one));
  }
  return out;
}

Result<> read_parts(const Record& record, PlanView& view) {
  TRY(all, objectives(record, view.plan));
  for (auto& one : all) {
    TRY(its, activities(record, one.id));
    view.objectives.push_back({std::move(one), std::move(its)});
  }
  TRY(made, decisions(record, view.plan));
  view.decisions = std::move(made);
  return {};
}

// A plan follows another one; an objective serves a goal of its own plan, and is carried over from another plan's.
Result<> read_picks(const Record& record, PlanView& view) {
  auto& picks = view.options.picks;
  for (auto* name : {"follows", "goal", "carried_from"}) picks[name] = {{"", "None"}};
  for (auto& one : view.plans) if (one.id != view.plan) picks["follows"].push_back({one.id, one.words});
  TRY(goals, items_of<Goal>(record, "plan", view.plan));
  for (auto& one : goals) picks["goal"].push_back({one.id, title_of(one.item)});
  TRY(others, objectives(record, ""));
  for (auto& one : others) if (one.item.plan.text != view.plan) picks["carried_from"].push_back({one.id, title_of(one.item)});
  return {};
}

// What this plan can be put beside.
VersionsView versions_of(const std::vector<Stored<Plan>>& all, const Stored<Plan>& shown, const std::vector<OfficeStanding>& offices) {
  VersionsView out{.plan = shown.id, .words = period_of(shown.item), .starts = shown.item.starts, .ends = shown.item.ends, .others = {}};
  for (auto& one : all) if (one.id != shown.id) out.others.push_back({one.id, period_of(one.item), one.item.starts, one.item.ends});
  for (auto& office : offices)
    for (auto& one : office.standing.submissions) {
      if (one.plan != shown.id) continue;
      out.submitted = true;
      out.approved = out.approved || one.stage == PlanStage::approved;
    }
  return out;
}

}

Result<PlanView> read_plan(const Record& record, const Packages& packages, Bearings& bearings, const PlanQuery& query) {
  PlanView view;
  view.today = record.clock().today();
  TRY(person, profile(record));
  view.default_framework = person.framework;
  if (auto connection = enrollment(record)) view.connected = true, view.agency = connection->agency;
  view.options.picks["framework"] = framework_options(packages);
  TRY(all, plans(record));
  for (auto& one : all) view.plans.push_back({one.id, period_of(one.item)});
  auto shown = std::ranges::find(all, query.plan, &Stored<Plan>::id);
  if (shown == all.end()) shown = all.begin();
  if (shown == all.end()) return view;
  view.plan = shown->id;
  view.item = shown->item;
  view.competencies = competency_options(packages, view.item.framework);
  view.options.competencies = view.competencies;
  TRY(offices, bearings.offices(record));
  TRY(standing, plan_standing(record, *offices, view.plan));
  view.standing = std::move(standing);
  view.versions = versions_of(all, *shown, *offices);
  CHECKED(read_parts(record, view));
  CHECKED(read_picks(record, view));
  view.coverage = coverage_of(packages, view);
  return view;
}

Result<LearnedMinutes> read_learned(const Record& record, Date from, Date to) {
  LearnedMinutes out;
  TRY(totals, learning_totals(record, from, to));
  for (auto& one : totals) out[one.competency] += one.minutes;
  return out;
}

}
