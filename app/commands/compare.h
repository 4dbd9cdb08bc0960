// What differs between a plan as it is now and as it was submitted, in words.
#pragma once
#include <string>
#include <vector>

#include "core/document/plan_submission.h"
#include "core/store/record.h"

namespace broaden::app {

core::Result<std::vector<std::string>> changed_since(const core::Record&, const core::PlanSubmission& sent);

}
