#include <doctest/doctest.h>

#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

std::string clock(const Facts& facts, const char* as_of) { return state(only(facts, as_of, "broadening-assignment")); }

Facts after(const char* from, const char* to) {
  auto facts = entered("2010-01-04");
  facts.assignments = {assignment("a", from, to)};
  return facts;
}

}

TEST_CASE("the broadening clock turns on the day 3 years pass and the day after 5 years pass") {
  auto facts = after("2021-03-01", "2021-06-30");
  CHECK(clock(facts, "2024-06-29") == "met 0 until 2024-06-30");
  CHECK(clock(facts, "2024-06-30") == "due-soon 1 until 2026-07-01");
  CHECK(clock(facts, "2024-07-01") == "due-soon 1 until 2026-07-01");
  CHECK(clock(facts, "2026-06-29") == "due-soon 1 until 2026-07-01");
  CHECK(clock(facts, "2026-06-30") == "due-soon 1 until 2026-07-01");
  CHECK(clock(facts, "2026-07-01") == "due 2");
}

TEST_CASE("an assignment that ended on a leap day counts to the last day of February") {
  auto facts = after("2023-11-01", "2024-02-29");
  CHECK(clock(facts, "2027-02-27") == "met 0 until 2027-02-28");
  CHECK(clock(facts, "2027-02-28") == "due-soon 1 until 2029-03-01");
  CHECK(clock(facts, "2029-02-28") == "due-soon 1 until 2029-03-01");
  CHECK(clock(facts, "2029-03-01") == "due 2");
}

TEST_CASE("an assignment counts as under way from its first day to its last") {
  auto facts = after("2026-11-22", "2027-02-28");
  facts.profile->item.appointed = {};
  CHECK(clock(facts, "2026-11-21") == "met 0 until 2026-11-22");
  auto first = only(facts, "2026-11-22", "broadening-assignment");
  CHECK(state(first) == "met 0 until 2027-03-01");
  CHECK(first.message.find("You are on a broadening assignment now: Assignment a") == 0);
  CHECK(first.item == "a");
  CHECK(clock(facts, "2027-02-28") == "met 0 until 2027-03-01");
  auto over = only(facts, "2027-03-01", "broadening-assignment");
  CHECK(over.message.find("ended on Feb 28, 2027") != std::string::npos);
  CHECK(over.number.value == "0");
}

TEST_CASE("the figure is whole months since the last one ended, against the five years") {
  auto facts = after("2021-03-01", "2021-06-30");
  auto before = only(facts, "2026-05-29", "broadening-assignment");
  CHECK(before.number.value == "58");
  auto finding = only(facts, "2026-05-30", "broadening-assignment");
  CHECK(finding.number.value == "59");
  CHECK(finding.number.target == "60");
  CHECK(finding.number.unit == "months");
  CHECK(finding.number.counted == "whole months since the last one ended on Jun 30, 2021");
  CHECK(finding.force == Force::guidance);
  CHECK(finding.verification == Verification::verified);
  CHECK(finding.citation.find("November 7, 2008") != std::string::npos);
  CHECK(finding.action == "assignment.add");
}

TEST_CASE("with no assignment the clock starts at entry into the SES, and without that date nothing is claimed") {
  CHECK(clock(entered("2023-11-22"), "2026-11-21") == "met 0 until 2026-11-22");
  CHECK(clock(entered("2023-11-22"), "2026-11-22") == "due-soon 1 until 2028-11-23");
  CHECK(clock(entered("2021-11-21"), "2026-11-22") == "due 2");
  auto unknown = only(entered(""), "2026-11-22", "broadening-assignment");
  CHECK(state(unknown) == "cannot-tell 1");
  CHECK(unknown.number.value == "");
  CHECK(unknown.message.find("overdue") == std::string::npos);
}

TEST_CASE("one that is planned answers the prompt until it starts") {
  auto facts = after("2015-03-01", "2015-06-30");
  facts.assignments.push_back(assignment("next", "2027-01-11", ""));
  auto finding = only(facts, "2026-11-22", "broadening-assignment");
  CHECK(state(finding) == "met 0 until 2027-01-11");
  CHECK(finding.item == "next");
  CHECK(finding.message.find("Jan 11, 2027") != std::string::npos);
}

TEST_CASE("the one that ended last counts, whatever order they stand in") {
  auto facts = after("2022-03-01", "2022-06-30");
  facts.assignments.push_back(assignment("older", "2010-01-01", "2011-01-01"));
  CHECK(only(facts, "2026-11-22", "broadening-assignment").item == "a");
}

TEST_CASE("an assignment ahead is asked for its terms: early, within 30 days, and from the day it starts") {
  Facts facts;
  facts.assignments = {assignment("a", "2027-01-31", "2027-05-08")};
  auto terms = [&](const char* as_of) { return state(only(facts, as_of, "assignment-terms")); };
  CHECK(terms("2026-11-22") == "due-soon 1 until 2027-01-01");
  CHECK(terms("2026-12-31") == "due-soon 1 until 2027-01-01");
  CHECK(terms("2027-01-01") == "due-soon 2 until 2027-01-31");
  CHECK(terms("2027-01-30") == "due-soon 2 until 2027-01-31");
  CHECK(terms("2027-01-31") == "due 2 until 2027-05-09");
  CHECK(terms("2027-05-08") == "due 2 until 2027-05-09");
  CHECK(only(facts, "2027-05-09", "assignment-terms").message.find("No assignment is under way or ahead") == 0);
}

TEST_CASE("what is missing from an assignment's terms is named, and nothing is asked once all is written") {
  Facts facts;
  facts.assignments = {assignment("a", "2027-01-31", "2027-05-08")};
  auto& item = facts.assignments[0].item;
  item.objectives = {"Learn"};
  auto some = only(facts, "2026-11-22", "assignment-terms");
  CHECK(some.message.find("Not written down yet: success indicators, return terms.") != std::string::npos);
  CHECK(some.number.value == "1");
  CHECK(some.number.target == "3");
  CHECK(some.action == "assignment.edit");
  CHECK(some.item == "a");
  item.indicators = {"Seen"};
  item.return_terms = "To the position of record.";
  CHECK(state(only(facts, "2026-11-22", "assignment-terms")) == "met 0 until 2027-05-09");
}

TEST_CASE("each assignment ahead has a finding of its own") {
  Facts facts;
  facts.assignments = {assignment("a", "2027-01-31", ""), assignment("b", "2026-12-01", ""), assignment("c", "2020-01-01", "2020-12-31"), assignment("d", "", "")};
  std::vector<std::string> items;
  for (auto& each : findings(facts, ours(), day("2026-11-22")))
    if (each.rule == "assignment-terms") items.push_back(each.item);
  CHECK(items == std::vector<std::string>{"b", "a", "d"});            // the one that starts soon first
}

TEST_CASE("an assignment without a title is named by its kind and host") {
  Facts facts;
  facts.assignments = {assignment("a", "2027-01-31", "")};
  facts.assignments[0].item.title = "";
  CHECK(only(facts, "2026-11-22", "assignment-terms").message.find("Detail with Agency for Demonstrations starts on") == 0);
}

TEST_CASE("a rule on notice says by when, and never claims to know whether notice was given") {
  auto packages = with_agency(R"J([{"id": "notice", "title": "Notice", "kind": "notice-period", "subject": "assignment", "kinds": ["rotation"],
    "numbers": {"days": 15, "soon_days": 10}, "messages": {"ahead": "By {notice_date}.", "due-soon": "Soon, {notice_date}.", "due": "{notice_date} has passed.", "none": "None ahead."},
    "force": "law", "verification": "verified", "citation": "5 U.S.C. 3395(a)(2)", "settled_by": "Ask.", "action": "assignment.edit"}])J");
  Facts facts;
  facts.assignments = {assignment("a", "2027-02-01", "", AssignmentKind::rotation), assignment("b", "2027-02-01", "", AssignmentKind::detail)};
  auto notice = [&](const char* as_of) { auto finding = only(facts, as_of, "notice", packages); return state(finding) + ": " + finding.message; };
  CHECK(notice("2027-01-06") == "cannot-tell 1 until 2027-01-07: By Jan 17, 2027.");
  CHECK(notice("2027-01-07") == "cannot-tell 2 until 2027-01-18: Soon, Jan 17, 2027.");
  CHECK(notice("2027-01-17") == "cannot-tell 2 until 2027-01-18: Soon, Jan 17, 2027.");
  CHECK(notice("2027-01-18") == "cannot-tell 2 until 2027-02-01: Jan 17, 2027 has passed.");
  CHECK(notice("2027-02-01") == "met 0: None ahead.");
}

TEST_CASE("a clock over learning counts from its last day") {
  auto packages = with_agency(R"J([{"id": "activity", "title": "One a year", "kind": "within-last", "subject": "learning", "kinds": ["formal"],
    "numbers": {"due_soon_months": 10, "due_months": 12}, "messages": {"met": "{title} {ended}", "due-soon": "{due_date}", "due": "{due_date}", "none": "{since}", "cannot-tell": "None."},
    "force": "order", "verification": "verified", "citation": "Test order", "settled_by": "Log it.", "action": "learning.add"}])J");
  Facts facts;
  CHECK(state(only(facts, "2026-11-22", "activity", packages)) == "cannot-tell 1");
  facts.learning = {learning("2025-11-22", 60), learning("2026-11-20", 60, LearningKind::informal)};
  CHECK(state(only(facts, "2026-09-21", "activity", packages)) == "met 0 until 2026-09-22");
  CHECK(state(only(facts, "2026-11-22", "activity", packages)) == "due-soon 1 until 2026-11-23");
  CHECK(state(only(facts, "2026-11-23", "activity", packages)) == "due 3");
  facts.learning.push_back(learning("2026-11-23", 60));
  CHECK(state(only(facts, "2026-11-23", "activity", packages)) == "met 0 until 2027-09-23");
}
