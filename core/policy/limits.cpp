// Rules that limit how long something may last: each increment of a detail by itself, an assignment with its short breaks, or
// all assignments of a kind over a career. A limit of months runs from the first day to the last, breaks within a run included,
// so that it never warns too late.
#include <algorithm>

#include "core/policy/spans.h"

namespace broaden::core::policy {

namespace {

struct Bounds { Date first, hard, back; };   // last days within the limit and within its extension; the first day allowed again

Bounds bounds_of(const Rule& rule, const Run& run) {
  auto months = static_cast<int>(rule.number("months", 0)), more = static_cast<int>(rule.number("more_months", 0)), back = static_cast<int>(rule.number("back_months", 0));
  Bounds bounds;
  if (months) {
    bounds.first = add_days(add_months(run.starts, months), -1);
    bounds.hard = add_days(add_months(run.starts, months + more), -1);
  } else {
    bounds.first = bounds.hard = add_days(run.starts, static_cast<int>(rule.number("days", 0)) - 1);
  }
  if (back && run.ends != endless && run.ends >= bounds.hard) bounds.back = add_days(add_months(run.ends, back), 1);
  return bounds;
}

// Details run in increments of which each is its own decision; one without increments is its own.
std::vector<Run> increments(const Scales& scales) {
  std::vector<Run> all;
  for (auto& [id, item] : scales.facts.assignments) {
    if (!counts(scales.rule, word(item.kind))) continue;
    bool in_parts = false;
    auto add = [&, &item = item, &id = id](Date starts, Date ends) {
      Stretch one{id, title_of(item), item.host, starts, ends};
      if (starts && last_day(one) >= starts) all.push_back({{one}, id, one.title, one.host, starts, last_day(one)}), in_parts = true;
    };
    for (auto& [part_id, part] : scales.facts.increments)
      if (part.assignment.text == id) add(part.starts, part.ends);
    if (!in_parts) add(item.starts, item.ends);
  }
  std::ranges::stable_sort(all, {}, &Run::starts);
  return all;
}

std::vector<Run> limited(const Scales& scales) {
  if (scales.rule.subject == "increment") return increments(scales);
  if (scales.rule.window == WindowKind::single) return each_by_itself(stretches(scales));
  return runs(stretches(scales), scales.rule.number("continuous_break_days", 0));
}

Slots slots_of(const Run& run, const Bounds& bounds) {
  auto over = run.ends == endless ? 0 : days_between(bounds.hard, run.ends);
  return {{"title", run.title}, {"host", run.host}, {"started", spoken(run.starts)}, {"ended", run.ends == endless ? day_or_unset({}) : spoken(run.ends)},
          {"limit_date", spoken(bounds.hard)}, {"first_limit_date", spoken(bounds.first)}, {"over", count_of(std::max(over, 0), "day", "days")}, {"back_date", spoken(bounds.back)}};
}

Figure figure_of(const Scales& scales, const Run& run) {
  auto& rule = scales.rule;
  auto last = std::min(run.ends, scales.as_of);
  bool begun = last >= run.starts;
  auto since = " from " + spoken(run.starts) + " on";
  if (!rule.numbers.contains("months")) return {std::to_string(begun ? days_between(run.starts, last) + 1 : 0), std::to_string(rule.number("days", 0)), "days", "days" + since + ", the first and the last included"};
  auto breaks = rule.number("continuous_break_days", 0);
  return {std::to_string(begun ? whole_months(run.starts, add_days(last, 1)) : 0), std::to_string(rule.number("months", 0) + rule.number("more_months", 0)), "months",
          "whole months" + since + (breaks ? ", breaks of up to " + std::to_string(breaks) + " days included" : "")};
}

struct Reading { std::string_view key; FindingState state; int urgency; };

Reading read(const Scales& scales, const Run& run, const Bounds& bounds, bool too_early) {
  auto& rule = scales.rule;
  bool begun = run.starts <= scales.as_of;
  if (run.ends < scales.as_of) return {said(rule, "back", "met"), FindingState::met, 0};
  if (scales.as_of > bounds.hard) return {"due", FindingState::due, 3};
  if (too_early && rule.messages.contains("early")) return {"early", begun ? FindingState::due : FindingState::due_soon, begun ? 3 : 2};
  if (run.ends != endless && run.ends > bounds.hard) return {said(rule, "ahead", "due"), FindingState::due_soon, 2};
  bool extended = run.ends == endless ? scales.as_of > bounds.first : run.ends > bounds.first;
  if (extended) return {said(rule, "extended", "met"), FindingState::due_soon, 1};
  return {"met", FindingState::met, 0};
}

// All of a career together: the days served are laid end to end from the first one on, and held against the months from there.
std::vector<Finding> career_limit(const Scales& scales) {
  auto all = runs(stretches(scales), endless.days);
  if (all.empty()) return nothing(scales);
  auto& run = all.front();
  auto& rule = scales.rule;
  auto months = static_cast<int>(rule.number("months", 0));
  auto limit = days_between(run.starts, add_months(run.starts, months));
  auto served = run.days(Date{}, scales.as_of);
  bool open = run.ends == endless;
  auto planned = open ? served : run.days(Date{}, run.ends);
  auto last = run.day_reached(limit);
  auto key = served > limit ? "due" : planned > limit ? said(rule, "ahead", "due") : "met";
  auto state = served > limit ? FindingState::due : planned > limit ? FindingState::due_soon : FindingState::met;
  auto value = whole_months(run.starts, add_days(run.starts, static_cast<int>(served)));
  Slots slots{{"value", std::to_string(value)}, {"target", std::to_string(months)}, {"unit", "months"}, {"title", run.title}, {"host", run.host},
              {"limit_date", last ? spoken(last) : "a day that depends on what comes next"}, {"over", count_of(std::max<std::int64_t>(planned - limit, 0), "day", "days")}};
  auto finding = say(scales, key, slots, state, served > limit ? 3 : planned > limit ? 2 : 0);
  finding.number = {slots["value"], slots["target"], "months", count_of(served, "day", "days") + " on such assignments from " + spoken(run.starts) + " to " + spoken(scales.as_of)};
  finding.item = run.id;
  finding.next_change = run.ends > scales.as_of ? add_days(scales.as_of, 1) : Date{};
  return {finding};
}

}

std::vector<Finding> length_limits(const Scales& scales) {
  if (scales.rule.window == WindowKind::career) return career_limit(scales);
  std::vector<Finding> all;
  Date back;                                                // before which no other may start
  for (auto& run : limited(scales)) {
    auto bounds = bounds_of(scales.rule, run);
    bool too_early = back && run.starts < back;
    bool waits = bounds.back && scales.as_of < bounds.back && scales.rule.messages.contains("back");
    bool over = run.ends < scales.as_of && !waits;
    auto slots = slots_of(run, bounds);
    if (too_early) slots["back_date"] = spoken(back);
    back = bounds.back ? bounds.back : back;
    if (over) continue;
    auto reading = read(scales, run, bounds, too_early);
    auto finding = say(scales, reading.key, slots, reading.state, reading.urgency);
    finding.number = figure_of(scales, run);
    finding.item = run.id;
    finding.next_change = next_of(scales.as_of, {run.starts, add_days(bounds.first, 1), add_days(bounds.hard, 1), run.ends == endless ? Date{} : add_days(run.ends, 1), bounds.back});
    all.push_back(std::move(finding));
  }
  return all.empty() ? nothing(scales) : all;
}

}
