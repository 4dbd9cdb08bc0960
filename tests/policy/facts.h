// Short ways to say facts, and to find one rule's finding.
#pragma once
#include <string>

#include "core/policy/findings.h"

namespace broaden::core {

const Packages& ours();                                    // the shipped packages
Packages with_agency(const std::string& rules);            // the shipped ones and an agency's rules (a JSON list), always in force

Date day(const char* iso);                                 // stops the test if it is no date
Facts entered(const char* appointed);                      // a profile; "" for no date of entry into the SES
Known<Assignment> assignment(const char* id, const char* from, const char* to, AssignmentKind = AssignmentKind::detail);
PlanFact plan(const char* id, const char* from, const char* to, const char* stage = "draft", const char* submitted = "", const char* reviewed = "");
Known<Objective> objective(const char* plan, Tags);
Known<Learning> learning(const char* date, std::int64_t minutes, LearningKind = LearningKind::formal);

Finding only(const Facts&, const char* as_of, const char* rule, const Packages& = ours(), const FindingOptions& = {});   // there has to be exactly one
std::string state(const Finding&);                         // "due-soon 1 until 2027-01-01": state, urgency, next change

}
