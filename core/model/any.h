// One item of whichever noun, for the code that goes by the table alone: generic commands, sample, imports.
#pragma once
#include "core/model/account.h"
#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/award.h"
#include "core/model/card.h"
#include "core/model/checklist.h"
#include "core/model/decision.h"
#include "core/model/evidence.h"
#include "core/model/goal.h"
#include "core/model/increment.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/obligation.h"
#include "core/model/person.h"
#include "core/model/plan.h"
#include "core/model/position.h"
#include "core/model/practice.h"
#include "core/model/preference.h"
#include "core/model/profile.h"
#include "core/model/reassignment.h"

namespace broaden::core {

using Any = std::variant<Profile, Plan, Goal, Objective, Activity, Learning, Evidence, Practice, Account, Spending, Position, Assignment,
                         Increment, Obligation, PreferenceStatement, Reassignment, Event, Person, Meeting, ChecklistItem, Award, Card, Decision>;

Any blank(const Noun&);
inline Item item(Any& any) { return std::visit([](auto& one) { return Item(one); }, any); }
inline ConstItem item(const Any& any) { return std::visit([](auto& one) { return ConstItem(one); }, any); }

}
