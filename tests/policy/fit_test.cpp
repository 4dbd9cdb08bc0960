// How an opportunity fits: each reason in words, from the plan's gaps and the executive's own wishes.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/policy/fit.h"
#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

const Date today = date(2026, 11, 22);

Opportunity water() {
  return {.title = "Deputy director, water program", .host = "Agency for Demonstrations", .kind = AssignmentKind::detail,
          .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO"};
}

FitFacts facts() {
  FitFacts out;
  out.profile.name = "Ada Example";
  out.profile.agency = "Department of Examples";
  out.profile.duty_station = "Washington, DC";
  out.plan = Plan{.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05"};
  return out;
}

std::vector<std::string> words(const std::vector<FitReason>& all, Bearing bearing, std::string_view about) {
  std::vector<std::string> out;
  for (auto& one : all) if (one.bearing == bearing && one.about == about) out.push_back(one.words);
  return out;
}

std::vector<FitReason> fit_of(const Opportunity& opportunity, const FitFacts& known) { return fit(opportunity, known, ours(), today); }

}

TEST_CASE("an opportunity fits where it builds an ECQ that no objective of the plan touches") {
  auto known = facts();
  auto group = ours().framework("ecq-2025-05")->group(ours().competency("ecq-2025-05/strategic-thinking")->group)->name;
  CHECK(words(fit_of(water(), known), Bearing::fits, "ecq") == std::vector<std::string>{"It builds Strategic Thinking; no objective of your plan touches its ECQ, " + group + "."});
  known.objectives = {objective("p", {"ecq-2025-05/strategic-thinking"}).item};
  CHECK(words(fit_of(water(), known), Bearing::fits, "ecq").empty());
  known.objectives = {objective("p", {"ecq-2006/strategic-thinking"}).item};   // another framework's competency touches no ECQ of this one
  CHECK(words(fit_of(water(), known), Bearing::fits, "ecq").size() == 1);
  known.plan.reset();
  CHECK(words(fit_of(water(), known), Bearing::fits, "ecq").empty());
}

TEST_CASE("competencies of another framework are left to the person to compare") {
  auto known = facts();
  auto offered = water();
  offered.competencies = {"ecq-2006/strategic-thinking", "ecq-2006/vision"};
  auto all = fit_of(offered, known);
  CHECK(words(all, Bearing::fits, "ecq").empty());
  CHECK(words(all, Bearing::to_check, "ecq") == std::vector<std::string>{"It names competencies of ecq-2006; your plan uses ecq-2025-05. Compare them yourself."});
}

TEST_CASE("a goal that names the same competency is a reason, told once a goal") {
  auto known = facts();
  known.goals = {Goal{.statement = "Lead across agencies", .competencies = {"ecq-2025-05/strategic-thinking"}}, Goal{.statement = "Write better"}};
  CHECK(words(fit_of(water(), known), Bearing::fits, "goal") == std::vector<std::string>{"It builds Strategic Thinking, which your goal \"Lead across agencies\" names."});
}

TEST_CASE("a broadening assignment that is due is a reason, one that is not is none") {
  auto known = facts();
  Finding clock;
  clock.rule = "broadening-assignment";
  clock.message = "The last one ended on Mar 1, 2021.";
  for (auto state : {FindingState::due, FindingState::due_soon}) {
    clock.state = state;
    known.clock = clock;
    CHECK(words(fit_of(water(), known), Bearing::fits, "clock") ==
          std::vector<std::string>{"An assignment of this kind would count toward your broadening clock. The last one ended on Mar 1, 2021."});
  }
  clock.state = FindingState::met;
  known.clock = clock;
  CHECK(words(fit_of(water(), known), Bearing::fits, "clock").empty());
}

TEST_CASE("what one said of place, organization and work speaks for or against, with one's own reason") {
  auto known = facts();
  known.preferences = PreferenceStatement{.date = date(2026, 11, 3), .organizational = Willing::yes, .functional = Willing::yes_if, .functional_reason = "With training",
                                          .geographic = Willing::not_now, .geographic_reason = "School year"};
  auto all = fit_of(water(), known);
  CHECK(words(all, Bearing::against, "place") == std::vector<std::string>{"You said not now to another place on Nov 3, 2026, and this is in Denver, CO: School year."});
  CHECK(words(all, Bearing::fits, "organization") == std::vector<std::string>{"You said yes to another organization on Nov 3, 2026, and the host is Agency for Demonstrations."});
  CHECK(words(all, Bearing::to_check, "work").size() == 1);
  CHECK(std::ranges::is_sorted(all, {}, &FitReason::bearing));

  auto here = water();
  here.location = "washington, dc (hybrid)";
  CHECK(words(fit_of(here, known), Bearing::against, "place").empty());
  CHECK(words(fit_of(here, known), Bearing::fits, "place").size() == 1);
  here.location.clear();
  CHECK(words(fit_of(here, known), Bearing::to_check, "place").size() == 1);
  here.kind = AssignmentKind::virtual_assignment;        // one stays where one is
  CHECK(words(fit_of(here, known), Bearing::to_check, "place").empty());
  here.host = "Department of Examples, Office of Water";
  CHECK(words(fit_of(here, known), Bearing::fits, "organization").empty());
  known.preferences->geographic = Willing::unstated;
  CHECK(words(fit_of(water(), known), Bearing::against, "place").empty());
}

TEST_CASE("a post that one wished for is a reason") {
  auto known = facts();
  known.preferences = PreferenceStatement{.date = today, .posts = {"Deputy Director, Water Program", "Chief of Staff"}};
  CHECK(words(fit_of(water(), known), Bearing::fits, "post") == std::vector<std::string>{"You wished for \"Deputy Director, Water Program\"."});
}

TEST_CASE("where nothing is known there is no reason, and what an office asks for is left to judge") {
  CHECK(fit_of(water(), {}).empty());
  auto offered = water();
  offered.eligibility = "Career SES";
  offered.clearance = "Secret";
  auto all = fit_of(offered, {});
  CHECK(words(all, Bearing::to_check, "eligibility") == std::vector<std::string>{"It is for: Career SES.", "Clearance: Secret."});
}
