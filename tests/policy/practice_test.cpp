// When a practice asks to be looked at again, and when it stops asking.
#include <doctest/doctest.h>

#include "core/policy/practice.h"
#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

Rule rule() {
  Rule out;
  out.numbers = {{"gap_days", 7}, {"gap_times", 2}, {"reminders", 4}};
  return out;
}

std::string asked(const char* as_of, const char* looked = nullptr) {
  Practice one;
  one.commitment = "Ask first";
  one.look_again = date(2026, 11, 10);
  if (looked) one.looked = day(looked);
  std::vector<Known<Practice>> all{{"p", one}};
  auto due = practices_due(all, rule(), day(as_of));
  return due.empty() ? "no" : std::to_string(due[0].reminder) + " " + iso(due[0].reminded) + " then " + iso(due[0].next);
}

}

TEST_CASE("reminders come on the day chosen, and at growing gaps, as many as the rule says") {
  CHECK(asked("2026-11-09") == "no");
  CHECK(asked("2026-11-10") == "1 2026-11-10 then 2026-11-17");
  CHECK(asked("2026-11-16") == "1 2026-11-10 then 2026-11-17");
  CHECK(asked("2026-11-17") == "2 2026-11-17 then 2026-12-01");
  CHECK(asked("2026-12-01") == "3 2026-12-01 then 2026-12-29");
  CHECK(asked("2026-12-28") == "3 2026-12-01 then 2026-12-29");
  CHECK(asked("2026-12-29") == "4 2026-12-29 then ");
  CHECK(asked("2029-01-01") == "4 2026-12-29 then ");
}

TEST_CASE("a look on that day or later settles it, and an earlier one does not") {
  CHECK(asked("2026-11-20", "2026-11-09") == "2 2026-11-17 then 2026-12-01");
  CHECK(asked("2026-11-20", "2026-11-10") == "no");
  CHECK(asked("2026-11-20", "2026-11-20") == "no");
  CHECK(asked("2026-11-20", "2026-11-21") == "2 2026-11-17 then 2026-12-01");   // as of a day before that look
}

TEST_CASE("what has waited longest comes first") {
  std::vector<Known<Practice>> all(2);
  all[0] = {"late", {}};
  all[0].item.look_again = date(2026, 11, 10);
  all[1] = {"first", {}};
  all[1].item.look_again = date(2026, 10, 10);
  auto due = practices_due(all, rule(), date(2026, 11, 22));
  REQUIRE(due.size() == 2);
  CHECK(due[0].practice == "first");
}
