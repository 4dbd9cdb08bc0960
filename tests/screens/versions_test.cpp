// A plan beside other plans and its own earlier versions, and unfinished work that goes on: by click, and by keys alone.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands/compare.h"
#include "tests/screens/house.h"
#include "tests/support/fake_office.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Planned {                                          // a plan of FY 2026 with one objective that is not done
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine machine{office, clock, "Laptop"};
  std::string plan, objective;
  House house;

  Planned() : house(made(), clock, machine.link) { house.go("plan", plan); }
  core::Record& made() {
    make_profile();
    plan = add(core::Plan::noun, {{"starts", {"2025-10-01"}}, {"ends", {"2026-09-30"}}, {"framework", {"ecq-2025-05"}}, {"goals", {"Learn the field"}}});
    objective = add(core::Objective::noun, {{"plan", {plan}}, {"statement", {"Lead one project across bureaus"}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}});
    add(core::Activity::noun, {{"objective", {objective}}, {"title", {"A detail with the Bureau of Rivers"}}, {"kind", {"detail"}}});
    return machine.record;
  }
  void make_profile() { act(app::Edit{&core::Profile::noun, core::Profile::id, {{"name", {"Ada Example"}}, {"agency", {"Department of Examples"}}, {"framework", {"ecq-2025-05"}}}}); }
  app::Outcome act(const app::Command& command) {
    app::Session session{machine.record, packages(), clock, machine.link};
    core::Progress silent;
    return must(app::run(session, command, {}, silent));
  }
  std::string add(const core::Noun& noun, const core::Typed& typed) { return act(app::Add{&noun, typed}).ids.front(); }
  std::vector<core::Stored<core::Plan>> plans() { return must(core::plans(machine.record)); }
  std::size_t objectives() { return must(core::objectives(machine.record, "")).size(); }
};

}

TEST_CASE("Unfinished work goes into a new plan after a look at what would go, and one undo takes it back") {
  Planned it;
  it.house.click("Carry over…");
  CHECK(it.house.shows("From Oct 1, 2026 to Sep 30, 2027 it would get"));
  CHECK(it.house.shows("Objective: Lead one project across bureaus"));
  CHECK(it.house.shows("Activity: A detail with the Bureau of Rivers"));
  CHECK(it.plans().size() == 1);                          // looked at, not done
  it.house.click("carry/Carry over");
  REQUIRE(it.plans().size() == 2);
  CHECK(it.objectives() == 2);
  CHECK(!it.house.stage().tree().find("carry"));
  CHECK(it.house.stage().node("period").value.find("2027") != std::string::npos);   // the new plan is shown
  CHECK(it.house.shows("Lead one project across bureaus"));
  it.house.key("Ctrl+Z");
  CHECK(it.plans().size() == 1);
  CHECK(it.objectives() == 1);
}

TEST_CASE("Unfinished work goes into the next plan there is, by keys alone, and then nothing is left to carry") {
  Planned it;
  auto next = it.add(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-2025-05"}}});
  it.house.go("plan", it.plan);
  it.house.stage().ui().focus(it.house.stage().node("Carry over…").id);
  it.house.rest();
  it.house.key("Enter");
  CHECK(it.house.shows("Objective: Lead one project across bureaus"));
  CHECK(!it.house.stage().tree().find("carry/starts"));   // an existing plan has its days
  for (int stop = 0; stop < 20 && it.house.stage().tree().focused()->id.find("carry/Carry over") == std::string::npos; ++stop) it.house.key("Tab");
  it.house.key("Enter");
  CHECK(must(core::objectives(it.machine.record, next)).size() == 1);
  CHECK(it.plans().size() == 2);

  it.house.go("plan", it.plan);
  it.house.click("Carry over…");
  CHECK(it.house.shows("all that is unfinished is in that plan already"));
  CHECK(it.house.stage().node("carry/Carry over").state.disabled);
  it.house.key("Esc");
  CHECK(!it.house.stage().tree().find("carry/Carry over"));
}

TEST_CASE("A plan by itself teaches what it can be compared with later") {
  Planned it;
  it.house.click("Compare…");
  CHECK(it.house.shows("There is nothing to compare it with yet"));
  it.house.click("compare/done");
  CHECK(!it.house.stage().tree().find("compare/done"));
}

TEST_CASE("Two plans are compared field by field, and the earlier one is what was") {
  Planned it;
  it.add(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-2025-05"}}, {"goals", {"Teach the field"}}});
  it.house.go("plan", it.plan);
  it.house.click("Compare…");
  CHECK(it.house.shows("Short-term goals was changed"));
  CHECK(it.house.shows("Learn the field"));
  CHECK(it.house.shows("Teach the field"));
  CHECK(it.house.shows("Objective \"Lead one project across bureaus\" was removed."));
  it.house.key("Esc");
  CHECK(!it.house.stage().tree().find("compare/done"));
}

TEST_CASE("A plan is compared with what was submitted, and says what changed since") {
  Planned it;
  must(it.machine.enroll(it.office.invite("ada", "Ada Example", core::add_days(it.clock.today(), 14))));
  it.machine.submit(it.plan, "Learn the field");
  must(it.machine.sync());
  it.add(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-2025-05"}}});
  it.act(app::Edit{&core::Plan::noun, it.plan, {{"goals", {"Learn two fields"}}}});
  it.house.go("plan", it.plan);
  it.house.click("Compare…");
  CHECK(it.house.stage().node("compare/with").value == "What was submitted last");
  CHECK(it.house.shows("Since it was submitted"));
  CHECK(it.house.shows("Learn two fields"));
  auto& nodes = it.house.stage().tree().nodes;
  CHECK(std::ranges::none_of(nodes, [](auto& node) { return node.name == "What was approved last"; }));
  it.house.choose("compare/with", "The plan of " + std::string("Oct 1, 2026 to Sep 30, 2027"));
  CHECK(it.house.shows("Objective \"Lead one project across bureaus\" was removed."));
}

TEST_CASE("What differs in a framework or in competencies is said by their names, never by ids") {
  Planned it;
  auto next = it.add(core::Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-2006"}}});
  it.add(core::Objective::noun, {{"plan", {next}}, {"statement", {"Lead one project across bureaus"}}, {"competencies", {"ecq-2006/vision", "ecq-2006/flexibility"}}});
  it.house.go("plan", it.plan);
  it.house.click("Compare…");
  CHECK(it.house.shows("Up to the plan of"));
  CHECK(it.house.shows("Strategic Thinking"));
  CHECK(it.house.shows("Vision"));
  CHECK_MESSAGE(!it.house.shows("ecq-20"), it.house.all_words());
}
