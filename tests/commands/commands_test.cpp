// What a person does to a record, by the same commands that the desktop's buttons and the command line's verbs make.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "app/commands/command.h"
#include "app/commands/compare.h"
#include "app/commands/facts.h"
#include "app/commands/plans.h"
#include "app/commands/print.h"
#include "app/commands/standing.h"
#include "app/commands/start.h"
#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using core::Code;
using core::Noun;
using core::Typed;

namespace {

const Typed a_plan{{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"goals", {"Lead across agencies"}}};
Typed an_objective(const std::string& plan) { return {{"plan", {plan}}, {"statement", {"Lead one project"}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}}; }
Typed an_activity(const std::string& objective) { return {{"objective", {objective}}, {"title", {"Detail"}}, {"minutes", {"640"}}}; }
Typed a_decision(const std::string& plan, const std::string& day, const std::string& decision) {
  return {{"plan", {plan}}, {"decision", {decision}}, {"by", {"Lee Sample"}}, {"role", {"ERB chair"}}, {"date", {day}}};
}

std::string all_fields(Desk& desk, const Noun& noun, const std::string& id) {   // as people read them; "" where there is none
  auto any = core::blank(noun);
  if (!must(core::load(desk.record, id, core::item(any)))) return {};
  std::string out;
  for (auto& field : noun.fields) out += std::string(field.name) + "=" + core::typed(field, field.get(core::item(std::as_const(any)).at)) + "\n";
  return out;
}

struct Example { const Noun* noun; Typed typed; const char* field; };

std::vector<Example> examples(Desk& desk) {
  auto plan = desk.added(core::Plan::noun, a_plan);
  auto objective = desk.added(core::Objective::noun, an_objective(plan));
  return {{&core::Plan::noun, a_plan, "needs"},
          {&core::Objective::noun, an_objective(plan), "measure"},
          {&core::Activity::noun, an_activity(objective), "outcome"},
          {&core::Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Book club"}}, {"minutes", {"1.5"}}}, "reflection"},
          {&core::Assignment::noun, {{"host", {"Office of Examples"}}, {"starts", {"2027-01-11"}}, {"indicators", {"A memo", "A decision"}}}, "return_terms"},
          {&core::Decision::noun, a_decision(plan, "2026-11-20", "approved"), "note"}};
}

}

TEST_CASE("whatever is added can be edited, removed, and each step taken back and done again") {
  Desk desk;
  for (auto& [noun, typed, field] : examples(desk)) {
    CAPTURE(noun->name);
    auto id = desk.added(*noun, typed);
    auto first = all_fields(desk, *noun, id);
    REQUIRE(!first.empty());
    desk.run_it(Edit{noun, id, {{field, {"Something else"}}}});
    auto second = all_fields(desk, *noun, id);
    CHECK(second.find("Something else") != second.npos);
    CHECK(desk.run_it(Undo{}).ids == std::vector{id});
    CHECK(all_fields(desk, *noun, id) == first);
    desk.run_it(Redo{});
    CHECK(all_fields(desk, *noun, id) == second);
    desk.run_it(Remove{noun, id});
    CHECK(all_fields(desk, *noun, id).empty());
    desk.run_it(Undo{});
    CHECK(all_fields(desk, *noun, id) == second);
    desk.run_it(Redo{});
    CHECK(all_fields(desk, *noun, id).empty());
  }
  CHECK(must(core::examine(desk.record)).ok);
}

TEST_CASE("a plan never follows itself, not by way of another either") {
  Desk desk;
  auto first = desk.added(core::Plan::noun, a_plan), second = desk.added(core::Plan::noun, a_plan), third = desk.added(core::Plan::noun, a_plan);
  desk.run_it(Edit{&core::Plan::noun, second, {{"follows", {first}}}});
  desk.run_it(Edit{&core::Plan::noun, third, {{"follows", {second}}}});
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, first, {{"follows", {third}}}})) == Code::bad_value);
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, first, {{"follows", {first}}}})) == Code::bad_value);
  desk.run_it(Remove{&core::Plan::noun, second});        // what it was pointed at by stays, and can be edited
  desk.run_it(Edit{&core::Plan::noun, third, {{"follows", {""}}}});
}

TEST_CASE("an objective takes a goal of its own plan only, and competencies of its plan's framework") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, a_plan), other = desk.added(core::Plan::noun, a_plan);
  auto goal = desk.added(core::Goal::noun, {{"plan", {other}}, {"statement", {"A wider view"}}});
  auto objective = desk.added(core::Objective::noun, an_objective(plan));
  CHECK(code_of(desk.attempt(Edit{&core::Objective::noun, objective, {{"goal", {goal}}}})) == Code::bad_value);
  CHECK(code_of(desk.attempt(Edit{&core::Objective::noun, objective, {{"competencies", {"ecq-2006/vision"}}}})) == Code::bad_value);
  desk.run_it(Edit{&core::Plan::noun, plan, {{"framework", {"ecq-2006"}}}});
  desk.run_it(Edit{&core::Objective::noun, objective, {{"measure", {"A memo"}}}});   // what was tagged before is no error now
}

TEST_CASE("a goal leaves its plan only when no objective of that plan serves it") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, a_plan), other = desk.added(core::Plan::noun, a_plan);
  auto goal = desk.added(core::Goal::noun, {{"plan", {plan}}, {"statement", {"A wider view"}}});
  auto objective = desk.added(core::Objective::noun, an_objective(plan));
  desk.run_it(Edit{&core::Objective::noun, objective, {{"goal", {goal}}}});
  auto refused = desk.attempt(Edit{&core::Goal::noun, goal, {{"plan", {other}}}});
  CHECK(code_of(refused) == Code::bad_value);
  CHECK(core::words(refused.error()).what.find(objective) != std::string::npos);
  desk.run_it(Edit{&core::Goal::noun, goal, {{"need", {"Fewer hand-offs"}}}});
  desk.run_it(Edit{&core::Objective::noun, objective, {{"goal", {""}}}});
  desk.run_it(Edit{&core::Goal::noun, goal, {{"plan", {other}}}});
}

TEST_CASE("the profile is edited and never removed, and undo takes its edit back too") {
  Desk desk;
  desk.run_it(Edit{&core::Profile::noun, core::Profile::id, {{"title", {"Deputy Director"}}}});
  CHECK(must(core::profile(desk.record)).title == "Deputy Director");
  CHECK(code_of(desk.attempt(Remove{&core::Profile::noun, core::Profile::id})) == Code::bad_value);
  desk.run_it(Undo{});
  CHECK(must(core::profile(desk.record)).title.empty());
  CHECK(must(core::profile(desk.record)).name == "Ada Example");
}

TEST_CASE("a removed plan takes its objectives, their activities and its decisions along, and one undo brings all back") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, a_plan);
  auto objective = desk.added(core::Objective::noun, an_objective(plan));
  desk.added(core::Activity::noun, an_activity(objective));
  desk.added(core::Decision::noun, a_decision(plan, "2026-11-20", "approved"));
  auto kept = desk.added(core::Plan::noun, a_plan);
  desk.added(core::Objective::noun, an_objective(kept));
  auto counts = [&] {
    return std::vector{must(core::plans(desk.record)).size(), must(core::objectives(desk.record, "")).size(), must(core::activities(desk.record, "")).size(),
                       must(core::decisions(desk.record, "")).size()};
  };
  CHECK(counts() == std::vector<std::size_t>{2, 2, 1, 1});
  CHECK(desk.run_it(Remove{&core::Plan::noun, plan}).said.find("3 items") != std::string::npos);
  CHECK(counts() == std::vector<std::size_t>{1, 1, 0, 0});
  desk.run_it(Undo{});
  CHECK(counts() == std::vector<std::size_t>{2, 2, 1, 1});
  desk.run_it(Redo{});
  CHECK(counts() == std::vector<std::size_t>{1, 1, 0, 0});
}

TEST_CASE("what cannot be is refused by name, and the record stays as it was") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, a_plan);
  auto before = desk.record.version();
  auto objective = an_objective(plan);
  objective["competencies"] = {"ecq-2025-05/strategic-thinking", "ecq-2025-05/telepathy"};
  auto refused = desk.attempt(Add{&core::Objective::noun, objective});
  CHECK(code_of(refused) == Code::unknown_competency);
  CHECK(refused.error().detail == "ecq-2025-05/telepathy");
  CHECK(code_of(desk.attempt(Add{&core::Objective::noun, an_objective("nothing")})) == Code::no_such_item);
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, plan, {{"framework", {"ecq-1999"}}}})) == Code::unknown_framework);
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, plan, {{"ends", {"2026-01-01"}}}})) == Code::bad_value);
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, plan, {{"ends", {"soon"}}}})) == Code::bad_date);
  CHECK(code_of(desk.attempt(Edit{&core::Plan::noun, "nothing", {}})) == Code::no_such_item);
  CHECK(code_of(desk.attempt(Remove{&core::Plan::noun, "nothing"})) == Code::no_such_item);
  CHECK(code_of(desk.attempt(Redo{})) == Code::nothing_to_redo);
  CHECK(code_of(desk.attempt(app::Sync{})) == Code::not_connected);
  CHECK(code_of(desk.attempt(Submit{plan, {}, {}, {}})) == Code::not_connected);
  CHECK(desk.record.version() == before);
}

TEST_CASE("a new plan starts with the framework of the profile unless it names one") {
  Desk desk;
  core::Plan plan;
  REQUIRE(must(core::load(desk.record, desk.added(core::Plan::noun, a_plan), core::Item(plan))));
  CHECK(plan.framework == "ecq-2025-05");
  auto older = a_plan;
  older["framework"] = {"ecq-2006"};
  REQUIRE(must(core::load(desk.record, desk.added(core::Plan::noun, older), core::Item(plan))));
  CHECK(plan.framework == "ecq-2006");
}

TEST_CASE("the sample is five years of a made-up executive, and its past agreement still verifies") {
  Desk desk(true);
  CHECK(must(core::plans(desk.record)).size() == 2);
  CHECK(must(core::learning_count(desk.record)) >= 60);
  CHECK(must(core::assignments(desk.record)).size() == 3);
  auto all = must(agreements(must(standings(desk.record))));
  REQUIRE(all.size() == 1);
  CHECK(all[0].standing.in_force);
  CHECK(all[0].preferences.has_value());
  auto verified = must(verify_document(desk.record, all[0].document));
  CHECK(verified.valid);
  CHECK(verified.complete);
  CHECK(verified.signatures.size() >= 3);
  CHECK(must(core::examine(desk.record)).ok);
  CHECK(code_of(desk.attempt(app::Sync{})) == Code::not_connected);      // its office is gone
}

TEST_CASE("a decision made on paper is shown as recorded by you, and the latest one counts") {
  Desk desk;
  auto plan = desk.added(core::Plan::noun, a_plan);
  auto scan = desk.folder.path + "/scan.pdf";
  std::ofstream(scan) << "%PDF-1.4 a signed page";
  auto stands = [&] { return must(plan_standing(desk.record, must(standings(desk.record)), plan)); };
  CHECK(stands().stage == core::PlanStage::draft);
  auto approved = a_decision(plan, "2026-11-20", "approved");
  desk.run_it(RecordDecision{approved, scan});
  CHECK(stands().stage == core::PlanStage::approved);
  CHECK(stands().recorded_by_you);
  CHECK(stands().words == "Approved by Lee Sample, ERB chair on Nov 20, 2026 (recorded by you, not signed here)");
  auto kept = must(core::decisions(desk.record, plan)).at(0).item.scan;
  CHECK(must(core::kept_file(desk.record, kept)) == "%PDF-1.4 a signed page");
  desk.run_it(RecordDecision{a_decision(plan, "2026-11-21", "returned"), ""});
  desk.run_it(RecordDecision{a_decision(plan, "2026-11-19", "approved"), ""});
  CHECK(stands().stage == core::PlanStage::returned);
  CHECK(code_of(desk.attempt(RecordDecision{approved, "/no/such/scan.pdf"})) == Code::file_missing);
}

TEST_CASE("findings say why and what settles them, and a suggestion becomes a target only when it is taken up") {
  Desk desk(true);
  auto found = [&] { return must(findings(desk.record, desk.packages, desk.clock.today())); };
  auto before = found();
  REQUIRE(!before.empty());
  for (auto& one : before) {
    CAPTURE(one.rule);
    CHECK(!one.message.empty());
    CHECK(!one.citation.empty());
    CHECK(one.as_of == desk.clock.today());
  }
  auto offered = core::suggestions(desk.packages, desk.clock.today());
  REQUIRE(!offered.empty());
  auto rule = offered.front().rule;
  auto state_of = [&] {
    auto all = found();
    auto at = std::ranges::find(all, rule, &core::Finding::rule);
    return at == all.end() ? std::string("not shown") : std::string(core::name(at->state));
  };
  auto off = state_of();
  desk.run_it(TakeUp{rule, true});
  auto on = state_of();
  CHECK(on != off);
  desk.run_it(TakeUp{rule, false});
  CHECK(state_of() == off);
  CHECK(!desk.attempt(TakeUp{"no-such-rule", true}));
}

TEST_CASE("a submitted plan says line by line what has changed since, and what was previewed is what is signed") {
  Connected there;
  auto packages = assets();
  core::Profile person;
  person.name = "Ana Reyes";
  person.framework = "ecq-2025-05";
  must(core::add(there.a.record, person, core::Profile::id));
  core::Progress progress;
  Session session{there.a.record, packages, there.a.clock, there.a.link};
  auto does = [&](const Command& command) { return run(session, command, {there.a.passphrase}, progress); };
  auto plan = must(does(Add{&core::Plan::noun, a_plan})).ids.at(0);
  auto objective = must(does(Add{&core::Objective::noun, an_objective(plan)})).ids.at(0);
  auto activity = must(does(Add{&core::Activity::noun, an_activity(objective)})).ids.at(0);

  auto goal = must(does(Add{&core::Goal::noun, {{"plan", {plan}}, {"statement", {"Lead a program"}}, {"need", {"Fewer hand-offs"}}}})).ids.at(0);
  must(does(Edit{&core::Objective::noun, objective, {{"goal", {goal}}}}));

  auto seen = must(preview(session, Submit{plan, {}, {}, {}}));
  REQUIRE(seen.submission.goals.size() == 1);
  CHECK(seen.submission.objectives.at(0).item.goal.text == goal);
  must(does(Edit{&core::Plan::noun, plan, {{"goals", {"Lead further"}}}}));
  CHECK(code_of(does(Submit{plan, {}, {}, seen.digest})) == Code::preview_changed);
  seen = must(preview(session, Submit{plan, {}, {}, {}}));
  must(does(Submit{plan, {}, {}, seen.digest}));
  must(does(app::Sync{}));
  auto stands = [&] { return must(plan_standing(there.a.record, must(standings(there.a.record)), plan)); };
  CHECK(stands().stage == core::PlanStage::submitted);
  CHECK(stands().changed_since.empty());

  must(does(Edit{&core::Plan::noun, plan, {{"goals", {"Lead across agencies"}}}}));
  must(does(Edit{&core::Objective::noun, objective, {{"measure", {"A memo"}}}}));
  must(does(Edit{&core::Goal::noun, goal, {{"need", {"One door"}}}}));
  must(does(Remove{&core::Activity::noun, activity}));
  auto second = an_objective(plan);
  second["statement"] = {"Teach one course"};
  must(does(Add{&core::Objective::noun, second}));
  auto lines = stands().changed_since;
  for (auto* line : {"Plan: Short-term goals was changed.", "Objective \"Lead one project\": How it will be measured was changed.", "Activity \"Detail\" was removed.",
                     "Objective \"Teach one course\" was added.", "Goal \"Lead a program\": Organizational need was changed."})
    CHECK_MESSAGE(std::ranges::find(lines, line) != lines.end(), line);
  CHECK(lines.size() == 5);
  CHECK(stands().stage == core::PlanStage::submitted);

  must(does(Remove{&core::Goal::noun, goal}));           // nobody who reads the plan could follow the link to it
  CHECK(must(preview(session, Submit{plan, {}, {}, {}})).submission.objectives.at(0).item.goal.text.empty());
}
