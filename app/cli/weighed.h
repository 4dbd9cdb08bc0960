// A finding as the command line shows it: JSON for scripts, lines for people.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "core/policy/findings.h"

namespace broaden::app::cli {

nlohmann::json overrides_json(const std::vector<core::Override>&);   // [{field, base, agency, by}]
nlohmann::json finding_json(const core::Finding&);
void say_finding(const core::Finding&);

}
