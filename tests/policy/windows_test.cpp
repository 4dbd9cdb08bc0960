#include <doctest/doctest.h>

#include <limits>

#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

const FindingOptions taken{{"forty-five-days"}};

Finding days(const Facts& facts, const char* as_of) { return only(facts, as_of, "forty-five-days", ours(), taken); }

std::string rule(const char* kind, const char* subject, const char* numbers, const char* messages) {
  return std::string(R"([{"id": "r", "title": "R", "kind": ")") + kind + R"(", "subject": ")" + subject + R"(", "numbers": )" + numbers + R"(, "messages": )" + messages +
         R"(, "force": "order", "verification": "verified", "citation": "Test order", "settled_by": "Do it.", "action": "learning.add"}])";
}

}

TEST_CASE("45 days is silent until taken up, and then counts hours in days of 8") {
  Facts facts;
  facts.learning = {learning("2026-11-01", 450)};
  for (auto& each : findings(facts, ours(), day("2026-11-22"))) CHECK(each.rule != "forty-five-days");
  auto finding = days(facts, "2026-11-22");
  CHECK(finding.number.value == "0.93");                     // 450 minutes are 0.9375 days: cut, not rounded
  CHECK(finding.number.target == "45");
  CHECK(finding.number.unit == "days");
  CHECK(finding.number.counted == "7.5 hours of learning from Nov 23, 2023 to Nov 22, 2026, at 8 hours a day");
  CHECK(finding.message.find("not law") != std::string::npos);
  CHECK(state(finding) == "due-soon 1 until 2026-11-23");
}

TEST_CASE("the target is met at 45 days exactly, and a minute less is shown as less") {
  Facts facts;
  facts.learning = {learning("2026-11-01", 45 * 480 - 1)};
  CHECK(days(facts, "2026-11-22").state == FindingState::due_soon);
  CHECK(days(facts, "2026-11-22").number.value == "44.99");
  facts.learning[0].item.minutes->count += 1;
  CHECK(days(facts, "2026-11-22").state == FindingState::met);
  CHECK(days(facts, "2026-11-22").number.value == "45");
}

TEST_CASE("the window of 3 years moves along: a day exactly 3 years back is out, the next is in, tomorrow is not yet") {
  Facts facts;
  auto value = [&](const char* logged, const char* as_of) { facts.learning = {learning(logged, 480)}; return days(facts, as_of).number.value; };
  CHECK(value("2023-11-22", "2026-11-22") == "0");
  CHECK(value("2023-11-23", "2026-11-22") == "1");
  CHECK(value("2026-11-22", "2026-11-22") == "1");
  CHECK(value("2026-11-23", "2026-11-22") == "0");
  CHECK(value("2024-02-29", "2027-02-27") == "1");
  CHECK(value("2024-02-29", "2027-02-28") == "1");
  CHECK(value("2024-02-29", "2027-03-01") == "0");
  CHECK(value("2025-02-28", "2028-02-29") == "0");
  CHECK(value("2025-03-01", "2028-02-29") == "1");
}

TEST_CASE("formal and informal learning both count, and learning without hours counts nothing") {
  Facts facts;
  facts.learning = {learning("2026-11-01", 480), learning("2026-11-02", 240, LearningKind::informal), learning("2026-11-03", 0)};
  facts.learning[2].item.minutes.reset();
  CHECK(days(facts, "2026-11-22").number.value == "1.5");
}

TEST_CASE("absurd hours, as another machine may send them, are capped and break nothing") {
  Facts facts;
  for (int i = 0; i < 3; ++i) facts.learning.push_back(learning("2026-11-01", std::numeric_limits<std::int64_t>::max()));
  CHECK(days(facts, "2026-11-22").state == FindingState::met);
}

TEST_CASE("a required number of hours in the year is late where an order asks for it") {
  auto packages = with_agency(rule("at-least-per-window", "learning", R"({"minutes": 4800, "window_months": 12})",
    R"({"met": "Done: {value} {unit}.", "due": "{value} of {target} {unit}.", "none": "None yet."})"));
  Facts facts;
  CHECK(state(only(facts, "2026-11-22", "r", packages)) == "due-soon 3 until 2026-11-23");
  facts.learning = {learning("2026-11-01", 90)};
  auto finding = only(facts, "2026-11-22", "r", packages);
  CHECK(finding.message == "1.5 of 80 hours.");
  CHECK(finding.state == FindingState::due);
}

TEST_CASE("at most so many assignments in a window: the limit itself is fine, one more is not") {
  auto packages = with_agency(rule("at-most-per-window", "assignment", R"({"count": 2, "window_months": 60})", R"({"met": "{value} of {target}.", "due": "{value}, over {target}."})"));
  Facts facts;
  facts.assignments = {assignment("a", "2022-01-01", "2022-02-01"), assignment("b", "2023-01-01", "2023-02-01")};
  CHECK(only(facts, "2026-11-22", "r", packages).message == "2 of 2.");
  facts.assignments.push_back(assignment("c", "2024-01-01", "2024-02-01"));
  CHECK(only(facts, "2026-11-22", "r", packages).message == "3, over 2.");
  CHECK(only(facts, "2026-11-22", "r", packages).state == FindingState::due);
  CHECK(only(facts, "2026-12-31", "r", packages).message == "3, over 2.");
  CHECK(only(facts, "2027-01-01", "r", packages).message == "2 of 2.");
}
