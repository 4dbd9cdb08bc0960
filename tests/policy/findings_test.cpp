#include <doctest/doctest.h>

#include <algorithm>

#include "tests/policy/facts.h"

using namespace broaden::core;

TEST_CASE("an empty record is prompted gently: nothing is due, and each prompt has its reason and what settles it") {
  for (auto& facts : {Facts{}, entered("")}) {
    auto all = findings(facts, ours(), day("2026-11-22"));
    CHECK(all.size() == 5);
    for (auto& each : all) {
      CAPTURE(each.rule);
      CHECK(each.state != FindingState::due);
      CHECK(each.urgency <= 2);
      CHECK(!each.message.empty());
      CHECK(!each.citation.empty());
      CHECK(!each.settled_by.empty());
      CHECK(!each.action.empty());
      CHECK(!name(each.verification).empty());
      for (auto harsh : {"overdue", "violat", "fail", "must", "required", "noncompl"}) CHECK(each.message.find(harsh) == std::string::npos);
    }
  }
}

TEST_CASE("a record with only a profile is asked about a plan, a review, broadening and coverage") {
  auto all = findings(entered(""), ours(), day("2026-11-22"));
  for (auto rule : {"edp-in-place", "annual-edp-review", "broadening-assignment", "ecq-coverage"})
    CHECK(std::ranges::count(all, rule, &Finding::rule) == 1);
  CHECK(all.front().rule == "edp-in-place");
}

TEST_CASE("the most urgent comes first") {
  auto facts = entered("2010-01-04");
  facts.plans = {plan("p", "2024-10-01", "2025-09-30", "approved", "", "2024-11-01")};
  auto all = findings(facts, ours(), day("2026-11-22"));
  CHECK(std::ranges::is_sorted(all, std::ranges::greater(), &Finding::urgency));
  CHECK(all.front().urgency == 3);
}

TEST_CASE("guidance and suggestions are never as urgent as what binds") {
  auto facts = entered("1990-01-02");
  facts.assignments = {assignment("a", "2026-01-01", "")};
  for (auto& each : findings(facts, ours(), day("2026-11-22")))
    if (each.force == Force::guidance || each.force == Force::suggestion) CHECK(each.urgency <= 2);
}

TEST_CASE("45 days is offered as a target that one can take up, with what is ours in it") {
  auto offered = suggestions(ours(), day("2026-11-22"));
  auto days = std::ranges::find(offered, "forty-five-days", &Suggestion::rule);
  REQUIRE(days != offered.end());
  CHECK(days->force == Force::suggestion);
  CHECK(days->verification == Verification::verified);
  CHECK(days->message.find("It is a suggestion, not law") != std::string::npos);
  CHECK(!days->taken_up);
  auto taken = suggestions(ours(), day("2026-11-22"), {{"forty-five-days"}});
  CHECK(std::ranges::count_if(taken, &Suggestion::taken_up) == 1);
  CHECK(std::ranges::find(taken, "forty-five-days", &Suggestion::rule)->taken_up);
}

TEST_CASE("a rule of an unknown kind says that it needs a newer version") {
  auto packages = with_agency(R"J([{"id": "lottery", "title": "The lottery", "kind": "lottery", "odds": 7, "off_until_taken_up": true,
    "force": "order", "verification": "verified", "citation": "Test order", "settled_by": "Win.", "action": "none"}])J");
  auto all = findings(Facts{}, packages, day("2026-11-22"));
  auto found = std::ranges::find(all, "lottery", &Finding::rule);
  REQUIRE(found != all.end());
  CHECK(found->state == FindingState::needs_newer);
  CHECK(found->message == "\"The lottery\" needs a newer version of Broaden: it uses the kind of rule \"lottery\", which this version does not know.");
  CHECK(found->citation == "Test order");
}

TEST_CASE("where an agency's number decides, the finding carries both numbers") {
  auto packages = with_agency(R"J([{"id": "broadening-assignment", "numbers": {"due_months": 48}}])J");
  auto facts = entered("2010-01-04");
  facts.assignments = {assignment("a", "2022-01-01", "2022-11-21")};
  CHECK(only(facts, "2026-11-22", "broadening-assignment").state == FindingState::due_soon);
  auto finding = only(facts, "2026-11-22", "broadening-assignment", packages);
  CHECK(finding.state == FindingState::due);
  REQUIRE(finding.overrides.size() == 1);
  CHECK(finding.overrides[0].base == "60");
  CHECK(finding.overrides[0].agency == "48");
  CHECK(finding.overrides[0].by == "Test policy");
}

TEST_CASE("without a day there are no findings") { CHECK(findings(entered(""), ours(), Date{}).empty()); }

TEST_CASE("nothing changes by itself before next_change says so") {
  auto facts = entered("2022-03-15");
  facts.assignments = {assignment("a", "2023-02-01", "2023-05-31"), assignment("b", "2027-01-11", "2027-05-08")};
  facts.plans = {plan("p", "2025-10-01", "2027-09-30", "approved", "2025-11-03", "2025-12-09"), plan("overlapping", "2027-06-01", "2027-08-31"), plan("q", "2028-01-01", "2028-12-31", "submitted", "2027-12-01", "2028-03-02")};
  std::map<std::string, Finding> before;
  for (auto as_of = day("2026-01-01"); as_of < day("2029-12-31"); as_of = add_days(as_of, 1)) {
    std::map<std::string, Finding> now;
    for (auto& each : findings(facts, ours(), as_of)) now[each.rule + "/" + (each.rule == "assignment-terms" ? each.item : "")] = each;
    for (auto& [key, finding] : before) {
      if (finding.next_change && finding.next_change <= as_of) continue;
      CAPTURE(key);
      CAPTURE(iso(as_of));
      REQUIRE(now.contains(key));
      CHECK(name(now[key].state) == name(finding.state));
      CHECK(now[key].message == finding.message);
      CHECK(now[key].urgency == finding.urgency);
      CHECK(now[key].item == finding.item);
    }
    before = now;
  }
}
