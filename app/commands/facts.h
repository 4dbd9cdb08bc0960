// What the policy weighs, gathered from the record.
#pragma once
#include "app/commands/session.h"
#include "app/commands/standing.h"
#include "core/policy/findings.h"

namespace broaden::app {

// Of learning only what the rules in use look at: a record may hold many thousands.
core::Result<core::Facts> facts(const core::Record&, const std::vector<OfficeStanding>&, const core::Packages&, core::Date as_of);
core::Result<core::FindingOptions> finding_options(const core::Record&);      // the suggestions that the executive took up
core::Result<> take_up(core::Record&, const core::Packages&, const std::string& rule, bool taken_up);
core::Result<std::vector<core::Finding>> findings(const core::Record&, const core::Packages&, core::Date as_of);
core::Result<std::vector<core::Finding>> findings_about(const core::Record&, const core::Packages&, core::Date as_of, const std::string& item);
bool weighed_singly(const core::Noun&);                  // whether an item of it is shown with the findings about it
std::string policy_title(const core::Packages&, std::string_view policy);     // of "us-ses-baseline/1"; itself where no such package is there

}
