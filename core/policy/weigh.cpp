#include "core/policy/weigh.h"

#include <algorithm>

#include "core/model/typed.h"

namespace broaden::core::policy {

Finding say(const Scales& scales, std::string_view key, const Slots& slots, FindingState state, int urgency) {
  auto& rule = scales.rule;
  Finding finding;
  finding.rule = rule.id;
  finding.policy = rule.policy;
  finding.numbers = rule.numbers;
  finding.title = rule.title;
  finding.force = rule.force;
  auto message = rule.messages.find(std::string(key));
  if (message != rule.messages.end()) finding.message = with_slots(message->second, slots);
  finding.citation = rule.citation;
  finding.source_url = rule.source_url;
  finding.verification = rule.verification;
  finding.note = rule.note;
  finding.as_of = scales.as_of;
  auto settle = rule.settled_otherwise.find(std::string(key));
  bool otherwise = settle != rule.settled_otherwise.end();
  finding.settled_by = otherwise ? settle->second.settled_by : rule.settled_by;
  finding.action = otherwise ? settle->second.action : rule.action;
  finding.state = state;
  bool doubtful = rule.verification == Verification::unverified;   // what we could not verify never presses as law does
  finding.urgency = std::min(urgency, doubtful ? 2 : urgency_limit(rule.force));
  finding.overrides = rule.overrides;
  return finding;
}

std::vector<Finding> nothing(const Scales& scales, const Figure& figure) {
  if (!scales.rule.messages.contains("none")) return {};
  auto finding = say(scales, "none", {}, FindingState::met, 0);
  finding.number = figure;
  return {finding};
}

std::string_view said(const Rule& rule, std::string_view key, std::string_view otherwise) {
  return rule.messages.contains(std::string(key)) ? key : otherwise;
}

int urgency_limit(Force force) { return force == Force::guidance || force == Force::suggestion ? 2 : 3; }

int whole_months(Date from, Date to) {
  if (!from || !to || to <= from) return 0;
  auto a = parts(from), b = parts(to);
  int months = (b.year - a.year) * 12 + b.month - a.month;
  return add_months(from, months) > to ? months - 1 : months;
}

Date earlier(Date a, Date b) {
  if (!a || !b) return a ? a : b;
  return std::min(a, b);
}

Date next_of(Date as_of, std::initializer_list<Date> days) {
  Date next;
  for (auto day : days)
    if (day > as_of) next = earlier(next, day);
  return next;
}

std::string day_or_unset(Date day) { return day ? spoken(day) : "a day not yet set"; }

std::string count_of(std::int64_t count, std::string_view one, std::string_view many) { return std::to_string(count) + " " + std::string(count == 1 ? one : many); }

std::string period(Date from, Date to) {
  if (!from || !to) return from ? "from " + spoken(from) : "an unknown period";
  bool whole_year = fiscal_year(from) == fiscal_year(to) && parts(from).month == 10 && parts(from).day == 1 && parts(to).month == 9 && parts(to).day == 30;
  return whole_year ? "FY " + std::to_string(fiscal_year(to)) : spoken(from) + " to " + spoken(to);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string made;
  for (auto& word : words) made.append(made.empty() ? "" : between).append(word);
  return made;
}

bool counts(const Rule& rule, std::string_view kind) { return rule.kinds.empty() || std::ranges::find(rule.kinds, kind) != rule.kinds.end(); }

std::string title_of(const Assignment& assignment) {
  if (!assignment.title.empty()) return assignment.title;
  return words_of(names<AssignmentKind>.at(static_cast<std::size_t>(assignment.kind))) + (assignment.host.empty() ? "" : " with " + assignment.host);
}

}
