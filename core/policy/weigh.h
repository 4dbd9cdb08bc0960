// How each kind of rule is weighed: one function a kind, from facts to findings. findings.cpp alone calls these.
#pragma once
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/findings.h"

namespace broaden::core::policy {

struct Scales { const Facts& facts; const Packages& packages; const Rule& rule; Date as_of; };
struct Reading { std::string_view key; FindingState state; int urgency; };      // key: of the rule's sentences
using Slots = std::map<std::string, std::string>;

// One function a kind of rule, and one a subject where the kind reads differently for it.
std::vector<Finding> within_last(const Scales&);
std::vector<Finding> at_least_per_window(const Scales&);
std::vector<Finding> at_most_per_window(const Scales&);
std::vector<Finding> length_limits(const Scales&);         // at most so many days or months, each by itself or with its short breaks
std::vector<Finding> required_before(const Scales&);
std::vector<Finding> service_terms(const Scales&);
std::vector<Finding> review_of_plan(const Scales&);
std::vector<Finding> review_of_preferences(const Scales&);
std::vector<Finding> reminders_of_practice(const Scales&);
std::vector<Finding> checklist_due(const Scales&);
std::vector<Finding> notice_of_assignment(const Scales&);
std::vector<Finding> notice_of_reassignment(const Scales&);
std::vector<Finding> moratorium(const Scales&);
std::vector<Finding> plan_in_place(const Scales&);
std::vector<Finding> service_obligation(const Scales&);
std::vector<Finding> coverage(const Scales&);

// A finding with the rule's own lines, saying its message `key`. Urgency never goes above what the rule's force allows.
Finding say(const Scales&, std::string_view key, const Slots&, FindingState, int urgency);

// `none` as the rule's package says it; no finding where it does not.
std::vector<Finding> nothing(const Scales&, const Figure& = {});
// `key` where the package has words for it, else `otherwise`.
std::string_view said(const Rule&, std::string_view key, std::string_view otherwise);

// Due so many months after the day, and asked for soon_days before. The day on which the months are full is still in time.
struct ReviewClock { FindingState state; int urgency; Date due, next_change; };
ReviewClock review_clock(Date since, const Scales&);

int urgency_limit(Force);                              // 3 where something binds, 2 for guidance and suggestions
// Where no end is recorded: later than any day, and never shown.
inline constexpr Date endless{std::numeric_limits<std::int32_t>::max()};
int whole_months(Date from, Date to);                  // 0 if to is not after from
Date earlier(Date, Date);                              // of two dates of which either may be none
std::string period(Date from, Date to);                // "FY 2027" for a whole fiscal year, else both days
Date next_of(Date as_of, std::initializer_list<Date>);  // the earliest of these after the day; Date{}: none
std::string day_or_unset(Date);                        // "Nov 3, 2026", or "a day not yet set"
std::string count_of(std::int64_t, std::string_view one, std::string_view many);   // "1 day", "2 days"
std::string joined(const std::vector<std::string>&, std::string_view between);
bool counts(const Rule&, std::string_view kind);       // is this kind among the rule's; all are, if it names none
std::string title_of(const Assignment&);
template <class E> std::string_view word(E kind) { return names<E>.at(static_cast<std::size_t>(kind)); }
template <class T> const T* find_item(const std::vector<Known<T>>& all, std::string_view id) {
  for (auto& one : all) if (one.id == id) return &one.item;
  return nullptr;
}

}
