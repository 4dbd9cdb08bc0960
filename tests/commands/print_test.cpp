// What printed pages take from a record, and what they never do: every field of every noun is filled with words of its own,
// which are then looked for.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/reads.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using core::Code;
using core::Field;
using core::Kind;
using core::Noun;
using core::Typed;

namespace {

const core::Date first = core::date(2025, 10, 1), last = core::date(2026, 9, 30);

bool marked(const Field& field) {
  std::string_view name = field.name;
  return (field.kind == Kind::text || field.kind == Kind::lines) && name != "framework" && name != "scheme" && name != "scan" && name != "file" && name != "source";
}

std::string marker(const Noun& noun, const Field& field) { return std::string("MARK-") + noun.name + "-" + field.name + "-END"; }

struct Filled : Desk {
  Filled() {
    for (auto* noun : core::nouns()) {
      Typed typed;
      for (auto& field : noun->fields) {
        std::string_view name = field.name;
        if (marked(field)) typed[field.name] = {noun == &core::Card::noun && name == "lines" ? "profile/title" : marker(*noun, field)};
        else if (name == "framework") typed[field.name] = {"ecq-2025-05"};
        else if (name == "scheme" && noun == &core::Learning::noun) typed[field.name] = {packages.schemes().front()->head.id};
        else if (name == "file") typed[field.name] = {std::string(64, 'a')};
        else if (field.kind == Kind::date) typed[field.name] = {name == "ends" || name == "to_day" ? "2026-08-31" : "2026-03-03"};
        else if (field.kind == Kind::minutes || field.kind == Kind::cents || field.kind == Kind::amount) typed[field.name] = {"1.5"};
        else if (field.kind == Kind::number) typed[field.name] = {"2026"};
        else if (field.kind == Kind::tags) typed[field.name] = {"ecq-2025-05/strategic-thinking"};
        else if (field.kind == Kind::link && ids.contains(field.linked())) typed[field.name] = {ids[field.linked()]};
      }
      if (noun == &core::Activity::noun) typed["status"] = {"complete"};
      if (noun == &core::Person::noun) typed["relation"] = {"mentee"};
      if (noun == &core::PreferenceStatement::noun) typed["geographic"] = {"yes-if"};
      CAPTURE(noun->name);
      if (noun->fixed_id) run_it(Edit{noun, noun->fixed_id, typed});
      else ids[noun->name] = added(*noun, typed);
    }
  }

  std::string page(Report report, const std::string& of = {}) {   // as HTML: the PDF is drawn from the same layout
    auto path = folder.path + "/page.html";
    run_it(Print{.report = report, .of = of, .from = first, .to = last, .path = path});
    std::stringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
  }

  std::map<std::string, std::string> ids;
};

std::set<std::string> markers_in(const std::string& page, bool private_ones) {
  std::set<std::string> out;
  for (auto* noun : core::nouns())
    for (auto& field : noun->fields)
      if (marked(field) && field.more.leaves != private_ones && page.find(marker(*noun, field)) != page.npos) out.insert(marker(*noun, field));
  return out;
}

}

TEST_CASE("transcript, appraisal input, brief, re-entry plan and card hold nothing private, and what they are for") {
  Filled desk;
  struct Case { const char* what; Report report; std::string of; std::set<std::string> says; };
  const Case cases[] = {
      {"transcript", Report::transcript, {}, {"MARK-learning-title-END", "MARK-learning-provider-END", "MARK-profile-name-END"}},
      {"appraisal input", Report::appraisal_input, {},
       {"MARK-goal-need-END", "MARK-goal-statement-END", "MARK-objective-statement-END", "MARK-activity-outcome-END", "MARK-assignment-results-END", "MARK-award-title-END"}},
      {"brief", Report::assignment_brief, desk.ids["assignment"],
       {"MARK-assignment-host-END", "MARK-assignment-skills-END", "MARK-assignment-appraisal-END", "MARK-assignment-awards-END", "MARK-assignment-return-terms-END", "MARK-increment-authority-END"}},
      {"re-entry plan", Report::re_entry_plan, desk.ids["assignment"], {"MARK-assignment-re-entry-END", "MARK-assignment-return-position-END"}},
      {"card", Report::profile_card, {}, {"MARK-card-headline-END", "MARK-card-statement-END", "MARK-profile-title-END"}},
  };
  for (auto& [what, report, of, says] : cases) {
    CAPTURE(what);
    auto page = desk.page(report, of);
    for (auto& one : markers_in(page, true)) FAIL_CHECK(what << " tells " << one);
    for (auto one : says) {
      std::ranges::replace(one, '_', '-');
      auto plain = page;
      std::ranges::replace(plain, '_', '-');
      CHECK_MESSAGE(plain.find(one) != plain.npos, one);
    }
  }
}

TEST_CASE("people are only counted in appraisal input, and only what lies in the period is in it") {
  Filled desk;
  auto page = desk.page(Report::appraisal_input);
  CHECK(page.find("1 person mentored") != page.npos);
  CHECK(page.find("1 meeting with them, 1.5 hours") != page.npos);
  CHECK(page.find("MARK-person") == page.npos);
  desk.run_it(Edit{&core::Activity::noun, desk.ids["activity"], {{"ends", {"2026-10-01"}}}});   // the day after
  desk.run_it(Edit{&core::Award::noun, desk.ids["award"], {{"date", {"2025-09-30"}}}});         // the day before
  desk.run_it(Edit{&core::Meeting::noun, desk.ids["meeting"], {{"date", {"2026-10-01"}}}});
  page = desk.page(Report::appraisal_input);
  for (auto* gone : {"MARK-activity", "MARK-award", "MARK-objective-statement", "meeting with"}) { CAPTURE(gone); CHECK(page.find(gone) == page.npos); }
  desk.run_it(Edit{&core::Activity::noun, desk.ids["activity"], {{"ends", {"2026-09-30"}}}});
  desk.run_it(Edit{&core::Award::noun, desk.ids["award"], {{"date", {"2025-10-01"}}}});
  page = desk.page(Report::appraisal_input);
  CHECK(page.find("MARK-activity-outcome-END") != page.npos);
  CHECK(page.find("MARK-award-title-END") != page.npos);
}

TEST_CASE("an objective is carried through once every activity that was not canceled is complete") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, {{"starts", {"2025-10-01"}}, {"ends", {"2026-09-30"}}});
  auto objective = desk.added(core::Objective::noun, {{"plan", {plan}}, {"statement", {"Cut the steps to five"}}});
  auto add = [&](const char* status) { return desk.added(core::Activity::noun, {{"objective", {objective}}, {"title", {"A step"}}, {"starts", {"2026-03-03"}}, {"status", {status}}}); };
  auto says = [&] {
    auto path = desk.folder.path + "/a.html";
    desk.run_it(Print{.report = Report::appraisal_input, .from = first, .to = last, .path = path});
    std::stringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str().find("Cut the steps to five") != std::string::npos;
  };
  CHECK_FALSE(says());
  add("canceled");
  CHECK_FALSE(says());
  add("complete");
  CHECK(says());
  auto open = add("in-progress");
  CHECK_FALSE(says());
  desk.run_it(Remove{&core::Activity::noun, open});
  CHECK(says());
}

TEST_CASE("the whole record holds every field of every noun, private ones too, and says so") {
  Filled desk;
  auto page = desk.page(Report::whole_record);
  for (auto* noun : core::nouns())
    for (auto& field : noun->fields) {
      bool chosen_lines = noun == &core::Card::noun && std::string_view(field.name) == "lines";
      if (marked(field) && !chosen_lines) CHECK_MESSAGE(page.find(marker(*noun, field)) != page.npos, marker(*noun, field));
    }
  CHECK(page.find("It is for you alone") != page.npos);
}

TEST_CASE("the sample's pages are made in both forms and sizes, and no page changes the record") {
  Desk desk(true);
  auto assignment = must(core::ids(desk.record, core::Assignment::noun)).front(), plan = must(core::ids(desk.record, core::Plan::noun)).front();
  auto before = desk.record.version();
  for (auto report : {Report::edp, Report::transcript, Report::appraisal_input, Report::profile_card, Report::assignment_brief, Report::re_entry_plan, Report::whole_record})
    for (auto* name : {"/page.pdf", "/page.html"}) {
      auto of = report == Report::edp ? plan : report == Report::assignment_brief || report == Report::re_entry_plan ? assignment : std::string{};
      auto outcome = desk.run_it(Print{.report = report, .of = of, .path = desk.folder.path + name, .paper = core::report::PageSize::a4});
      CHECK(std::filesystem::file_size(outcome.path) > 2000);
      CHECK(outcome.said.find("was written to") != std::string::npos);
    }
  CHECK(desk.record.version() == before);
}

TEST_CASE("a period that ends before it begins is refused with both days, and nothing is written") {
  Desk desk;
  auto path = desk.folder.path + "/t.pdf";
  auto refused = desk.attempt(Print{.report = Report::transcript, .from = last, .to = first, .path = path});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::bad_value);
  CHECK(words(refused.error()).what.find("ends on Oct 1, 2025, before it begins on Sep 30, 2026") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(path));
}
