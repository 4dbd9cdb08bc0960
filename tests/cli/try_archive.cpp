// Whole things out and in by command line: a record, a plan that another prepares, what a new agency gets.
#include <functional>

#include "core/base/platform.h"
#include "tests/cli/scripted.h"

namespace broaden::tests {
namespace {

void write_text(const std::string& path, const std::string& text) { must(core::platform::write_file(path, text)); }

// Each file is right but for one thing, which is named, and the record is as it was.
class BadFiles {
 public:
  explicit BadFiles(Scripted& me) : me_(me), same_(me.job()) {
    me("export json", {"--out", "good.json"});
    good_ = json::parse(bytes_of(me.job().path("good.json")));
  }
  void is(const std::string& text, const std::string& named) {
    write_text(me_.job().path("bad.json"), text);
    for (auto& words : {Words{"import", "json", "bad.json", "--preview"}, Words{"import", "json", "bad.json", "--yes"}}) {
      auto told = same_.me(words, "bad_import");
      CHECK_MESSAGE(told.find(named) != told.npos, told << " — should name: " << named);
    }
  }
  void is(const std::function<void(json& items)>& change, const std::string& named) {
    auto bad = good_;
    change(bad.at("items"));
    is(bad.dump(), named);
  }
  json good() const { return good_; }

 private:
  Scripted& me_;
  Unchanged same_;
  json good_;
};

void refuse_archives(Scripted& me, const std::string& plan, const std::string& objective) {
  auto other = me("plan new", {"--from", "2027-10-01", "--to", "2028-09-30"}).at("id").get<std::string>();
  auto goal = me("goal add", {"--plan", other, "--statement", "A wider view"}).at("id").get<std::string>();
  BadFiles bad(me);
  auto at = [](json& items, const std::string& id) -> json& {
    for (auto& list : items) for (auto& one : list) if (one.at("id") == id) return one;
    throw std::out_of_range(id);
  };
  auto newer = bad.good();
  newer["version"] = 2;
  bad.is(newer.dump(), "newer Broaden");
  bad.is(std::string(1000, '[') + std::string(1000, ']'), "nested too deeply");
  auto deep = bad.good().dump();
  deep.insert(deep.find("\"items\":{") + 9, "\"plan\":" + std::string(1000, '[') + std::string(1000, ']') + ",");
  bad.is(deep, "items.plan[0]");
  bad.is([&](json& items) { at(items, objective)["mood"] = "good"; }, ".mood is no field of Objective");
  bad.is([&](json& items) { at(items, objective)["ssn"] = "x"; }, ".ssn is refused: Social Security numbers");
  bad.is([&](json& items) { items["objective"].push_back(at(items, objective)); }, "\"" + objective + "\" stands in the file twice");
  bad.is([&](json& items) { at(items, other)["follows"] = plan; at(items, plan)["follows"] = other; }, plan + " → ");
  bad.is([&](json& items) { at(items, objective)["goal"] = goal; }, "Goal is \"" + goal + "\", which is one of another plan");
  auto whole = bytes_of(me.job().path("good.json"));
  bad.is(whole.substr(0, whole.size() / 2), "(line ");
  whole.insert(whole.find("Lead three") + 5, "\xff");
  bad.is(whole, "(line ");
  me("goal remove", {goal});
  me("plan remove", {other});
}

}

void try_archive(Scripted& me) {
  auto plan = me("plan new", {"--from", "2026-10-01", "--to", "2027-09-30"}).at("id").get<std::string>();
  auto objective = me("objective add", {"--plan", plan, "--statement", "Lead one project"}).at("id").get<std::string>();
  me("plan export", {"--plan", plan, "--draft", "draft.json"});
  CHECK(me("plan import", {"draft.json", "--preview"}).at("differences").empty());
  me("objective edit", {objective, "--statement", "Lead two"});
  auto seen = me("plan import", {"draft.json", "--preview"});
  REQUIRE(seen.at("differences").size() == 1);
  CHECK(seen.at("differences")[0].at("number") == 1);
  CHECK(seen.at("differences")[0].at("fields")[0].at("then") == "Lead one project");
  me("plan import", {"draft.json", "--take", "1"});
  CHECK(me("objective show", {objective}).at("statement") == "Lead one project");

  me("export json", {"--out", "all.json"});
  me("objective edit", {objective, "--statement", "Lead three"});
  CHECK(me("import json", {"all.json", "--preview"}).at("differences").size() == 1);
  me("import json", {"all.json", "--yes"});
  CHECK(me("objective show", {objective}).at("statement") == "Lead one project");
  me("undo");
  CHECK(me("objective show", {objective}).at("statement") == "Lead three");

  auto leaving = me("record handover", {"--out", "new.json", "--items", plan, "--preview"});
  CHECK(leaving.at("items").size() == 3);
  CHECK(leaving.at("closes").is_null());
  me("record handover", {"--out", "new.json", "--items", plan, "--yes"});
  write_text(me.job().path("words.txt"), "• Lead one project\n• Write a memo, by 9/30/2027\n");
  CHECK(me("paste objectives", {"words.txt", "--plan", plan, "--preview"}).size() == 2);
  CHECK(me("paste objectives", {"words.txt", "--plan", plan, "--yes"}).at("ids").size() == 2);
  me("undo");
  me("paste activities", {"words.txt", "--objective", objective, "--yes"});
  me("paste learning", {"words.txt", "--yes"});
  me("undo");
  refuse_archives(me, plan, objective);
  me("plan remove", {plan});
  CHECK(me("doctor").at("ok") == true);
}

}
