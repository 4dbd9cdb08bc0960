// The closed set of what a rule can ask, and of what: one row for each kind and subject.
#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/learning.h"
#include "core/model/obligation.h"
#include "core/model/position.h"
#include "core/model/reassignment.h"
#include "core/packages/parts.h"

namespace broaden::core::packages {

namespace {

using Words = std::vector<std::string_view>;
using Windows = std::vector<WindowKind>;

const Windows any_period{WindowKind::rolling, WindowKind::fiscal, WindowKind::common, WindowKind::career};
const Windows any_span{WindowKind::rolling, WindowKind::fiscal, WindowKind::common, WindowKind::career, WindowKind::single, WindowKind::continuous};
const Words sum_slots{"value", "target", "unit", "from", "to"};
const Words clock_numbers{"due_soon_months", "due_months"};
const Words clock_messages{"met", "due-soon", "due", "none", "cannot-tell"};
const Words clock_slots{"title", "ended", "since", "soon_date", "due_date"};

std::vector<KindWords> clocks() {
  return {
      {"within-last", RuleKind::within_last, "assignment", {"due_soon_months", "due_months", "count_days_at_least", "continuous_break_days"}, clock_numbers, {}, {},
       {"now", "met", "due-soon", "due", "planned", "none", "cannot-tell"}, {}, {"title", "host", "started", "ended", "since", "soon_date", "due_date"}},
      {"within-last", RuleKind::within_last, "learning", clock_numbers, clock_numbers, {}, {}, clock_messages, {}, clock_slots},
      {"within-last", RuleKind::within_last, "assessment", clock_numbers, clock_numbers, {}, {}, clock_messages, {}, clock_slots},
  };
}

std::vector<KindWords> sums() {
  return {
      {"at-least-per-window", RuleKind::at_least_per_window, "learning", {"minutes", "minutes_per_day", "count", "window_months"}, {}, {"minutes", "count"}, any_period,
       {"met", "due", "none"}, {}, sum_slots},
      {"at-least-per-window", RuleKind::at_least_per_window, "assignment",
       {"count", "days", "count_days_at_least", "count_months_at_least", "continuous_break_days", "window_months"}, {}, {"count", "days"}, any_period,
       {"met", "due", "none"}, {}, sum_slots},
      {"at-least-per-window", RuleKind::at_least_per_window, "development", {"count", "window_months"}, {"count"}, {}, any_period, {"met", "due", "none"}, {}, sum_slots},
      {"at-least-per-window", RuleKind::at_least_per_window, "position", {"months"}, {"months"}, {}, {WindowKind::career},
       {"met", "due", "none"}, {}, {"value", "target", "unit", "reached"}},
      {"at-most-per-window", RuleKind::at_most_per_window, "learning", {"minutes", "minutes_per_day", "window_months"}, {"minutes"}, {}, any_period,
       {"met", "due"}, {}, sum_slots},
      {"at-most-per-window", RuleKind::at_most_per_window, "assignment",
       {"count", "days", "months", "more_months", "back_months", "continuous_break_days", "window_months"}, {}, {"count", "days", "months"}, any_span,
       {"met", "due"}, {"ahead", "extended", "back", "early", "none"},
       {"value", "target", "unit", "from", "to", "title", "host", "started", "ended", "limit_date", "first_limit_date", "over", "back_date"}},
      {"at-most-per-window", RuleKind::at_most_per_window, "increment", {"days"}, {"days"}, {}, {WindowKind::single},
       {"met", "due"}, {"ahead", "none"}, {"value", "target", "unit", "title", "host", "started", "ended", "limit_date", "over"}},
  };
}

std::vector<KindWords> dates() {
  return {
      {"required-before", RuleKind::required_before, "assignment", {"soon_days"}, {"soon_days"}, {}, {},
       {"met", "ahead", "due-soon", "due"}, {"none"}, {"title", "host", "started", "missing"}},
      {"required-before", RuleKind::required_before, "service", {"soon_days"}, {"soon_days"}, {}, {},
       {"met", "ahead", "due-soon", "due"}, {"none"}, {"title", "started", "missing"}},
      {"review-due", RuleKind::review_due, "plan", {"due_months", "soon_days"}, {"due_months", "soon_days"}, {}, {},
       {"met", "due-soon", "due", "waiting", "first", "none"}, {}, {"period", "reviewed", "submitted", "due_date"}},
      {"review-due", RuleKind::review_due, "preference", {"due_months", "soon_days"}, {"due_months", "soon_days"}, {}, {},
       {"met", "due-soon", "due", "none"}, {}, {"reviewed", "due_date"}},
      {"review-due", RuleKind::review_due, "practice", {"gap_days", "gap_times", "reminders"}, {"gap_days", "gap_times", "reminders"}, {}, {},
       {"ahead", "remind", "between", "quiet"}, {"none"}, {"title", "look_again", "made", "next_date", "reminder", "reminders"}},
      {"review-due", RuleKind::review_due, "checklist", {"soon_days"}, {"soon_days"}, {}, {},
       {"met", "due-soon", "due"}, {"none"}, {"list", "title", "due_date", "open", "late"}},
      {"notice-period", RuleKind::notice_period, "assignment", {"days", "soon_days"}, {"days", "soon_days"}, {}, {},
       {"ahead", "due-soon", "due", "none"}, {}, {"title", "host", "started", "notice_date"}},
      {"notice-period", RuleKind::notice_period, "reassignment", {"days"}, {"days"}, {}, {},
       {"no-date", "ahead", "late", "missing", "met", "too-short"},
       {"no-area", "consult-first", "no-consultation", "out-of-order", "waived", "waiver-early", "none"},
       {"title", "effective", "notice", "consulted", "waived", "days", "short", "by_date", "earliest"}},
      {"notice-period", RuleKind::notice_period, "moratorium", {"days"}, {"days"}, {}, {},
       {"met", "running", "too-soon"}, {"voluntary", "none"}, {"title", "effective", "event", "by", "ends", "earliest", "short"}},
      {"obligation", RuleKind::obligation, "plan", {"soon_days"}, {"soon_days"}, {}, {},
       {"met", "due-soon", "due", "ahead", "none"}, {}, {"period", "starts", "ends"}},
      {"obligation", RuleKind::obligation, "service", {"times", "months", "minutes_per_day", "days_per_week"}, {}, {}, {},
       {"ahead", "running", "fulfilled", "released", "cannot-tell"}, {"none"},
       {"title", "starts", "ends", "agreed", "computed", "arithmetic", "left", "released", "agreement"}},
      {"coverage", RuleKind::coverage, "plan", {"at_least"}, {"at_least"}, {}, {},
       {"met", "missing", "empty", "none", "cannot-tell"}, {}, {"period", "total", "covered", "missing", "framework"}},
  };
}

}

const std::vector<KindWords>& kind_words() {
  static const std::vector<KindWords> rows = [] {
    std::vector<KindWords> all;
    for (auto& part : {clocks(), sums(), dates()}) all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rows;
}

const std::vector<std::pair<std::string_view, WindowKind>>& window_words() {
  static const std::vector<std::pair<std::string_view, WindowKind>> words{
      {"rolling", WindowKind::rolling}, {"fiscal-year", WindowKind::fiscal}, {"common-period", WindowKind::common},
      {"career", WindowKind::career},   {"each", WindowKind::single},        {"continuous", WindowKind::continuous}};
  return words;
}

std::span<const std::string_view> kinds_of(std::string_view subject) {
  if (subject == "assignment" || subject == "increment") return names<AssignmentKind>;
  if (subject == "learning") return names<LearningKind>;
  if (subject == "assessment") return names<ActivityKind>;
  if (subject == "service") return names<ObligationKind>;
  if (subject == "position") return names<PositionLevel>;
  if (subject == "reassignment") return names<Commuting>;
  if (subject == "moratorium") return names<EventKind>;
  return {};
}

std::span<const std::string_view> fields_of(std::string_view subject) {
  static constexpr auto assignment = std::to_array<std::string_view>(
      {"objectives", "indicators", "return_terms", "ends", "skills", "appraisal", "awards", "return_position", "return_by", "re_entry", "agreement"});
  static constexpr auto reassignment = std::to_array<std::string_view>({"consultation", "waiver"});
  static constexpr auto service = std::to_array<std::string_view>({"agreement"});
  if (subject == "assignment") return assignment;
  if (subject == "service") return service;
  if (subject == "reassignment") return reassignment;
  return {};
}

}
