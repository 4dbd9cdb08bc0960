// Rules that look at plans: one has to be in place, it is reviewed each year, and its objectives touch the ECQs.
#include <algorithm>
#include <set>

#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

bool covers(const PlanFact& fact, Date day) { return fact.plan.item.starts && fact.plan.item.starts <= day && day <= fact.plan.item.ends; }

const PlanFact* best(const Facts& facts, auto wanted, auto is_better) {
  const PlanFact* found = nullptr;
  for (auto& fact : facts.plans)
    if (fact.plan.item.starts && wanted(fact) && (!found || is_better(fact, *found))) found = &fact;
  return found;
}

bool starts_later(const PlanFact& a, const PlanFact& b) { return a.plan.item.starts > b.plan.item.starts; }
bool plan_starts_sooner(const PlanFact& a, const PlanFact& b) { return a.plan.item.starts < b.plan.item.starts; }

const PlanFact* plan_covering(const Facts& facts, Date day) {
  return best(facts, [&](auto& fact) { return covers(fact, day); }, starts_later);
}

const PlanFact* next_plan(const Facts& facts, Date day) {
  return best(facts, [&](auto& fact) { return fact.plan.item.starts > day; }, plan_starts_sooner);
}

const PlanFact* last_plan(const Facts& facts, Date day) {
  return best(facts, [&](auto& fact) { return fact.plan.item.ends && fact.plan.item.ends < day; },
              [](auto& a, auto& b) { return a.plan.item.ends > b.plan.item.ends; });
}

// The plan that matters today: the one that covers the day, else the next, else the last.
const PlanFact* plan_today(const Facts& facts, Date day) {
  if (auto* now = plan_covering(facts, day)) return now;
  if (auto* next = next_plan(facts, day)) return next;
  return last_plan(facts, day);
}

// The first day after this one on which a plan begins or is over.
Date next_edge(const Facts& facts, Date day) {
  Date edge;
  for (auto& fact : facts.plans) {
    if (fact.plan.item.starts > day) edge = earlier(edge, fact.plan.item.starts);
    if (fact.plan.item.ends >= day) edge = earlier(edge, add_days(fact.plan.item.ends, 1));
  }
  return edge;
}

struct Reviews { Date last, next; };   // up to the day, and after it

Reviews reviews(const Facts& facts, Date day) {
  Reviews found;
  auto take = [&](Date review) {
    if (review > day) found.next = earlier(found.next, review);
    else found.last = std::max(found.last, review);
  };
  for (auto& fact : facts.plans) take(fact.reviewed);
  for (auto& known : facts.decisions)
    if (std::ranges::any_of(facts.plans, [&](auto& fact) { return fact.plan.id == known.item.plan.text; })) take(known.item.date);
  return found;
}

Slots slots_of(const PlanFact& fact) {
  auto& plan = fact.plan.item;
  return {{"period", period(plan.starts, plan.ends)}, {"starts", spoken(plan.starts)}, {"ends", spoken(plan.ends)}};
}

bool is_followed(const Facts& facts, const PlanFact& current) {
  return std::ranges::any_of(facts.plans, [&](auto& fact) { return fact.plan.item.ends && fact.plan.item.ends > current.plan.item.ends; });
}

Finding in_place(const Scales& scales, const PlanFact& current) {
  auto ends = current.plan.item.ends;
  auto soon = add_days(ends, -static_cast<int>(scales.rule.number("soon_days", 0)));
  bool followed = is_followed(scales.facts, current);
  bool asks = !followed && scales.as_of >= soon;
  auto finding = asks ? say(scales, "due-soon", slots_of(current), FindingState::due_soon, 2) : say(scales, "met", slots_of(current), FindingState::met, 0);
  finding.item = current.plan.id;
  finding.next_change = earlier(next_edge(scales.facts, scales.as_of), asks || followed ? Date{} : soon);
  return finding;
}

Finding plan_obligation(const Scales& scales) {
  if (auto* current = plan_covering(scales.facts, scales.as_of)) return in_place(scales, *current);
  if (auto* next = next_plan(scales.facts, scales.as_of)) {
    auto finding = say(scales, "ahead", slots_of(*next), FindingState::due_soon, 1);
    finding.item = next->plan.id;
    finding.next_change = next_edge(scales.facts, scales.as_of);
    return finding;
  }
  if (auto* last = last_plan(scales.facts, scales.as_of)) {
    auto finding = say(scales, "due", slots_of(*last), FindingState::due, 3);
    finding.item = last->plan.id;
    return finding;
  }
  return say(scales, "none", {}, FindingState::due_soon, 2);   // where nothing is, no date has passed
}

std::set<std::string> groups_touched(const Scales& scales, const PlanFact& fact, const Framework& framework) {
  auto at_least = scales.rule.number("at_least", 1);
  std::map<std::string, std::int64_t> objectives;
  for (auto& known : scales.facts.objectives) {
    if (known.item.plan.text != fact.plan.id) continue;
    std::set<std::string> touched;
    for (auto& tag : known.item.competencies)
      if (tag.starts_with(framework.head.id + "/"))
        if (auto* competency = framework.find(std::string_view(tag).substr(framework.head.id.size() + 1))) touched.insert(competency->group);
    for (auto& group : touched) ++objectives[group];
  }
  std::set<std::string> all;
  for (auto& [group, count] : objectives)
    if (count >= at_least) all.insert(group);
  return all;
}

Finding coverage_of(const Scales& scales, const PlanFact& fact, const Framework& framework) {
  auto touched = groups_touched(scales, fact, framework);
  std::vector<std::string> missing;
  std::size_t total = 0;
  for (auto& group : framework.groups) {
    if (group.fundamental) continue;
    ++total;
    if (!touched.contains(group.id)) missing.push_back(group.name);
  }
  auto covered = total - missing.size();
  auto slots = slots_of(fact);
  slots.insert({{"total", std::to_string(total)}, {"covered", std::to_string(covered)}, {"missing", joined(missing, "; ")}, {"framework", framework.head.title}});
  auto key = missing.empty() ? "met" : covered == 0 ? "empty" : "missing";
  auto finding = say(scales, key, slots, missing.empty() ? FindingState::met : FindingState::due_soon, missing.empty() ? 0 : 1);
  finding.number = {std::to_string(covered), std::to_string(total), "ECQs", "ECQs of " + framework.head.title + " that the plan's objectives touch"};
  return finding;
}

}

std::vector<Finding> plan_in_place(const Scales& scales) {
  auto finding = plan_obligation(scales);
  auto covering = std::ranges::count_if(scales.facts.plans, [&](auto& fact) { return covers(fact, scales.as_of); });
  finding.number = {std::to_string(covering), "1", "plans", "plans whose period covers " + spoken(scales.as_of)};
  return {finding};
}

std::vector<Finding> review_of_plan(const Scales& scales) {
  auto* plan = plan_today(scales.facts, scales.as_of);
  if (!plan) return {say(scales, "none", {}, FindingState::cannot_tell, 0)};
  auto [reviewed, next_review] = reviews(scales.facts, scales.as_of);
  auto since = reviewed ? reviewed : plan->plan.item.starts;
  auto clock = review_clock(since, scales);
  auto slots = slots_of(*plan);
  slots.insert({{"reviewed", spoken(reviewed)}, {"submitted", spoken(plan->submitted)}, {"due_date", spoken(clock.due)}});
  bool waits = plan->stage == "submitted" && plan->submitted && plan->submitted <= scales.as_of;
  std::string key = clock.state == FindingState::due ? "due" : clock.state == FindingState::due_soon ? "due-soon" : "met";
  if (!reviewed) key = "first", clock.urgency = std::max(clock.urgency, 1);
  if (waits) {                                                 // the executive has done their part: the turn is the office's
    key = "waiting";
    clock.urgency = std::min(clock.urgency, 1);
    if (clock.state == FindingState::due) clock.state = FindingState::due_soon;
  }
  auto finding = say(scales, key, slots, clock.state, clock.urgency);
  finding.number = {std::to_string(whole_months(since, scales.as_of)), std::to_string(scales.rule.number("due_months", 12)), "months",
                    reviewed ? "whole months since the review on " + spoken(reviewed) : "whole months since the plan's start on " + spoken(since)};
  finding.item = plan->plan.id;
  finding.next_change = earlier(earlier(clock.next_change, next_review), next_edge(scales.facts, scales.as_of));
  if (plan->submitted > scales.as_of) finding.next_change = earlier(finding.next_change, plan->submitted);
  return {finding};
}

std::vector<Finding> coverage(const Scales& scales) {
  auto* plan = plan_today(scales.facts, scales.as_of);
  if (!plan) return {say(scales, "none", {}, FindingState::cannot_tell, 0)};
  auto* framework = scales.packages.framework(plan->plan.item.framework);
  auto slots = slots_of(*plan);
  slots["framework"] = plan->plan.item.framework;
  auto finding = framework ? coverage_of(scales, *plan, *framework) : say(scales, "cannot-tell", slots, FindingState::cannot_tell, 1);
  finding.item = plan->plan.id;
  finding.next_change = next_edge(scales.facts, scales.as_of);
  return {finding};
}

}
