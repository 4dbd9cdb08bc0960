// A plan that an aide prepares in a record of their own.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/archive/desk.h"

using namespace broaden;
using namespace broaden::tests;
using namespace broaden::core;

namespace {

struct Office {                                          // an executive and an aide, each with their own Broaden
  Desk ada, aide{"Lee Aide"};
  std::string before = ada.added(Plan::noun, {{"starts", {"2025-10-01"}}, {"ends", {"2026-09-30"}}});
  std::string plan = ada.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}, {"strengths", {"People"}}, {"follows", {before}}});
  std::string goal = ada.added(Goal::noun, {{"plan", {plan}}, {"statement", {"Lead across agencies"}}});
  std::string first = ada.added(Objective::noun, {{"plan", {plan}}, {"statement", {"Lead one project"}}, {"goal", {goal}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}});
  std::string second = ada.added(Objective::noun, {{"plan", {plan}}, {"statement", {"Write a memo"}}});
  std::string step = ada.added(Activity::noun, {{"objective", {first}}, {"title", {"Detail"}}, {"minutes", {"640"}}});
  std::string other_step = ada.added(Activity::noun, {{"objective", {second}}, {"title", {"Course"}}});
  std::string file = ada.path("draft.json");

  Office() {
    ada.added(Learning::noun, {{"date", {"2026-11-03"}}, {"title", {"Quiet title"}}, {"reflection", {"Secret thought"}}, {"activity", {step}}});
    ada.run_it(ExportPlanDraft{plan, file});
  }
  void to_aide() { aide.run_it(ImportPlanDraft{file}); }
  void back() { aide.run_it(ExportPlanDraft{plan, file}); }
  ImportPlanDraft command() const { return {file, false, {}, {}}; }
  ArchivePreview seen() { return must(preview(ada.session, command())); }
};

std::string number_of(const ArchivePreview& seen, const std::string& id) {
  auto found = std::ranges::find(seen.differences, id, &Difference::id);
  return found == seen.differences.end() ? "" : std::to_string(found - seen.differences.begin() + 1);
}

}

TEST_CASE("a draft holds one plan with its goals, objectives and activities, and nothing that does not leave") {
  Office office;
  auto text = read(office.file);
  auto json = nlohmann::json::parse(text);
  CHECK(json.at("format") == "broaden-plan-draft");
  CHECK(json.at("items").size() == 4);
  for (auto* noun : {"plan", "goal", "objective", "activity"}) CHECK(json.at("items").contains(noun));
  CHECK(json.at("items").at("plan").size() == 1);
  for (auto* hidden : {"Secret thought", "Quiet title", "follows", "carried_from", "2025-10-01", "Ada Example", "documents", "files"})
    CHECK_MESSAGE(text.find(hidden) == text.npos, hidden);
  CHECK(json.at("items").at("activity").at(0).at("id") == office.step);
}

TEST_CASE("the aide's record has the same plan with the same ids, stays sound, and one undo takes it out") {
  Office office;
  auto empty = whole(office.aide.record);
  office.to_aide();
  CHECK(sound(office.aide.record));
  Objective there;
  REQUIRE(must(load(office.aide.record, office.first, Item(there))));
  CHECK(there.statement == "Lead one project");
  CHECK(there.goal.text == office.goal);
  CHECK(must(preview(office.aide.session, office.command())).differences.empty());
  auto own = office.aide.added(Plan::noun, {{"starts", {"2026-10-01"}}, {"ends", {"2027-09-30"}}});   // numbers of its own go on beside
  CHECK(own != office.plan);
  CHECK(own.ends_with("-" + office.aide.record.writer()));
  office.aide.run_it(Undo{});
  office.aide.run_it(Undo{});
  CHECK(whole(office.aide.record) == empty);
  office.aide.run_it(Redo{});
  CHECK(must(preview(office.aide.session, office.command())).differences.empty());
  CHECK(sound(office.aide.record));
}

TEST_CASE("what comes back is shown field by field, and taken as chosen, in one step") {
  Office office;
  office.to_aide();
  office.aide.run_it(Edit{&Plan::noun, office.plan, {{"strengths", {"People and systems"}}}});
  office.aide.run_it(Edit{&Activity::noun, office.step, {{"minutes", {"320"}}, {"title", {"Detail to Treasury"}}}});
  auto added = office.aide.added(Objective::noun, {{"plan", {office.plan}}, {"statement", {"Teach a class"}}});
  auto added_step = office.aide.added(Activity::noun, {{"objective", {added}}, {"title", {"Prepare it"}}});
  office.aide.run_it(Remove{&Objective::noun, office.second});
  office.back();

  auto before = whole(office.ada.record);
  auto seen = office.seen();
  REQUIRE(seen.differences.size() == 6);
  auto& changed = seen.differences[std::stoul(number_of(seen, office.step)) - 1];
  REQUIRE(changed.lines.size() == 2);
  CHECK(changed.lines[0].now == "Detail");
  CHECK(changed.lines[0].then == "Detail to Treasury");
  CHECK(changed.lines[1].now == "640");
  CHECK(changed.lines[1].then == "320");
  CHECK(seen.differences[std::stoul(number_of(seen, added)) - 1].what == Difference::What::added);
  CHECK(seen.differences[std::stoul(number_of(seen, office.second)) - 1].what == Difference::What::removed);
  CHECK(seen.differences[std::stoul(number_of(seen, office.other_step)) - 1].what == Difference::What::removed);

  auto some = office.command();
  CHECK(office.ada.attempt(some).error().code == Code::bad_value);            // say which
  some.take = {number_of(seen, office.step), added, number_of(seen, added_step)};
  office.ada.run_it(some);
  Activity step;
  Plan plan;
  REQUIRE(must(load(office.ada.record, office.step, Item(step))));
  REQUIRE(must(load(office.ada.record, office.plan, Item(plan))));
  CHECK(step.title == "Detail to Treasury");
  CHECK(plan.strengths == "People");
  CHECK(plan.follows.text == office.before);             // what does not leave is not touched
  Objective still;
  CHECK(must(load(office.ada.record, office.second, Item(still))));
  CHECK(office.seen().differences.size() == 3);
  office.ada.run_it(Undo{});
  CHECK(whole(office.ada.record) == before);

  auto most = office.command();
  most.leave = {number_of(seen, office.plan)};
  office.ada.run_it(most);
  Objective gone;
  CHECK(!must(load(office.ada.record, office.second, Item(gone))));
  CHECK(office.seen().differences.size() == 1);
  office.ada.run_it(Undo{});
  CHECK(whole(office.ada.record) == before);

  auto all = office.command();
  all.all = true;
  office.ada.run_it(all);
  CHECK(office.seen().differences.empty());
  CHECK(sound(office.ada.record));
  office.ada.run_it(Undo{});
  CHECK(whole(office.ada.record) == before);
}

TEST_CASE("what does not fit together is refused, and nothing is taken") {
  Office office;
  office.to_aide();
  auto added = office.aide.added(Objective::noun, {{"plan", {office.plan}}, {"statement", {"Teach a class"}}});
  auto added_step = office.aide.added(Activity::noun, {{"objective", {added}}, {"title", {"Prepare it"}}});
  office.aide.run_it(Remove{&Objective::noun, office.second});
  office.back();
  auto before = whole(office.ada.record);
  for (auto& wrong : std::vector<ImportPlanDraft>{{office.file, false, {added_step}, {}}, {office.file, false, {office.second}, {}}, {office.file, false, {}, {added}},
                                                  {office.file, true, {added}, {}}, {office.file, false, {"99"}, {}}, {office.file, false, {""}, {}}}) {
    CHECK(!office.ada.attempt(wrong));
    CHECK(whole(office.ada.record) == before);
  }
}

TEST_CASE("a draft with more than a plan, or with what never leaves, is refused") {
  Office office;
  auto good = nlohmann::json::parse(read(office.file));
  auto before = whole(office.ada.record);
  auto refused = [&](auto change, const std::string& what) {
    auto other = good;
    change(other);
    write(office.file, other.dump());
    auto got = office.ada.attempt(ImportPlanDraft{office.file, true, {}, {}});
    REQUIRE(!got);
    auto said = words(got.error()).what;
    CHECK_MESSAGE(said.find(what) != said.npos, said);
    CHECK(whole(office.ada.record) == before);
  };
  refused([&](auto& j) { j["items"]["plan"][0]["follows"] = office.before; }, "items.plan[0].follows");
  refused([](auto& j) { j["items"]["learning"] = {{{"id", "1-other"}, {"date", "2026-11-03"}, {"title", "x"}}}; }, "items.learning");
  refused([](auto& j) { j["items"].erase("plan"); }, "no plan");
  refused([&](auto& j) { j["items"]["objective"][0]["plan"] = office.before; }, "not in the file");
  refused([](auto& j) { auto other = j["items"]["plan"][0]; other["id"] = "1-other"; j["items"]["plan"].push_back(other); }, "more than one plan");
  refused([](auto& j) { j["documents"] = nlohmann::json::array(); }, "documents");
  write(office.file, print(must(whole_record(office.ada.record))));
  CHECK(!office.ada.attempt(ImportPlanDraft{office.file, true, {}, {}}));
}

TEST_CASE("a draft that moves a goal here takes along what serves it, or nothing") {
  Office office;
  auto next = office.ada.added(Plan::noun, {{"starts", {"2027-10-01"}}, {"ends", {"2028-09-30"}}});
  office.ada.run_it(ExportPlanDraft{next, office.file});
  auto with = nlohmann::json::parse(read(office.file));
  with["items"]["goal"] = {{{"id", office.goal}, {"plan", next}, {"statement", "Lead across agencies"}}};
  write(office.file, with.dump());
  auto before = whole(office.ada.record);
  auto got = office.ada.attempt(ImportPlanDraft{office.file, true, {}, {}});
  REQUIRE(!got);
  CHECK(words(got.error()).what.find("items.goal[0]: Plan is") != std::string::npos);

  with["items"]["objective"] = {{{"id", office.first}, {"plan", next}, {"statement", "Lead one project"}, {"goal", office.goal}}};
  write(office.file, with.dump());
  for (auto& one : {office.goal, office.first}) {
    auto half = office.ada.attempt(ImportPlanDraft{office.file, false, {one}, {}});
    REQUIRE(!half);
    CHECK(words(half.error()).what.find("take or leave both") != std::string::npos);
    CHECK(whole(office.ada.record) == before);
  }
  office.ada.run_it(ImportPlanDraft{office.file, true, {}, {}});
  office.ada.run_it(Undo{});
  CHECK(whole(office.ada.record) == before);
}
