// What a plan in the record says, with its parts: what is submitted, and what versions of it are compared by.
#pragma once
#include "core/document/plan_submission.h"
#include "core/store/record.h"

namespace broaden::app {

// no_such_item. A link to a goal that is not among the plan's own is left out: nobody who reads the plan could follow it.
core::Result<core::PlanContents> plan_contents(const core::Record&, const std::string& plan);

}
