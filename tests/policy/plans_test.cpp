#include <doctest/doctest.h>

#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

std::string in_place(const Facts& facts, const char* as_of) { return state(only(facts, as_of, "edp-in-place")); }
std::string review(const Facts& facts, const char* as_of) { return state(only(facts, as_of, "annual-edp-review")); }

Facts with_plan(PlanFact fact) {
  Facts facts;
  facts.plans = {std::move(fact)};
  return facts;
}

}

TEST_CASE("a plan is in place from its first day to its last, and asks for the next one 60 days before") {
  auto facts = with_plan(plan("p", "2026-10-01", "2027-09-30"));
  CHECK(in_place(facts, "2026-09-30") == "due-soon 1 until 2026-10-01");
  CHECK(in_place(facts, "2026-10-01") == "met 0 until 2027-08-01");
  CHECK(in_place(facts, "2027-07-31") == "met 0 until 2027-08-01");
  CHECK(in_place(facts, "2027-08-01") == "due-soon 2 until 2027-10-01");
  CHECK(in_place(facts, "2027-09-30") == "due-soon 2 until 2027-10-01");
  CHECK(in_place(facts, "2027-10-01") == "due 3");
}

TEST_CASE("a plan that is followed by another asks for nothing") {
  auto facts = with_plan(plan("p", "2026-10-01", "2027-09-30"));
  facts.plans.push_back(plan("q", "2027-10-01", "2028-09-30"));
  CHECK(in_place(facts, "2027-09-30") == "met 0 until 2027-10-01");
  auto next = only(facts, "2027-10-01", "edp-in-place");
  CHECK(next.item == "q");
  CHECK(next.message.find("FY 2028") != std::string::npos);
}

TEST_CASE("a whole fiscal year is called by its name, any other period by its days") {
  auto period = [](const char* from, const char* to, const char* as_of) { return only(with_plan(plan("p", from, to)), as_of, "edp-in-place").message; };
  CHECK(period("2026-10-01", "2027-09-30", "2026-11-22").find("for FY 2027 is in place") != std::string::npos);
  CHECK(period("2026-10-01", "2027-09-29", "2026-11-22").find("for Oct 1, 2026 to Sep 29, 2027") != std::string::npos);
  CHECK(period("2026-10-02", "2027-09-30", "2026-11-22").find("for Oct 2, 2026 to Sep 30, 2027") != std::string::npos);
  CHECK(period("2025-10-01", "2027-09-30", "2026-11-22").find("for Oct 1, 2025 to Sep 30, 2027") != std::string::npos);
}

TEST_CASE("without any plan the regulation is named gently and nothing is overdue") {
  auto finding = only(Facts{}, "2026-11-22", "edp-in-place");
  CHECK(state(finding) == "due-soon 2");
  CHECK(finding.number.value == "0");
  CHECK(finding.number.target == "1");
  CHECK(finding.force == Force::regulation);
  CHECK(finding.action == "plan.new");
  CHECK(review(Facts{}, "2026-11-22") == "cannot-tell 0");
}

TEST_CASE("a review is asked for 60 days before its year passes, and is late the day after") {
  auto facts = with_plan(plan("p", "2025-10-01", "2027-09-30", "approved", "2025-11-03", "2025-12-09"));
  CHECK(review(facts, "2026-10-09") == "met 0 until 2026-10-10");
  CHECK(review(facts, "2026-10-10") == "due-soon 2 until 2026-12-10");
  CHECK(review(facts, "2026-12-08") == "due-soon 2 until 2026-12-10");
  CHECK(review(facts, "2026-12-09") == "due-soon 2 until 2026-12-10");
  CHECK(review(facts, "2026-12-10") == "due 3 until 2027-10-01");
  CHECK(only(facts, "2026-12-10", "annual-edp-review").number.value == "12");
}

TEST_CASE("a review on a leap day is due again on February 28") {
  auto facts = with_plan(plan("p", "2023-10-01", "2025-09-30", "approved", "", "2024-02-29"));
  CHECK(review(facts, "2025-02-28") == "due-soon 2 until 2025-03-01");
  CHECK(review(facts, "2025-03-01") == "due 3 until 2025-10-01");
}

TEST_CASE("before the first review the year counts from the plan's start") {
  auto facts = with_plan(plan("p", "2026-10-01", "2028-09-30"));
  auto first = only(facts, "2026-11-22", "annual-edp-review");
  CHECK(state(first) == "met 1 until 2027-08-02");
  CHECK(first.message.find("a year from the plan's start is Oct 1, 2027") != std::string::npos);
  CHECK(first.item == "p");
  CHECK(review(facts, "2027-08-01") == "met 1 until 2027-08-02");
  CHECK(review(facts, "2027-08-02") == "due-soon 2 until 2027-10-02");
  CHECK(review(facts, "2027-10-01") == "due-soon 2 until 2027-10-02");
  CHECK(review(facts, "2027-10-02") == "due 3 until 2028-10-01");
}

TEST_CASE("a plan that waits for the office is never called late") {
  auto facts = with_plan(plan("p", "2025-10-01", "2027-09-30", "submitted", "2026-09-15", "2025-06-01"));
  auto waiting = only(facts, "2026-11-22", "annual-edp-review");
  CHECK(state(waiting) == "due-soon 1 until 2027-10-01");
  CHECK(waiting.message.find("submitted on Sep 15, 2026 and waits") != std::string::npos);
  CHECK(waiting.action == "sync");
  CHECK(review(facts, "2026-09-14") == "due 3 until 2026-09-15");                       // as of the day before it was submitted
}

TEST_CASE("a decision recorded on paper counts as a review, from its day on") {
  auto facts = with_plan(plan("p", "2025-10-01", "2027-09-30"));
  Decision decision;
  decision.plan.text = "p";
  decision.date = day("2026-10-05");
  facts.decisions = {{"d", decision}};
  CHECK(review(facts, "2026-10-04") == "due 3 until 2026-10-05");
  CHECK(review(facts, "2026-10-05") == "met 0 until 2027-08-06");
  facts.decisions[0].item.plan.text = "a plan that was removed";
  CHECK(review(facts, "2026-10-05") == "due 3 until 2027-10-01");
}

TEST_CASE("coverage counts each ECQ once, by the framework of the plan, and names what is missing") {
  auto facts = with_plan(plan("p", "2026-10-01", "2027-09-30"));
  auto coverage = [&] { return only(facts, "2026-11-22", "ecq-coverage"); };
  CHECK(coverage().message.find("no objectives tied to a competency yet") != std::string::npos);
  CHECK(coverage().number.value == "0");
  facts.objectives = {objective("p", {"ecq-2025-05/strategic-thinking", "ecq-2025-05/innovation"}), objective("p", {"ecq-2006/partnering", "ecq-2025-05/no-such"}),
                      objective("other", {"ecq-2025-05/accountability"}), objective("p", {"ecq-2025-05/civic-mindedness", "ecq-2025-05/problem-solving"})};
  auto some = coverage();
  CHECK(state(some) == "due-soon 1 until 2027-10-01");
  CHECK(some.number.value == "3");
  CHECK(some.number.target == "5");
  CHECK(some.number.unit == "ECQs");
  CHECK(some.message.find("Not yet there: Driving Efficiency; Leading People.") != std::string::npos);
  CHECK(some.force == Force::suggestion);
  facts.objectives.push_back(objective("p", {"ecq-2025-05/accountability", "ecq-2025-05/fiscal-responsibility"}));
  CHECK(state(coverage()) == "met 0 until 2027-10-01");
}

TEST_CASE("fundamental competencies are no ECQ: five of 2006 are asked for, and they fill none") {
  auto facts = with_plan(plan("p", "2024-10-01", "2025-09-30"));
  facts.plans[0].plan.item.framework = "ecq-2006";
  facts.objectives = {objective("p", {"ecq-2006/integrity-honesty", "ecq-2006/vision"})};
  auto finding = only(facts, "2025-01-15", "ecq-coverage");
  CHECK(finding.number.value == "1");
  CHECK(finding.number.target == "5");
}

TEST_CASE("a plan on a framework that is not known here says so instead of counting") {
  auto facts = with_plan(plan("p", "2026-10-01", "2027-09-30"));
  facts.plans[0].plan.item.framework = "ecq-2031";
  auto finding = only(facts, "2026-11-22", "ecq-coverage");
  CHECK(finding.state == FindingState::cannot_tell);
  CHECK(finding.message.find("ecq-2031") != std::string::npos);
}

TEST_CASE("a plan without an end, as another machine may send it, breaks nothing") {
  auto facts = with_plan(plan("p", "2027-10-01", ""));
  for (auto as_of : {"2026-11-22", "2027-10-01", "2030-01-01"}) CHECK(findings(facts, ours(), day(as_of)).size() >= 5);
  CHECK(findings(with_plan(plan("p", "", "")), ours(), day("2026-11-22")).size() >= 5);
}
