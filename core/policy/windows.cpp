// Rules that add up what lies in a window: learning by its minutes, assignments by their days, anything by its number.
#include <algorithm>

#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/policy/spans.h"

namespace broaden::core::policy {

namespace {

constexpr std::int64_t most_minutes = 1'000'000'000;   // minutes: beyond any life, and far from what a number can hold

struct Unit { std::string name; std::int64_t a_day = 0; };

struct Sum {
  std::int64_t counted = 0, target = 0;
  Window window;
  Unit unit;
  std::string what;                            // "hours of learning", "assignments begun"
  Date changes;                                // when it could be another number by itself; Date{}: with the window only
};

bool is_inside(const Window& window, Date day) { return day && window.from <= day && day <= window.to; }

// What lies ahead counts from its day on: until today, also in a window that ends later.
Window so_far(const Scales& scales) {
  auto window = window_of(scales.rule, scales.as_of);
  return {window.from, std::min(window.to, scales.as_of)};
}

void add_learning(const Scales& scales, const Window& seen, Sum& sum) {
  bool by_minutes = scales.rule.numbers.contains("minutes");
  for (auto& [id, item] : scales.facts.learning) {
    if (!counts(scales.rule, word(item.kind)) || !item.date) continue;
    if (item.date > scales.as_of) sum.changes = earlier(sum.changes, item.date);
    if (!is_inside(seen, item.date)) continue;
    auto amount = by_minutes ? std::min(item.minutes.value_or(Minutes{0}).count, most_minutes) : 1;
    sum.counted = std::min(sum.counted + amount, most_minutes);
  }
}

// A run that has to be so long counts in the windows that it reaches into once it is; any other on the day it begins.
void add_assignments(const Scales& scales, const Window& seen, Sum& sum) {
  auto& rule = scales.rule;
  bool by_days = rule.numbers.contains("days");
  bool in_runs = rule.numbers.contains("count_days_at_least") || rule.numbers.contains("count_months_at_least");
  auto all = by_days ? runs(stretches(scales), 0) : counted_runs(scales);
  for (auto& run : all) {
    auto counted = by_days ? run.starts : day_counted(rule, run);
    sum.changes = earlier(sum.changes, next_of(scales.as_of, {counted}));
    if (by_days) {
      if (run.starts <= scales.as_of && run.ends > scales.as_of) sum.changes = add_days(scales.as_of, 1);
      sum.counted += run.days(seen.from, seen.to);
    } else if (in_runs) {
      sum.counted += counted <= seen.to && run.ends >= seen.from;
    } else {
      sum.counted += is_inside(seen, run.starts);
    }
  }
}

// Anything that develops: logged learning, completed activities, and assignments that reach into the window.
void add_development(const Scales& scales, const Window& seen, Sum& sum) {
  add_learning(scales, seen, sum);
  for (auto& [id, item] : scales.facts.activities) {
    auto day = item.ends ? item.ends : item.starts;
    if (item.status != ActivityStatus::complete) continue;
    sum.changes = earlier(sum.changes, next_of(scales.as_of, {day}));
    sum.counted += is_inside(seen, day);
  }
  for (auto& [id, item] : scales.facts.assignments) {
    sum.changes = earlier(sum.changes, next_of(scales.as_of, {item.starts}));
    sum.counted += item.starts && item.starts <= seen.to && (!item.ends || item.ends >= seen.from);
  }
}

Unit unit_of(const Rule& rule) {
  if (rule.subject == "development") return {"activities"};
  if (rule.subject == "assignment") return {rule.numbers.contains("days") ? "days" : "assignments"};
  if (!rule.numbers.contains("minutes")) return {"entries"};
  auto a_day = rule.number("minutes_per_day", 0);
  return {a_day ? "days" : "hours", a_day};
}

Sum add_up(const Scales& scales) {
  auto& rule = scales.rule;
  Sum sum{.target = rule.number("minutes", rule.number("count", rule.number("days", 0))), .window = window_of(rule, scales.as_of), .unit = unit_of(rule)};
  auto seen = so_far(scales);
  if (rule.subject == "learning") add_learning(scales, seen, sum), sum.what = rule.numbers.contains("minutes") ? "hours of learning" : "entries of learning";
  if (rule.subject == "assignment") add_assignments(scales, seen, sum), sum.what = sum.unit.name == "days" ? "days on assignments" : "assignments begun";
  if (rule.subject == "development") add_development(scales, seen, sum), sum.what = "development activities and assignments";
  if (rule.window == WindowKind::rolling) sum.changes = add_days(scales.as_of, 1);
  else if (rule.window != WindowKind::career) sum.changes = earlier(sum.changes, add_days(sum.window.to, 1));
  return sum;
}

// Days to two decimals, cut and not rounded: 44.999 days are never shown as 45.
std::string in_days(std::int64_t minutes, std::int64_t a_day) {
  auto hundredths = minutes * 100 / a_day;
  std::string text = std::to_string(hundredths / 100);
  auto rest = hundredths % 100;
  if (rest == 0) return text;
  text += rest < 10 ? ".0" : ".";
  text += std::to_string(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest);
  return text;
}

std::string amount(std::int64_t counted, const Unit& unit) {
  if (unit.a_day) return in_days(counted, unit.a_day);
  return unit.name == "hours" ? hours(counted) : std::to_string(counted);
}

std::string requirement(const Rule& rule) {
  std::string words;
  if (auto days = rule.number("count_days_at_least", 0)) words += " of at least " + std::to_string(days) + " days";
  if (auto months = rule.number("count_months_at_least", 0)) words += " of at least " + std::to_string(months) + " months";
  if (auto days = rule.number("continuous_break_days", 0)) words += ", breaks of up to " + std::to_string(days) + " days left aside";
  return words;
}

Finding weigh(const Scales& scales, const Sum& sum, std::string_view key, FindingState state, int urgency, Slots more = {}) {
  auto& unit = sum.unit;
  auto window = sum.window.from ? " from " + spoken(sum.window.from) + " to " + spoken(sum.window.to) : " up to " + spoken(sum.window.to);
  auto value = amount(sum.counted, unit), target = amount(sum.target, unit);
  Slots slots{{"value", grouped(value)}, {"target", grouped(target)}, {"unit", unit.name}, {"from", spoken(sum.window.from)}, {"to", spoken(sum.window.to)}};
  slots.merge(more);
  auto finding = say(scales, key, slots, state, urgency);
  bool by_minutes = scales.rule.numbers.contains("minutes");
  finding.number = {value, target, unit.name, (by_minutes ? hours_read(sum.counted) : grouped(sum.counted)) + " " + sum.what};
  finding.number.counted += requirement(scales.rule) + window;
  if (unit.a_day) finding.number.counted += ", at " + hours_words(unit.a_day) + " a day";
  finding.next_change = sum.changes;
  return finding;
}

// Still within the limit today, but no longer once what is planned begins.
std::optional<Finding> planned_too_many(const Scales& scales, const Sum& today) {
  bool looks_ahead = scales.rule.subject == "assignment" && scales.rule.numbers.contains("count") && scales.rule.messages.contains("ahead");
  if (!looks_ahead) return {};
  for (auto& run : counted_runs(scales)) {
    if (run.starts <= scales.as_of) continue;
    auto then = add_up({scales.facts, scales.packages, scales.rule, run.starts});
    if (then.counted <= then.target) continue;
    auto finding = weigh(scales, then, "ahead", FindingState::due_soon, 2, {{"title", run.title}, {"host", run.host}, {"started", spoken(run.starts)}});
    finding.item = run.id;
    finding.next_change = today.changes;
    return finding;
  }
  return {};
}

struct Service { std::int64_t days = 0; Date from; bool goes_on = false; std::string what; };

// Days in positions of the rule's levels; where none is recorded, since the entry into the SES that the profile names.
Service service_of(const Scales& scales) {
  auto all = runs(stretches(scales), 0);
  auto entered = scales.facts.profile ? scales.facts.profile->item.appointed : Date{};
  Service service{.what = "in positions of your record"};
  if (all.empty() && entered) {
    all.push_back({{{"", "", "", entered, Date{}}}, "", "", "", entered, endless});
    service.what = "since you entered the SES on " + spoken(entered);
  }
  for (auto& run : all) {
    service.from = earlier(service.from, run.starts);
    service.days += run.days(Date{}, scales.as_of);
    service.goes_on = service.goes_on || (run.starts <= scales.as_of && run.ends > scales.as_of);
  }
  return service;
}

// Months of service: the days served, counted from the first one on, as if there had been no break.
std::vector<Finding> months_of_service(const Scales& scales) {
  auto service = service_of(scales);
  auto months = static_cast<int>(scales.rule.number("months", 0));
  auto target = service.from ? days_between(service.from, add_months(service.from, months)) : 0;
  auto full = service.from ? whole_months(service.from, add_days(service.from, static_cast<int>(service.days))) : 0;
  bool met = service.days > 0 && service.days >= target;
  auto reached = add_days(scales.as_of, static_cast<int>(target - service.days));
  Slots slots{{"value", std::to_string(full)}, {"target", std::to_string(months)}, {"unit", "months"},
              {"reached", service.goes_on && !met ? spoken(reached) : "a day that depends on what comes next"}};
  auto finding = say(scales, met ? "met" : service.days > 0 ? "due" : "none", slots, met ? FindingState::met : FindingState::due_soon, met ? 0 : 1);
  finding.number = {slots["value"], slots["target"], "months", "whole months " + service.what};
  if (!service.days) finding.number.counted = "no position of that level is recorded up to " + spoken(scales.as_of);
  finding.next_change = add_days(scales.as_of, 1);
  return {finding};
}

}

std::vector<Finding> at_least_per_window(const Scales& scales) {
  if (scales.rule.subject == "position") return months_of_service(scales);
  auto sum = add_up(scales);
  if (sum.counted >= sum.target) return {weigh(scales, sum, "met", FindingState::met, 0)};
  bool late = urgency_limit(scales.rule.force) == 3 && scales.rule.window == WindowKind::rolling;   // a target of one's own is never late, nor a period that goes on
  bool some = sum.counted > 0;
  return {weigh(scales, sum, some ? "due" : "none", late && some ? FindingState::due : FindingState::due_soon, late ? 3 : 1)};
}

std::vector<Finding> at_most_per_window(const Scales& scales) {
  bool by_length = scales.rule.numbers.contains("months") || scales.rule.subject == "increment" || scales.rule.window == WindowKind::single || scales.rule.window == WindowKind::continuous;
  if (by_length) return length_limits(scales);
  if (scales.rule.subject == "assignment" && stretches(scales).empty()) return nothing(scales);
  auto sum = add_up(scales);
  if (sum.counted > sum.target) return {weigh(scales, sum, "due", FindingState::due, 3)};
  if (auto ahead = planned_too_many(scales, sum)) return {*ahead};
  return {weigh(scales, sum, "met", FindingState::met, 0)};
}

}
