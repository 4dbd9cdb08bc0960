// What an advancement account holds: the year's allotment, what the year before left by its rule, and what was spent.
// The idea of a yearly account for advancement is from the notes of OPM's forum of April 10, 2007, which say no more of it;
// that the rule of the year before decides what goes on, and that what was overspent does not, are Broaden's choices.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/model/account.h"
#include "core/policy/findings.h"

namespace broaden::core {

struct AccountBalance {                                  // amounts in hundredths of the unit
  std::string account;                                   // its id
  int year = 0;                                          // fiscal
  AccountUnit unit{};
  std::int64_t allotment = 0, carried = 0, spent = 0;
  std::int64_t left = 0;                                 // below zero: overdrawn
  std::int64_t goes_on = 0;                              // of what is left, by the account's rule: into an account of the next year
  bool overdrawn() const { return left < 0; }
};

// One for each account, by year and then unit. What a year leaves goes to the account of the next year in the same unit (the
// first by id, where there are two); where the next year has none, it goes nowhere, and it does not wait for a later one.
std::vector<AccountBalance> account_balances(std::span<const Known<Account>>, std::span<const Known<Spending>>);

// "$350 of $1,500 is left." "You have spent 2 hours more than the 40 hours there were."
std::string balance_words(const AccountBalance&);
std::string unit_words(AccountUnit, std::int64_t hundredths);   // "$1,500", "1.5 hours"; of a negative amount: as if it were not

}
