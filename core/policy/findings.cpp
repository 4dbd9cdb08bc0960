#include "core/policy/findings.h"

#include <algorithm>

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

std::vector<Finding> weigh(const Scales& scales) {
  if (!scales.rule.not_understood.empty()) return {needs_newer(scales)};
  switch (scales.rule.kind) {
    case RuleKind::within_last: return within_last(scales);
    case RuleKind::at_least_per_window: return at_least_per_window(scales);
    case RuleKind::at_most_per_window: return at_most_per_window(scales);
    case RuleKind::required_before: return required_before(scales);
    case RuleKind::review_due: return review_due(scales);
    case RuleKind::notice_period: return notice_period(scales);
    case RuleKind::obligation: return obligation(scales);
    case RuleKind::coverage: return coverage(scales);
    case RuleKind::unknown: break;
  }
  return {needs_newer(scales)};
}

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
    bool off = rule.off_until_taken_up && !options.taken_up.contains(rule.id);
    if (off && rule.not_understood.empty()) continue;
    for (auto& finding : weigh({facts, packages, rule, as_of})) all.push_back(finding);
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &Finding::urgency);
  return all;
}

std::vector<Suggestion> suggestions(const Packages& packages, Date as_of, const FindingOptions& options) {
  std::vector<Suggestion> all;
  for (auto& rule : packages.rules(as_of)) {
    if (!rule.off_until_taken_up || !rule.not_understood.empty()) continue;
    all.push_back({rule.id, rule.title, rule.messages.at("offer"), rule.citation, rule.source_url, rule.note, rule.force, rule.verification,
                   options.taken_up.contains(rule.id)});
  }
  return all;
}

}
