#include "core/policy/spans.h"

#include <algorithm>

namespace broaden::core::policy {

namespace {

bool is_sound(const Stretch& one) { return one.starts && last_day(one) >= one.starts; }

void add_assignment(const Scales& scales, const Known<Assignment>& known, std::vector<Stretch>& all) {
  auto& item = known.item;
  Stretch whole{known.id, title_of(item), item.host, item.starts, item.ends};
  bool in_parts = false;
  for (auto& [id, part] : scales.facts.increments) {
    if (part.assignment.text != known.id) continue;
    all.push_back({known.id, whole.title, item.host, part.starts, part.ends});
    bool overlaps = part.starts <= last_day(whole) && (!part.ends || part.ends >= whole.starts);
    in_parts = in_parts || (is_sound(all.back()) && overlaps);
  }
  if (!in_parts) all.push_back(std::move(whole));
}

Date day_of(const Activity& item) { return item.ends ? item.ends : item.starts; }

// A 360 that is done, as an activity or as the learning that it became.
void add_assessments(const Scales& scales, std::vector<Stretch>& all) {
  for (auto& [id, item] : scales.facts.activities) {
    if (!counts(scales.rule, word(item.kind))) continue;
    if (item.status == ActivityStatus::complete && day_of(item)) all.push_back({id, item.title, item.provider, day_of(item), day_of(item)});
    for (auto& [logged, learning] : scales.facts.learning)
      if (learning.activity.text == id) all.push_back({logged, learning.title, learning.provider, learning.date, learning.date});
  }
}

bool starts_sooner(const Stretch& a, const Stretch& b) { return a.starts < b.starts; }

int months_since_zero(Date day) { auto at = parts(day); return at.year * 12 + at.month; }

Window common_period(const Rule& rule, Date as_of) {
  auto length = static_cast<int>(std::max<std::int64_t>(rule.number("window_months", 12), 1));
  auto periods = (months_since_zero(as_of) - months_since_zero(rule.window_start)) / length - 1;   // at or before: division cuts toward zero
  while (add_months(rule.window_start, (periods + 1) * length) <= as_of) ++periods;
  while (add_months(rule.window_start, periods * length) > as_of) --periods;
  return {add_months(rule.window_start, periods * length), add_days(add_months(rule.window_start, (periods + 1) * length), -1)};
}

}

std::vector<Stretch> stretches(const Scales& scales) {
  std::vector<Stretch> all;
  auto& [facts, packages, rule, as_of] = scales;
  if (rule.subject == "assignment")
    for (auto& known : facts.assignments)
      if (counts(rule, word(known.item.kind))) add_assignment(scales, known, all);
  if (rule.subject == "learning")
    for (auto& [id, item] : facts.learning)
      if (counts(rule, word(item.kind))) all.push_back({id, item.title, item.provider, item.date, item.date});
  if (rule.subject == "position")
    for (auto& [id, item] : facts.positions)
      if (counts(rule, word(item.level))) all.push_back({id, item.title, item.agency, item.starts, item.ends});
  if (rule.subject == "assessment") add_assessments(scales, all);
  std::erase_if(all, [](auto& one) { return !is_sound(one); });
  return all;
}

std::int64_t Run::days(Date from, Date to) const {
  std::int64_t sum = 0;
  for (auto& piece : pieces) {
    auto first = std::max(piece.starts, from), last = std::min(last_day(piece), to);
    if (first <= last) sum += std::int64_t{last.days} - first.days + 1;
  }
  return sum;
}

Date Run::day_reached(std::int64_t count) const {
  for (auto& piece : pieces) {
    auto here = std::int64_t{last_day(piece).days} - piece.starts.days + 1;
    if (count <= here) return add_days(piece.starts, static_cast<int>(count) - 1);
    count -= here;
  }
  return {};
}

std::vector<Run> runs(std::vector<Stretch> all, std::int64_t break_days) {
  std::ranges::stable_sort(all, starts_sooner);
  std::vector<Run> made;
  for (auto& next : all) {
    bool goes_on = !made.empty() && (made.back().ends == endless || std::int64_t{next.starts.days} - made.back().ends.days - 1 <= break_days);
    if (!goes_on) made.push_back({{}, "", "", "", next.starts, Date{}});
    auto& run = made.back();
    auto ends = last_day(next);
    run.id = next.id, run.title = next.title, run.host = next.host;
    if (run.ends && ends <= run.ends) continue;             // inside what is already counted
    if (run.ends && next.starts <= run.ends) next.starts = add_days(run.ends, 1);
    run.ends = ends;
    run.pieces.push_back(std::move(next));
  }
  return made;
}

Date day_counted(const Rule& rule, const Run& run) {
  auto day = run.starts;
  if (auto least = rule.number("count_days_at_least", 0)) day = run.day_reached(least);
  auto months = static_cast<int>(rule.number("count_months_at_least", 0));
  if (!months || !day) return day;
  auto full = add_days(add_months(run.starts, months), -1);
  return full <= run.ends ? std::max(day, full) : Date{};
}

std::vector<Run> each_by_itself(const std::vector<Stretch>& all) {
  std::map<std::string, std::vector<Stretch>> by_item;
  for (auto& one : all) by_item[one.id].push_back(one);
  std::vector<Run> made;
  for (auto& [id, parts] : by_item) made.push_back(std::move(runs(parts, endless.days).front()));
  std::ranges::stable_sort(made, {}, &Run::starts);
  return made;
}

std::vector<Run> counted_runs(const Scales& scales) {
  auto& rule = scales.rule;
  bool in_runs = rule.numbers.contains("count_days_at_least") || rule.numbers.contains("count_months_at_least");
  if (!in_runs) return each_by_itself(stretches(scales));
  auto all = runs(stretches(scales), rule.number("continuous_break_days", 0));
  std::erase_if(all, [&](auto& run) { return !day_counted(rule, run); });
  return all;
}

Window window_of(const Rule& rule, Date as_of) {
  auto year = fiscal_year(as_of);
  switch (rule.window) {
    case WindowKind::fiscal: return {date(year - 1, 10, 1), date(year, 9, 30)};
    case WindowKind::common: return common_period(rule, as_of);
    case WindowKind::rolling: break;
    case WindowKind::career:
    case WindowKind::single:
    case WindowKind::continuous: return {Date{}, as_of};
  }
  // It moves along day by day: a day that lies exactly so many months back is just outside it.
  return {add_days(add_months(as_of, -static_cast<int>(rule.number("window_months", 0))), 1), as_of};
}

}
