// The closed set of what a rule can ask, and of what: one row for each kind and subject.
#include "core/packages/parts.h"

namespace broaden::core::packages {

const std::vector<KindWords>& kind_words() {
  static const std::vector<KindWords> rows{
      {"within-last", RuleKind::within_last, "assignment", {"due_soon_months", "due_months"}, {"due_soon_months", "due_months"},
       {"now", "met", "due-soon", "due", "planned", "none", "cannot-tell"}, {"title", "host", "started", "ended", "since", "soon_date", "due_date"}},
      {"within-last", RuleKind::within_last, "learning", {"due_soon_months", "due_months"}, {"due_soon_months", "due_months"},
       {"met", "due-soon", "due", "none", "cannot-tell"}, {"title", "ended", "since", "soon_date", "due_date"}},
      {"at-least-per-window", RuleKind::at_least_per_window, "learning", {"minutes", "minutes_per_day", "window_months"}, {"minutes", "window_months"},
       {"met", "due", "none"}, {"value", "target", "unit", "from", "to"}},
      {"at-least-per-window", RuleKind::at_least_per_window, "assignment", {"count", "window_months"}, {"count", "window_months"},
       {"met", "due", "none"}, {"value", "target", "unit", "from", "to"}},
      {"at-most-per-window", RuleKind::at_most_per_window, "learning", {"minutes", "minutes_per_day", "window_months"}, {"minutes", "window_months"},
       {"met", "due"}, {"value", "target", "unit", "from", "to"}},
      {"at-most-per-window", RuleKind::at_most_per_window, "assignment", {"count", "window_months"}, {"count", "window_months"},
       {"met", "due"}, {"value", "target", "unit", "from", "to"}},
      {"required-before", RuleKind::required_before, "assignment", {"soon_days"}, {"soon_days"},
       {"met", "ahead", "due-soon", "due", "none"}, {"title", "host", "started", "missing"}},
      {"review-due", RuleKind::review_due, "plan", {"due_months", "soon_days"}, {"due_months", "soon_days"},
       {"met", "due-soon", "due", "waiting", "first", "none"}, {"period", "reviewed", "submitted", "due_date"}},
      {"notice-period", RuleKind::notice_period, "assignment", {"days", "soon_days"}, {"days", "soon_days"},
       {"ahead", "due-soon", "due", "none"}, {"title", "host", "started", "notice_date"}},
      {"obligation", RuleKind::obligation, "plan", {"soon_days"}, {"soon_days"},
       {"met", "due-soon", "due", "ahead", "none"}, {"period", "starts", "ends"}},
      {"obligation", RuleKind::obligation, "service", {}, {}, {"cannot-tell"}, {}},
      {"coverage", RuleKind::coverage, "plan", {"at_least"}, {"at_least"},
       {"met", "missing", "empty", "none", "cannot-tell"}, {"period", "total", "covered", "missing", "framework"}},
  };
  return rows;
}

}
