// One plan beside another, and unfinished work that goes into the next one; before any office is connected.
#include "tests/cli/scripted.h"

namespace broaden::tests {

void try_plans(Scripted& me) {
  auto id = [](const json& answer) { return answer.at("id").get<std::string>(); };
  auto first = id(me("plan new", {"--from", "2023-10-01", "--to", "2024-09-30", "--framework", "ecq-2006"}));
  auto objective = id(me("objective add", {"--plan", first, "--statement", "Teach one course", "--competency", "ecq-2006/vision"}));
  auto activity = id(me("activity add", {"--objective", objective, "--title", "Outline", "--kind", "teaching"}));
  CHECK(me("activity show", {activity}).at("lacks") == json{"From", "Hours"});

  const Words into_new{first, "--from", "2024-10-01", "--to", "2025-09-30"};
  auto with = [](Words words, const char* more) { return words.push_back(more), words; };
  auto seen = me("plan carry-over", with(into_new, "--preview"));
  CHECK(seen.at("into").is_null());
  CHECK(seen.at("items").size() == 2);
  CHECK(seen.at("items")[0].at("notes").size() == 1);    // the framework differs
  auto next = id(me("plan carry-over", into_new));
  CHECK(me("objective list", {"--plan", next}).at(0).at("carried-from") == objective);
  CHECK(me("plan show", {next}).at("follows") == first);
  CHECK(me("plan compare", {next, next}).at("differences").empty());
  me("objective edit", {id(me("objective list", {"--plan", next}).at(0)), "--statement", "Teach two courses"});
  auto differences = me("plan compare", {first, next}).at("differences");
  auto is_reworded = [](auto& one) { return one.at("what") == "changed" && one.at("was") == "Teach one course" && one.at("is") == "Teach two courses"; };
  CHECK(std::ranges::any_of(differences, is_reworded));
  me("undo");
  me("undo");
  CHECK(me("plan list").size() == 1);

  auto& folder = me.job().folder;
  auto refused = [&](Words words, const std::string& code, int exit = 1) {
    words.insert(words.begin(), {"--record", "ada.broaden"});
    refuses("broaden-cli", words, folder, code, exit);
  };
  refused({"plan", "compare", first}, "wrong_usage", 2);
  refused({"plan", "compare", first, first, "--with", "submitted"}, "wrong_usage", 2);
  refused({"plan", "compare", first, "nothing"}, "no_such_item");
  refused({"plan", "compare", first, "--with", "approved"}, "wrong_state");
  refused({"plan", "carry-over", first}, "wrong_usage", 2);
  refused({"plan", "carry-over", first, "--into", first}, "bad_value");
  refused({"plan", "carry-over", first, "--from", "2022-10-01", "--to", "2023-09-30"}, "bad_value");
  refused({"plan", "carry-over", first, "--from", "2024-10-01"}, "bad_value");
  refused({"plan", "carry-over", first, "--from", "soon", "--to", "2025-09-30"}, "bad_date");
  me("plan remove", {first});
}

}
