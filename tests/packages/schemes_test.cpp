// Credit schemes and checklists as packages: what they say, where it comes from, and what is refused in them.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

void told_of(const std::string& detail, const std::string& words) {
  CAPTURE(detail);
  CHECK(detail.find(words) != std::string::npos);
}

const char* const dod = "schemes/dod-acquisition/1.json";
const char* const fac = "schemes/fac-c-professional/1.json";
const char* const first_year = "checklists/first-year-ses/1.json";

}

TEST_CASE("the schemes say what their sources say") {
  auto packages = shipped();
  struct Golden { const char* id; const char* unit; CreditWindow window; std::int64_t needed; Verification verification; };
  for (auto& [id, unit, window, needed, verification] :
       {Golden{"dod-acquisition", "CLP", CreditWindow::rolling, 80, Verification::verified}, Golden{"fac-c-professional", "CLP", CreditWindow::fixed, 100, Verification::verified},
        Golden{"fac-cor-level-1", "CLP", CreditWindow::fixed, 8, Verification::verified}, Golden{"fac-cor-level-2", "CLP", CreditWindow::fixed, 40, Verification::verified},
        Golden{"fac-cor-level-3", "CLP", CreditWindow::fixed, 40, Verification::verified}, Golden{"fac-ppm", "CLP", CreditWindow::fixed, 80, Verification::verified},
        Golden{"gao-yellow-book", "CPE", CreditWindow::rolling, 80, Verification::unverified}}) {
    CAPTURE(id);
    auto* scheme = packages.scheme(id);
    REQUIRE(scheme);
    CHECK(scheme->unit == unit);
    CHECK(scheme->window == window);
    CHECK(scheme->months == 24);
    CHECK(scheme->needed == needed);
    CHECK(scheme->head.verification == verification);
    CHECK(!scheme->head.source_url.empty());
  }
  CHECK(packages.scheme("dod-acquisition")->yearly_goal == 40);
  CHECK(packages.scheme("fac-c-professional")->anchor == date(2024, 5, 1));
  CHECK(packages.scheme("hours")->unit == "hours");
  CHECK(!packages.scheme("hours")->needed);
  CHECK(packages.schemes().size() == 8);
  CHECK(!packages.scheme("fac-c"));
}

TEST_CASE("a scheme's numbers stand in its note, and what is not verified says so there") {
  auto packages = shipped();
  for (auto* scheme : packages.schemes()) {
    CAPTURE(scheme->head.id);
    auto& note = scheme->head.note;
    CHECK(!scheme->citation.empty());
    for (auto& number : {scheme->needed, scheme->yearly_minimum, scheme->yearly_goal})
      if (number) CHECK(note.find(std::to_string(*number)) != std::string::npos);
    for (auto& cap : scheme->caps) CHECK(note.find(std::to_string(cap.most_per_year)) != std::string::npos);
    if (scheme->head.verification != Verification::verified) CHECK(note.find("ot verified") != std::string::npos);
    if (!scheme->carry_over) CHECK(note.find("carried over") != std::string::npos);
  }
}

TEST_CASE("a scheme that is broken is refused with its place and what is wrong") {
  told_of(problem(dod, "\"CLP\"", "\"points\""), "none of CPE, CLP, CEU and hours");
  told_of(problem(dod, "\"window_months\": 24", "\"window_months\": 18"), "whole years");
  told_of(problem(dod, "\"window_months\": 24,", ""), "whole years");
  told_of(problem(dod, "\"needed\": 80", "\"needed\": 0"), "zero");
  told_of(problem(dod, "\"needed\"", "\"wanted\""), "does not use");
  told_of(problem(dod, "\"rolling\"", "\"sliding\""), "none of the words");
  told_of(problem(dod, "\"anchor\": null", "\"anchor\": \"2024-05-01\""), "does not belong to a rolling window");
  told_of(problem(dod, "\"not-stated\"", "\"all\""), "takes fixed periods");
  told_of(problem(fac, "\"anchor\": \"2024-05-01\"", "\"anchor\": null"), "anchor is missing");
  told_of(problem(fac, "\"not-stated\"", "\"up-to\""), "most_carried");
  told_of(problem(fac, "\"mentoring\"", "\"tutoring\""), "no kind of activity");
  told_of(problem(fac, "\"most_per_year\": 20", "\"most_per_year\": 0"), "most_per_year");
}

TEST_CASE("each item of the first year says why, from where, and how well that is known") {
  auto packages = shipped();
  auto* list = packages.checklist("first-year-ses");
  REQUIRE(list);
  CHECK(list->steps.size() >= 8);
  CHECK(std::ranges::is_sorted(list->steps, {}, [](auto& step) { return step.due(date(2026, 10, 1)); }));
  for (auto& step : list->steps) {
    CAPTURE(step.id);
    CHECK(!step.note.empty());
    CHECK(!step.citation.empty());
    CHECK(step.due(date(2026, 10, 1)) > date(2026, 10, 1));
    CHECK(step.due(date(2026, 10, 1)) <= date(2027, 10, 1));
    if (step.verification != Verification::verified) CHECK(step.note.find("not verified") != std::string::npos);
  }
  auto plan = std::ranges::find(list->steps, "edp", &ChecklistStep::id);
  REQUIRE(plan != list->steps.end());
  CHECK(plan->citation == "5 CFR 412.401(a)");
  CHECK(plan->force == Force::regulation);
  CHECK(list->source_of(*plan) == "first-year-ses/1#edp");
}

TEST_CASE("a checklist that is broken is refused with its place and what is wrong") {
  told_of(problem(first_year, "\"id\": \"onboarding\"", "\"id\": \"mentor\""), "stands twice in this list");
  told_of(problem(first_year, "\"days\": 14", "\"weeks\": 2"), "due");
  told_of(problem(first_year, "\"days\": 14", "\"days\": 4000"), "ten years at most");
  told_of(problem(first_year, "\"force\": \"order\"", "\"force\": \"custom\""), "none of the words");
  told_of(problem(first_year, "\"id\": \"edp\"", "\"id\": \"The EDP\""), "lower-case");
}
