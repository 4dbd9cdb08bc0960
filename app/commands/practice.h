// The practice loop: what was tried is looked at, written down, and shared.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/policy/practice.h"

namespace broaden::app {

struct Outcome;

struct LookAtPractice {                                  // sets the day it was looked at to today
  std::string practice, worked, happened, why, shared;   // worked: "yes", "partly" or "no"; shared: "" to leave it as it is
  std::string look_again;                                // a later day to look once more; "" for none
};

core::Result<std::vector<core::PracticeDue>> practices_due(const core::Record&, const core::Packages&, core::Date as_of);
core::Result<Outcome> look_at_practice(Session&, const LookAtPractice&);   // missing_value, bad_value, bad_date, no_such_item

}
