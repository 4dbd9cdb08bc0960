// Where one stands with the credit schemes that one's learning names, and with one's advancement accounts.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/policy/accounts.h"
#include "core/policy/credits.h"

namespace broaden::app {

struct SchemeStanding {
  std::string scheme;                                    // its id
  const core::CreditScheme* rules = nullptr;             // nullptr: no such scheme is among the packages any more
  core::CreditStanding standing;                         // only where there are rules
  int without_credits = 0;                               // learning that names the scheme, and says no credits
};

// scheme "": those that learning names, by id. unknown_scheme: neither the packages nor any learning knows it.
core::Result<std::vector<SchemeStanding>> credit_standings(const Session&, const std::string& scheme, core::Date as_of);

core::Result<std::vector<core::AccountBalance>> account_balances(const core::Record&);

}
