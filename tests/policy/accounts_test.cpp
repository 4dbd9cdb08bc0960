// What an advancement account holds: by year, by unit, and by its carry-over rule.
#include <doctest/doctest.h>

#include <limits>

#include "core/policy/accounts.h"

using namespace broaden::core;

namespace {

Known<Account> account(const char* id, std::int64_t year, std::int64_t units, CarryOver rule = CarryOver::none, AccountUnit unit = AccountUnit::dollars) {
  Account one;
  one.year = Number{year};
  one.unit = unit;
  one.allotment = Amount{units * 100};
  one.carry_over = rule;
  return {id, one};
}

Known<Spending> spent(const char* account_id, std::int64_t units) {
  Spending one;
  one.account.text = account_id;
  one.amount = Amount{units * 100};
  return {"s", one};
}

using Accounts = std::vector<Known<Account>>;
using Spendings = std::vector<Known<Spending>>;

}

TEST_CASE("nothing, all, or up to a limit of what is left goes into the next year") {
  struct Golden { CarryOver rule; std::int64_t most, spent, carried; };
  for (auto& [rule, most, spending, carried] : {Golden{CarryOver::none, 0, 400, 0}, Golden{CarryOver::all, 0, 400, 600}, Golden{CarryOver::up_to, 500, 400, 500},
                                                Golden{CarryOver::up_to, 600, 400, 600}, Golden{CarryOver::up_to, 700, 400, 600}, Golden{CarryOver::all, 0, 1000, 0},
                                                Golden{CarryOver::all, 0, 1200, 0}}) {
    Accounts accounts{account("a", 2026, 1000, rule), account("b", 2027, 1000)};
    accounts[0].item.most_carried = Amount{most * 100};
    auto all = account_balances(accounts, Spendings{spent("a", spending)});
    REQUIRE(all.size() == 2);
    CHECK(all[0].goes_on == carried * 100);
    CHECK(all[1].carried == carried * 100);
    CHECK(all[1].left == (1000 + carried) * 100);
  }
}

TEST_CASE("carried money is carried again, and a year without an account ends it") {
  auto all = account_balances(Accounts{account("a", 2024, 100, CarryOver::all), account("b", 2025, 100, CarryOver::all), account("c", 2026, 100), account("d", 2028, 100)}, {});
  CHECK(all[1].carried == 10000);
  CHECK(all[2].carried == 20000);
  CHECK(all[3].carried == 0);
  auto gap = account_balances(Accounts{account("a", 2024, 100, CarryOver::all), account("b", 2026, 100)}, {});
  CHECK(gap[1].carried == 0);
}

TEST_CASE("dollars and hours never mix, and two accounts of one year are both told") {
  Accounts accounts{account("a", 2026, 1000, CarryOver::all), account("b", 2026, 40, CarryOver::all, AccountUnit::hours), account("c", 2027, 40, CarryOver::none, AccountUnit::hours),
                    account("d", 2026, 500, CarryOver::all), account("e", 2027, 0)};
  auto all = account_balances(accounts, Spendings{spent("b", 10)});
  REQUIRE(all.size() == 5);
  CHECK(all[0].account == "a");
  CHECK(all[1].account == "d");
  CHECK(all[2].account == "b");
  CHECK(all[3].account == "e");
  CHECK(all[3].carried == 150000);
  CHECK(all[4].carried == 3000);
}

TEST_CASE("overdrawn is said plainly, and is not taken from the next year") {
  auto all = account_balances(Accounts{account("a", 2026, 40, CarryOver::all, AccountUnit::hours), account("b", 2027, 40, CarryOver::all, AccountUnit::hours)}, Spendings{spent("a", 42)});
  CHECK(all[0].overdrawn());
  CHECK(balance_words(all[0]) == "You have spent 2 hours more than the 40 hours there were.");
  CHECK(all[1].left == 4000);
  CHECK(balance_words(all[1]) == "40 hours of 40 hours are left.");
}

TEST_CASE("amounts are written as people write them") {
  CHECK(unit_words(AccountUnit::dollars, 150000) == "$1,500");
  CHECK(unit_words(AccountUnit::dollars, 123456750) == "$1,234,567.50");
  CHECK(unit_words(AccountUnit::dollars, -1205) == "$12.05");
  CHECK(unit_words(AccountUnit::dollars, 0) == "$0");
  CHECK(unit_words(AccountUnit::hours, 100) == "1 hour");
  CHECK(unit_words(AccountUnit::hours, 150) == "1.5 hours");
}

TEST_CASE("absurd amounts, as another machine may send them, are capped and break nothing") {
  auto huge = account("a", 2026, 1, CarryOver::all);
  huge.item.allotment = Amount{std::numeric_limits<std::int64_t>::max()};
  auto spending = spent("a", 1);
  spending.item.amount = Amount{std::numeric_limits<std::int64_t>::max()};
  auto all = account_balances(Accounts{huge, account("b", 2027, 1)}, Spendings{spending, spending, spending});
  CHECK(all[0].left == 0);
  auto unknown = account("c", 2026, 1);
  unknown.item.year.reset();
  CHECK(account_balances(Accounts{unknown}, {}).empty());
}
