// One plan beside another, and unfinished work that goes into the next one.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands/carry_over.h"
#include "app/commands/compare.h"
#include "app/commands/contents.h"
#include "app/commands/start.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using namespace broaden::core;
using What = PlanDifference::What;

namespace {

// Fiscal year 2026 under the older framework: one objective done, one under way, one never begun.
struct Years : Desk {
  std::string goal, done, under_way, idle, old = added(Plan::noun, {{"starts", {"2025-10-01"}}, {"ends", {"2026-09-30"}}, {"framework", {"ecq-2006"}}});

  Years() {
    goal = added(Goal::noun, {{"plan", {old}}, {"statement", {"Lead across agencies"}}});
    done = objective("Finish a course");
    under_way = objective("Lead one project");
    idle = objective("Teach one course");
    activity(done, "Course", "complete");
    activity(under_way, "First phase", "complete");
    activity(under_way, "Second phase", "in-progress");
    activity(under_way, "Detail", "deferred");
    activity(under_way, "Rotation", "canceled");
  }
  std::string objective(const char* statement) {
    return added(Objective::noun, {{"plan", {old}}, {"statement", {statement}}, {"goal", {goal}}, {"competencies", {"ecq-2006/strategic-thinking"}}, {"target", {"2026-06-30"}}});
  }
  std::string activity(const std::string& of, const char* title, const char* status) {
    return added(Activity::noun, {{"objective", {of}}, {"title", {title}}, {"status", {status}}, {"ends", {"2026-05-01"}}, {"reason", {"Funds"}}, {"actual_cost", {"100"}}});
  }
  app::CarryUnfinished into_next() const { return {old, {}, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}}}; }
  PlanContents contents(const std::string& plan) const { return must(plan_contents(record, plan)); }
  const Stored<Plan> newest() const { return must(plans(record)).front(); }
};

const CarriedItem& item(const CarryOverPreview& seen, std::string_view words) {
  auto at = std::ranges::find(seen.items, words, &CarriedItem::words);
  REQUIRE_MESSAGE(at != seen.items.end(), words);
  return *at;
}

bool has(const std::vector<std::string>& notes, std::string_view part) {
  return std::ranges::any_of(notes, [&](auto& one) { return one.find(part) != one.npos; });
}

const PlanDifference* find(const std::vector<PlanDifference>& all, std::string_view item, std::string_view field) {
  auto at = std::ranges::find_if(all, [&](auto& one) { return one.item == item && one.field == field; });
  return at == all.end() ? nullptr : &*at;
}

}

TEST_CASE("what a plan leaves unfinished is shown first, then goes into a new plan, and one undo takes it all back") {
  Years years;
  auto before = years.record.version();
  auto seen = must(preview(years.session, years.into_next()));
  CHECK(years.record.version() == before);
  CHECK(seen.into.empty());
  CHECK(seen.items.size() == 5);                         // the goal, two objectives, two activities
  CHECK(has(item(seen, "Lead one project").notes, "keeps its competencies of ecq-2006; the plan it goes into uses ecq-2025-05"));
  CHECK(has(item(seen, "Lead one project").notes, "Jun 30, 2026"));
  CHECK(has(item(seen, "Detail").notes, "planned again"));

  auto outcome = years.run_it(years.into_next());
  CHECK(outcome.said == "1 goal, 2 objectives and 2 activities went into the plan from Oct 1, 2026 to Sep 30, 2027. One undo takes all of it back.");
  auto next = years.newest();
  CHECK(outcome.ids.front() == next.id);
  CHECK(next.item.follows.text == years.old);
  CHECK(next.item.framework == "ecq-2025-05");
  auto now = years.contents(next.id);
  REQUIRE(now.objectives.size() == 2);
  REQUIRE(now.goals.size() == 1);
  for (auto& one : now.objectives) {
    CHECK((one.item.carried_from.text == years.under_way || one.item.carried_from.text == years.idle));
    CHECK(one.item.goal.text == now.goals[0].id);
    CHECK(one.item.competencies == Tags{"ecq-2006/strategic-thinking"});
    CHECK(!one.item.target);
  }
  REQUIRE(now.activities.size() == 2);
  for (auto& one : now.activities) {
    bool deferred = one.item.title == "Detail";
    CHECK((deferred || one.item.title == "Second phase"));
    CHECK(one.item.status == (deferred ? ActivityStatus::planned : ActivityStatus::in_progress));
    CHECK(one.item.reason == (deferred ? "" : "Funds"));
    CHECK(bool(one.item.ends) == !deferred);
    CHECK(!one.item.actual_cost);
  }
  CHECK(years.contents(years.old).activities.size() == 5);   // the plan it came from stays as it is

  years.run_it(Undo{});
  CHECK(must(plans(years.record)).size() == 1);
  CHECK(must(objectives(years.record, "")).size() == 3);
  CHECK(must(items<Goal>(years.record)).size() == 1);
  years.run_it(Redo{});
  CHECK(years.contents(next.id).activities.size() == 2);
  CHECK(must(examine(years.record)).ok);
}

TEST_CASE("work that is in the next plan already does not go there twice") {
  Years years;
  auto next = years.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});
  years.run_it(app::CarryUnfinished{years.old, next, {}});
  CHECK(years.newest().item.follows.text == years.old);
  auto first = years.contents(next);
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, next, {}})) == Code::wrong_state);
  years.activity(years.idle, "Outline", "planned");
  years.run_it(app::CarryUnfinished{years.old, next, {}});
  auto second = years.contents(next);
  CHECK(second.objectives == first.objectives);
  CHECK(second.goals == first.goals);
  CHECK(second.activities.size() == first.activities.size() + 1);
}

TEST_CASE("carrying over backward, from nothing or out of nowhere is refused, and the record stays as it was") {
  Years years;
  auto earlier = years.added(Plan::noun, {{"starts", {"2024-10-01"}}, {"ends", {"2025-09-30"}}});
  auto before = years.record.version();
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, earlier, {}})) == Code::bad_value);
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, years.old, {}})) == Code::bad_value);
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, {}, {{"starts", {"2026-10-01"}}}})) == Code::bad_value);
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, {}, {{"starts", {"soon"}}, {"ends", {"2027-09-30"}}}})) == Code::bad_date);
  CHECK(code_of(years.attempt(app::CarryUnfinished{years.old, {}, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"framework", {"ecq-1999"}}}})) == Code::unknown_framework);
  CHECK(code_of(years.attempt(app::CarryUnfinished{"nothing", earlier, {}})) == Code::no_such_item);
  CHECK(code_of(years.attempt(app::CarryUnfinished{earlier, years.old, {}})) == Code::wrong_state);
  CHECK(years.record.version() == before);
}

TEST_CASE("two plans are compared item by item, also what was carried over twice and reworded") {
  Years years;
  auto second = years.run_it(years.into_next()).ids.front();
  auto third = years.run_it(app::CarryUnfinished{second, {}, {{"starts", {"2027-10-01"}}, {"ends", {"2028-09-30"}}}}).ids.front();
  auto contents = years.contents(third);
  auto& project = *std::ranges::find(contents.objectives, "Lead one project", [](auto& one) { return one.item.statement; });
  years.run_it(Edit{&Objective::noun, project.id, {{"statement", {"Lead two projects"}}}});
  auto found = must(compare_plans(years.record, years.old, third));
  CHECK(found.was == years.old);
  CHECK(found.is == third);
  auto* framework = find(found.differences, "Plan", "Competency framework");
  REQUIRE(framework);
  CHECK(framework->was == "ecq-2006");
  CHECK(framework->is == "ecq-2025-05");
  auto* reworded = find(found.differences, "Objective \"Lead two projects\"", "Objective");
  REQUIRE(reworded);
  CHECK(reworded->was == "Lead one project");
  CHECK(reworded->id == project.id);
  CHECK(!find(found.differences, "Objective \"Lead two projects\"", "Goal"));   // the same goal, carried along
  CHECK(find(found.differences, "Objective \"Finish a course\"", "")->what == What::removed);
  CHECK(!find(found.differences, "Objective \"Teach one course\"", ""));
  CHECK(find(found.differences, "Activity \"Detail\"", "Status")->was == "Deferred");
  CHECK(find(found.differences, "Activity \"Course\"", "")->what == What::removed);

  auto back = must(compare_plans(years.record, third, years.old));   // the other way round it is the same items
  CHECK(find(back.differences, "Objective \"Lead one project\"", "Objective")->was == "Lead two projects");
  CHECK(find(back.differences, "Objective \"Finish a course\"", "")->what == What::added);
  CHECK(must(compare_plans(years.record, third, third)).differences.empty());
  CHECK(code_of(compare_plans(years.record, third, "nothing")) == Code::no_such_item);
  CHECK(code_of(compare_with(years.record, {}, third, Version::submitted)) == Code::wrong_state);
}
