// Whole things out and in by command line: a record, a plan that another prepares, what a new agency gets.
#include "core/base/platform.h"
#include "tests/cli/scripted.h"

namespace broaden::tests {
namespace {

void write_text(const std::string& path, const std::string& text) { must(core::platform::write_file(path, text)); }

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
  me("plan remove", {plan});
  CHECK(me("doctor").at("ok") == true);
}

}
