// When a practice asks to be looked at again, and when it stops asking.
#include <doctest/doctest.h>

#include "core/policy/practice.h"
#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

std::string asked(const char* as_of, const char* looked = nullptr) {
  Practice one;
  one.commitment = "Ask first";
  one.look_again = date(2026, 11, 10);
  if (looked) one.looked = day(looked);
  std::vector<Known<Practice>> all{{"p", one}};
  auto due = practices_due(all, day(as_of));
  return due.empty() ? "no" : std::to_string(due[0].reminder) + " " + iso(due[0].reminded) + " then " + iso(due[0].next);
}

}

TEST_CASE("reminders come on the day chosen, and 7, 30 and 90 days later") {
  CHECK(asked("2026-11-09") == "no");
  CHECK(asked("2026-11-10") == "1 2026-11-10 then 2026-11-17");
  CHECK(asked("2026-11-16") == "1 2026-11-10 then 2026-11-17");
  CHECK(asked("2026-11-17") == "2 2026-11-17 then 2026-12-10");
  CHECK(asked("2026-12-10") == "3 2026-12-10 then 2027-02-08");
  CHECK(asked("2027-02-07") == "3 2026-12-10 then 2027-02-08");
  CHECK(asked("2027-02-08") == "4 2027-02-08 then ");
  CHECK(asked("2029-01-01") == "4 2027-02-08 then ");
}

TEST_CASE("a look on that day or later settles it, and an earlier one does not") {
  CHECK(asked("2026-11-20", "2026-11-09") == "2 2026-11-17 then 2026-12-10");
  CHECK(asked("2026-11-20", "2026-11-10") == "no");
  CHECK(asked("2026-11-20", "2026-11-20") == "no");
  CHECK(asked("2026-11-20", "2026-11-21") == "2 2026-11-17 then 2026-12-10");   // as of a day before that look
}

TEST_CASE("what has waited longest comes first") {
  std::vector<Known<Practice>> all(2);
  all[0] = {"late", {}};
  all[0].item.look_again = date(2026, 11, 10);
  all[1] = {"first", {}};
  all[1].item.look_again = date(2026, 10, 10);
  auto due = practices_due(all, date(2026, 11, 22));
  REQUIRE(due.size() == 2);
  CHECK(due[0].practice == "first");
}
