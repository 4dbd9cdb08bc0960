#include "core/policy/findings.h"

#include <algorithm>

#include "core/policy/spans.h"
#include "core/policy/weigh.h"

namespace broaden::core {

namespace {

using namespace policy;

Finding needs_newer(const Scales& scales) {
  auto finding = say(scales, "", {}, FindingState::needs_newer, 1);
  finding.message = "\"" + scales.rule.title + "\" needs a newer version of Broaden: it uses " + scales.rule.not_understood + ", which this version does not know.";
  finding.number.counted = "this version cannot weigh the rule";
  finding.settled_by = "Install a newer version of Broaden.";
  finding.action = "";
  return finding;
}

using Weigh = std::vector<Finding> (*)(const Scales&);

std::vector<Finding> by_subject(const Scales& scales, std::initializer_list<std::pair<std::string_view, Weigh>> subjects) {
  for (auto& [subject, weighing] : subjects)
    if (subject == scales.rule.subject) return weighing(scales);
  return {needs_newer(scales)};
}

std::vector<Finding> weigh(const Scales& scales) {
  if (!scales.rule.not_understood.empty()) return {needs_newer(scales)};
  switch (scales.rule.kind) {
    case RuleKind::within_last: return within_last(scales);
    case RuleKind::at_least_per_window: return at_least_per_window(scales);
    case RuleKind::at_most_per_window: return at_most_per_window(scales);
    case RuleKind::required_before: return required_before(scales);
    case RuleKind::review_due: return by_subject(scales, {{"plan", review_of_plan}, {"preference", review_of_preferences}, {"practice", reminders_of_practice}, {"checklist", checklist_due}});
    case RuleKind::notice_period: return by_subject(scales, {{"assignment", notice_of_assignment}, {"reassignment", notice_of_reassignment}, {"moratorium", moratorium}});
    case RuleKind::obligation: return by_subject(scales, {{"plan", plan_in_place}, {"service", service_obligation}});
    case RuleKind::coverage: return coverage(scales);
    case RuleKind::unknown: break;
  }
  return {needs_newer(scales)};
}

bool is_off(const Rule& rule, const FindingOptions& options) { return rule.off_until_taken_up && !options.taken_up.contains(rule.id); }

}

std::string_view name(FindingState state) {
  switch (state) {
    case FindingState::met: return "met";
    case FindingState::due_soon: return "due-soon";
    case FindingState::due: return "due";
    case FindingState::cannot_tell: return "cannot-tell";
    case FindingState::needs_newer: return "needs-newer";
  }
  return "";
}

std::vector<Finding> findings(const Facts& facts, const Packages& packages, Date as_of, const FindingOptions& options) {
  std::vector<Finding> all;
  if (!as_of) return all;
  for (auto& rule : packages.rules(as_of)) {
    if (is_off(rule, options) && rule.not_understood.empty()) continue;
    for (auto& finding : weigh({facts, packages, rule, as_of})) all.push_back(finding);
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &Finding::urgency);
  return all;
}

std::optional<Date> learning_needed(const Packages& packages, Date as_of, const FindingOptions& options) {
  std::optional<Date> from;
  for (auto& rule : packages.rules(as_of)) {
    bool looks = rule.subject == "learning" || rule.subject == "development";
    if (!looks || !rule.not_understood.empty() || is_off(rule, options)) continue;
    auto first = rule.kind == RuleKind::within_last ? Date{} : window_of(rule, as_of).from;
    from = from ? std::min(*from, first) : first;
  }
  return from;
}

std::vector<Suggestion> suggestions(const Packages& packages, Date as_of, const FindingOptions& options) {
  std::vector<Suggestion> all;
  for (auto& rule : packages.rules(as_of)) {
    if (!rule.off_until_taken_up || !rule.not_understood.empty()) continue;
    all.push_back({rule.id, rule.policy, rule.title, rule.messages.at("offer"), rule.citation, rule.source_url, rule.note, rule.force, rule.verification,
                   options.taken_up.contains(rule.id)});
  }
  return all;
}

}
