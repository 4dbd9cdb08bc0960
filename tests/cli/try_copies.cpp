// Another copy of the record, worked on apart and taken in: by the program alone, as two machines would.
#include <filesystem>

#include "tests/cli/scripted.h"

namespace broaden::tests {

void try_copies(Scripted& me) {
  auto id = me("learning add", {"--date", "2026-11-03", "--title", "Course"}).at("id").get<std::string>();
  me("backup", {"--out", "laptop.broaden"});
  me("learning edit", {id, "--title", "Course, first part"});
  Scripted laptop("broaden-cli", {"--record", "laptop.broaden"}, me.job());
  laptop("learning edit", {id, "--title", "Course, second part"});
  CHECK(me("copy take-in", {"laptop.broaden", "--preview"}).at("changes") == 1);
  me("copy take-in", {"laptop.broaden", "--yes"});
  auto copies = me("copy list");
  CHECK(copies.at(0).at("here") == true);
  CHECK(std::ranges::any_of(copies, [](auto& one) { return one.at("here") == false && one.at("changes") == 1; }));
  auto conflicts = me("conflict list");
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts.at(0).at("before") == "Course");
  CHECK(conflicts.at(0).at("sides").at(0).at("words") == "Course, second part");
  me("conflict settle", {id, "title", "--keep", "2"});
  CHECK(me("learning show", {id}).at("title") == "Course, first part");
  CHECK(me("conflict list").empty());
  me("learning remove", {id});
}

}
