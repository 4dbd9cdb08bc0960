// Rules that add up what lies in a window of months that ends today: learning by its minutes, assignments by their number.
#include <algorithm>

#include "core/model/typed.h"
#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

constexpr std::int64_t most = 1'000'000'000;   // minutes: beyond any life, and far from what a number can hold

struct Sum { std::int64_t counted, target; Date from; };

template <class E> std::string_view word(E kind) { return names<E>.at(static_cast<std::size_t>(kind)); }

// The window moves along day by day: a day that lies exactly so many months back is just outside it.
Sum add_up(const Scales& scales) {
  auto from = add_days(add_months(scales.as_of, -static_cast<int>(scales.rule.number("window_months", 0))), 1);
  auto inside = [&](Date day) { return day && from <= day && day <= scales.as_of; };
  Sum sum{0, scales.rule.number("minutes", scales.rule.number("count", 0)), from};
  if (scales.rule.subject == "learning")
    for (auto& [id, item] : scales.facts.learning)
      if (inside(item.date) && item.minutes && counts(scales.rule, word(item.kind)))
        sum.counted = std::min(sum.counted + std::min(item.minutes->count, most), most);
  if (scales.rule.subject == "assignment")
    for (auto& [id, item] : scales.facts.assignments)
      if (inside(item.starts) && counts(scales.rule, word(item.kind))) ++sum.counted;
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

struct Unit { std::string name; std::int64_t a_day; };

Unit unit_of(const Rule& rule) {
  if (rule.subject == "assignment") return {"assignments", 0};
  auto a_day = rule.number("minutes_per_day", 0);
  return {a_day ? "days" : "hours", a_day};
}

std::string amount(std::int64_t counted, const Unit& unit) {
  if (unit.name == "assignments") return std::to_string(counted);
  return unit.a_day ? in_days(counted, unit.a_day) : hours(counted);
}

Finding weigh(const Scales& scales, const Sum& sum, std::string_view key, FindingState state, int urgency) {
  auto unit = unit_of(scales.rule);
  auto window = " from " + spoken(sum.from) + " to " + spoken(scales.as_of);
  Slots slots{{"value", amount(sum.counted, unit)}, {"target", amount(sum.target, unit)}, {"unit", unit.name}, {"from", spoken(sum.from)}, {"to", spoken(scales.as_of)}};
  auto finding = say(scales, key, slots, state, urgency);
  finding.number = {slots["value"], slots["target"], unit.name, ""};
  if (unit.name == "assignments") finding.number.counted = "assignments begun" + window;
  else finding.number.counted = hours(sum.counted) + " hours of learning" + window;
  if (unit.a_day) finding.number.counted += ", at " + hours(unit.a_day) + " hours a day";
  finding.next_change = add_days(scales.as_of, 1);             // the window moves every day
  return finding;
}

}

std::vector<Finding> at_least_per_window(const Scales& scales) {
  auto sum = add_up(scales);
  if (sum.counted >= sum.target) return {weigh(scales, sum, "met", FindingState::met, 0)};
  bool binds = urgency_limit(scales.rule.force) == 3;          // a target that one set oneself is never late
  return {weigh(scales, sum, sum.counted ? "due" : "none", binds && sum.counted ? FindingState::due : FindingState::due_soon, binds ? 3 : 1)};
}

std::vector<Finding> at_most_per_window(const Scales& scales) {
  auto sum = add_up(scales);
  if (sum.counted <= sum.target) return {weigh(scales, sum, "met", FindingState::met, 0)};
  return {weigh(scales, sum, "due", FindingState::due, 3)};
}

}
