// What a period held: the learning transcript and appraisal input. Only fields that may leave the record are read into them.
#include <algorithm>
#include <map>

#include "app/commands/print_input.h"
#include "core/model/person.h"
#include "core/report/parts.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Date last_day(Date starts, Date ends) { return ends ? ends : starts; }

bool touches(const Period& period, Date starts, Date ends) {   // without an end it goes on
  return starts && starts <= period.to && (!ends || ends >= period.from);
}

bool completed_in(const Period& period, const Activity& one) {
  return one.status == ActivityStatus::complete && holds(period, last_day(one.starts, one.ends));
}

// How many activities carried the objective through, the last of them in this period; 0 if it is not through.
int carried_through(const Period& period, const std::vector<Stored<Activity>>& all) {
  int done = 0;
  Date last;
  for (auto& [id, one] : all) {
    if (one.status == ActivityStatus::canceled) continue;
    if (one.status != ActivityStatus::complete) return 0;
    ++done;
    last = std::max(last, last_day(one.starts, one.ends));
  }
  return holds(period, last) ? done : 0;
}

template <class T, class D> void by_day(std::vector<T>& all, D day) { std::ranges::stable_sort(all, {}, day); }

Result<> add_plan(const Record& record, const Period& period, const std::string& plan, bool with_goals, report::AppraisalInput& out) {
  TRY(goals, items_of<Goal>(record, "plan", plan));
  if (with_goals) for (auto& [id, goal] : goals) out.goals.push_back(goal);
  TRY(its, objectives(record, plan));
  for (auto& [id, objective] : its) {
    TRY(steps, activities(record, id));
    for (auto& [step, one] : steps) if (completed_in(period, one)) out.activities.push_back(one);
    auto done = carried_through(period, steps);
    if (done == 0) continue;
    auto goal = std::ranges::find(goals, objective.goal.text, [](auto& one) { return one.id; });
    out.objectives.push_back({objective, goal == goals.end() ? std::string{} : goal->item.statement, done});
  }
  return {};
}

Result<report::PeopleCounts> people_counts(const Record& record, const Period& period) {
  report::PeopleCounts out;
  TRY(everybody, items<Person>(record));
  std::map<std::string, Relation> relations;
  for (auto& [id, one] : everybody) {
    relations[id] = one.relation;
    bool then = (!one.starts || one.starts <= period.to) && (!one.ends || one.ends >= period.from);
    if (one.relation == Relation::mentee && then) ++out.mentees;
  }
  TRY(meetings, items<Meeting>(record));
  for (auto& [id, one] : meetings) {
    if (!holds(period, one.date)) continue;
    ++out.meetings;
    auto with = relations.find(one.person.text);
    if (with == relations.end() || with->second != Relation::mentee) continue;
    ++out.meetings_with_mentees;
    out.minutes_with_mentees += one.minutes ? one.minutes->count : 0;
  }
  return out;
}

template <class Input> Result<Input> begun(const Session& session, const Period& period) {
  TRY(who, profile(session.record));
  Input out;
  out.executive = who.name;
  out.title = who.title;
  out.organization = report::joined({who.organization, who.agency});
  out.from = period.from;
  out.to = period.to;
  out.prepared = session.clock.today();
  out.made = session.clock.now();
  out.labels = session.packages.competency_names();
  return out;
}

}

Result<report::TranscriptInput> transcript_input(const Session& session, const Period& period) {
  TRY(out, begun<report::TranscriptInput>(session, period));
  TRY(all, learning(session.record, {.from = period.from, .to = period.to, .descending = false}));
  for (auto& [id, one] : all)
    out.lines.push_back({one.date, one.title, one.provider, one.minutes ? one.minutes->count : 0, one.competencies, one.kind == LearningKind::formal, one.scheme,
                         one.credits ? one.credits->count : 0});
  for (auto* scheme : session.packages.schemes()) out.schemes[scheme->head.id] = {scheme->head.title, scheme->unit};
  TRY(totals, learning_totals(session.record, period.from, period.to));
  for (auto& one : totals) out.hours.push_back({one.competency, one.fiscal_year, one.minutes});
  return out;
}

Result<report::AppraisalInput> appraisal_input(const Session& session, const Period& period) {
  TRY(out, begun<report::AppraisalInput>(session, period));
  TRY(who, profile(session.record));
  out.rating_official = who.rating_official;
  TRY(all_plans, plans(session.record));                 // newest first
  for (auto plan = all_plans.rbegin(); plan != all_plans.rend(); ++plan)
    CHECKED(add_plan(session.record, period, plan->id, touches(period, plan->item.starts, plan->item.ends), out));
  by_day(out.activities, [](auto& one) { return last_day(one.starts, one.ends); });
  TRY(away, assignments(session.record));
  for (auto& [id, one] : away) if (touches(period, one.starts, one.ends)) out.assignments.push_back(one);
  by_day(out.assignments, [](auto& one) { return one.starts; });
  TRY(people, people_counts(session.record, period));
  out.people = people;
  TRY(awards, items<Award>(session.record));
  for (auto& [id, one] : awards) if (holds(period, one.date)) out.awards.push_back(one);
  by_day(out.awards, [](auto& one) { return one.date; });
  TRY(years, learning_minutes(session.record, period.from, period.to));
  for (auto& [year, minutes] : years) {
    out.formal += minutes.formal;
    out.informal += minutes.informal;
  }
  return out;
}

}
