#include <doctest/doctest.h>

#include "core/base/clock.h"
#include "core/base/date.h"

using namespace broaden::core;

TEST_CASE("a day is read in one form only, and days that are none are refused") {
  CHECK(iso(*parse_date("2028-02-29")) == "2028-02-29");
  for (auto* none : {"2027-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "26-11-03", "2026/11/03", "2026-1-3", "2026-11-3 ", "", "-026-11-03", "1899-12-31"})
    CHECK_FALSE(parse_date(none));
}

TEST_CASE("a year after February 29 is February 28") {
  CHECK(iso(add_years(date(2028, 2, 29), 1)) == "2029-02-28");
  CHECK(iso(add_months(date(2027, 1, 31), 1)) == "2027-02-28");
  CHECK(iso(add_months(date(2027, 3, 31), -1)) == "2027-02-28");
}

TEST_CASE("the fiscal year begins on October 1") {
  CHECK(fiscal_year(date(2026, 9, 30)) == 2026);
  CHECK(fiscal_year(date(2026, 10, 1)) == 2027);
}

TEST_CASE("every day from 1900 to 2200 is its own and comes back") {
  auto day = date(1900, 1, 1);
  for (auto last = date(2200, 12, 31); day <= last; day = add_days(day, 1)) {
    auto [y, m, d] = parts(day);
    REQUIRE(date(y, m, d) == day);
  }
}

TEST_CASE("days and instants are said as people in the U.S. read them") {
  CHECK(spoken(date(2026, 11, 3)) == "Nov 3, 2026");
  CHECK(spoken(Date{}) == "");
  CHECK(spoken(*parse_instant("2026-11-22T12:51:08Z")) == "Nov 22, 2026, 12:51 UTC");
}

TEST_CASE("an instant is read in one form only") {
  CHECK(iso(*parse_instant("1969-12-31T23:59:59Z")) == "1969-12-31T23:59:59Z");
  for (auto* none : {"2026-11-22T24:00:00Z", "2026-11-22T12:60:00Z", "2026-11-22 12:00:00Z", "2026-11-22T12:00:00+00:00", "2026-02-30T12:00:00Z"})
    CHECK_FALSE(parse_instant(none));
}

TEST_CASE("a clock in the hand stands still until it is moved") {
  HandClock clock(*parse_instant("2026-11-22T23:59:59Z"));
  CHECK(clock.today() == date(2026, 11, 22));
  clock.move(1000);
  CHECK(clock.today() == date(2026, 11, 23));
}
