// What the record keeps of one's growth besides its plain nouns: card, evidence, practice, meetings, checklists, credits, accounts.
#include <fstream>

#include "tests/cli/scripted.h"

namespace broaden::tests {
namespace {

void try_card(Scripted& me) {
  auto position = me("position add", {"--title", "Deputy Director", "--agency", "Department of Examples", "--from", "2020-10-05"}).at("id").get<std::string>();
  auto key = "position/" + position;
  auto candidates = me("card candidates");
  CHECK(std::ranges::any_of(candidates, [&](auto& line) { return line.at("key") == key && line.at("text") == "Deputy Director, Department of Examples"; }));
  me("card choose", {key, "profile/title"});
  me("card drop", {"profile/title"});
  CHECK(me("card show").at("lines").size() == 1);
  me("position remove", {position});
  CHECK(me("card show").at("lines").at(0).at("gone") == true);
  me("card drop", {key});
}

void try_evidence(Scripted& me) {
  std::ofstream(me.job().path("certificate.pdf")) << "%PDF";
  auto learning = me("learning add", {"--date", "2026-11-03", "--title", "Course", "--scheme", "fac-ppm", "--credits", "8"}).at("id").get<std::string>();
  auto id = me("evidence attach", {learning, "certificate.pdf", "--note", "Passed"}).at("id").get<std::string>();
  CHECK(me("evidence list", {"--learning", learning}).at(0).at("bytes") == 4);
  CHECK(me("evidence show", {id}).at("name") == "certificate.pdf");
  me("evidence save", {id, "--out", "saved.pdf"});
  CHECK(bytes_of(me.job().path("saved.pdf")) == "%PDF");
  me("evidence remove", {id});
  CHECK(me("evidence list").empty());

  CHECK(me("learning schemes").size() == 8);
  auto standing = me("learning credits", {"--scheme", "fac-ppm", "--as-of", "2026-11-22"}).at(0);
  CHECK(standing.at("earned") == 8);
  CHECK(standing.at("left") == 72);
  CHECK(standing.at("to") == "2028-04-30");
  CHECK(me("learning summary").at("by_scheme").at(0).at("credits") == 8);
  me("learning remove", {learning});
}

void try_practice(Scripted& me) {
  auto learning = me("learning add", {"--date", "2026-11-03", "--title", "Book club"}).at("id").get<std::string>();
  auto id = me("practice add", {"--commitment", "Ask first", "--learning", learning, "--made", "2026-11-04", "--look-again", "2026-11-10"}).at("id").get<std::string>();
  CHECK(me("practice due", {"--as-of", "2026-11-17"}).at(0).at("reminder") == 2);
  me("practice look", {id, "--worked", "yes", "--happened", "They spoke", "--why", "I waited", "--shared", "My peer"});
  CHECK(me("practice show", {id}).at("worked") == "yes");

  auto person = me("person add", {"--name", "Lee Sample"}).at("id").get<std::string>();
  auto meeting = me("meeting add", {"--person", person, "--date", "2026-11-05", "--topic", "Delegating", "--hours", "1"}).at("id").get<std::string>();
  auto made = me("meeting to-learning", {meeting}).at("id").get<std::string>();
  CHECK(me("learning show", {made}).at("title") == "Delegating");
  CHECK(me("meeting show", {meeting}).at("learning") == made);
  for (auto& one : {made, learning}) me("learning remove", {one});
  me("practice remove", {id});
  me("person remove", {person});
}

void try_checklist(Scripted& me) {
  CHECK(me("checklist available").at(0).at("started") == false);
  auto ids = me("checklist start", {"first-year-ses", "--from", "2026-10-05"}).at("ids");
  CHECK(ids.size() == me("checklist list").size());
  me("checklist done", {ids.at(0), "--on", "2026-10-10"});
  CHECK(me("checklist show", {ids.at(0)}).at("done") == "2026-10-10");
  CHECK(me("checklist available").at(0).at("started") == true);
}

void try_account(Scripted& me) {
  auto id = me("account add", {"--year", "2027", "--unit", "hours", "--allotment", "40"}).at("id").get<std::string>();
  me("spending add", {"--account", id, "--date", "2026-11-03", "--title", "Course", "--amount", "41.5"});
  CHECK(me("account show", {id}).at("balance").at("left") == -1.5);
  CHECK(me("account balance", {"--year", "2027"}).at(0).at("overdrawn") == true);
  CHECK(me("account balance", {"--year", "2026"}).empty());
  me("account remove", {id});
}

}

void try_growth(Scripted& me) {
  try_card(me);
  try_evidence(me);
  try_practice(me);
  try_checklist(me);
  try_account(me);
}

}

TEST_CASE("a line that is not in the record cannot be put on the card, and one that is not on it cannot be taken off") {
  using namespace broaden::tests;
  Job job;
  job.me({"init", "--name", "Ada Example"});
  Unchanged refused(job);
  refused.me({"card", "choose", "profile/name", "award/none"}, "bad_value");
  refused.me({"card", "drop", "profile/title"}, "bad_value");
  refused.me({"card", "choose"}, "wrong_usage", 2);
}

TEST_CASE("files, schemes, lists and days that cannot be are refused by name, and nothing changes") {
  using namespace broaden::tests;
  Job job;
  job.me({"init", "--name", "Ada Example"});
  auto learning = job.my({"learning", "add", "--date", "2026-11-03", "--title", "Course"}).at("id").get<std::string>();
  std::ofstream(job.path("note.txt")) << "Passed";
  auto evidence = job.my({"evidence", "attach", learning, "note.txt"}).at("id").get<std::string>();
  std::ofstream(job.path("large.bin")) << std::string(10 * 1024 * 1024 + 1, 'x');
  Unchanged refused(job);
  refused.me({"evidence", "attach", learning, "gone.pdf"}, "file_missing");
  refused.me({"evidence", "attach", learning, "."}, "file_unreadable");
  refused.me({"evidence", "attach", learning, "large.bin"}, "file_too_large");
  refused.me({"evidence", "attach", "nothing", "note.txt"}, "no_such_item");
  refused.me({"evidence", "save", evidence, "--out", "ada.broaden"}, "record_exists");
  refused.me({"evidence", "save", evidence, "--out", "no/such/folder/note.txt"}, "file_unwritable");
  refused.me({"learning", "edit", learning, "--scheme", "none-such", "--credits", "2"}, "unknown_scheme");
  refused.me({"learning", "edit", learning, "--credits", "2"}, "bad_value");
  refused.me({"learning", "credits", "--scheme", "none-such"}, "unknown_scheme");
  refused.me({"learning", "credits", "--as-of", "soon"}, "bad_date");
  refused.me({"account", "balance", "--year", "next"}, "bad_value");
  refused.me({"practice", "due", "--as-of", "2027-02-29"}, "bad_date");
  refused.me({"practice", "look", "nothing", "--worked", "yes", "--happened", "It", "--why", "So"}, "no_such_item");
  refused.me({"practice", "look", "nothing", "--worked", "perhaps", "--happened", "It", "--why", "So"}, "wrong_usage", 2);
  refused.me({"meeting", "to-learning", "nothing"}, "no_such_item");
  refused.me({"checklist", "start", "last-year-ses"}, "unknown_checklist");
  refused.me({"checklist", "start", "first-year-ses"}, "missing_value");
  refused.me({"checklist", "start", "first-year-ses", "--from", "today"}, "bad_date");
  refused.me({"checklist", "done", "nothing"}, "no_such_item");
}
