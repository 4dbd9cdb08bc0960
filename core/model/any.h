// One item of whichever noun, for the code that goes by the table alone: generic commands, sample, imports.
#pragma once
#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/decision.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/plan.h"
#include "core/model/profile.h"

namespace broaden::core {

using Any = std::variant<Profile, Plan, Objective, Activity, Learning, Assignment, Decision>;

Any blank(const Noun&);
inline Item item(Any& any) { return std::visit([](auto& one) { return Item(one); }, any); }
inline ConstItem item(const Any& any) { return std::visit([](auto& one) { return ConstItem(one); }, any); }

}
