// How each kind of rule is weighed: one function a kind, from facts to findings. findings.cpp alone calls these.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/findings.h"

namespace broaden::core::policy {

struct Scales { const Facts& facts; const Packages& packages; const Rule& rule; Date as_of; };
using Slots = std::map<std::string, std::string>;

std::vector<Finding> within_last(const Scales&);
std::vector<Finding> at_least_per_window(const Scales&);
std::vector<Finding> at_most_per_window(const Scales&);
std::vector<Finding> required_before(const Scales&);
std::vector<Finding> review_due(const Scales&);
std::vector<Finding> notice_period(const Scales&);
std::vector<Finding> obligation(const Scales&);
std::vector<Finding> coverage(const Scales&);

// A finding with the rule's own lines, saying its message `key`. Urgency never goes above what the rule's force allows.
Finding say(const Scales&, std::string_view key, const Slots&, FindingState, int urgency);

int urgency_limit(Force);                              // 3 where something binds, 2 for guidance and suggestions
int whole_months(Date from, Date to);                  // 0 if to is not after from
Date earlier(Date, Date);                              // of two dates of which either may be none
std::string period(Date from, Date to);                // "FY 2027" for a whole fiscal year, else both days
std::string joined(const std::vector<std::string>&, std::string_view between);
bool counts(const Rule&, std::string_view kind);       // is this kind among the rule's; all are, if it names none
std::string title_of(const Assignment&);

}
