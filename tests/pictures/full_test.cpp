// What a career of decades looks like, by the pixel: 50,000 entries of learning, hundreds of everything else, a full mailbox.
#include <doctest/doctest.h>

#include "tests/pictures/gallery.h"
#include "tests/screens/brim.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("Every place of a record of decades looks as it did when somebody last looked") {
  Full it;
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.machine.folder.path, "record.broaden"});
  for (auto& page : all_pages()) {
    if (page == "profile/profile" || page == "sharing/files" || page == "settings") continue;   // nothing grows there
    house.go(page);
    visit.see("full-" + page);
  }
  house.go("learning/learning");
  house.write("filter", "seminar on shared");
  visit.see("full-log-filtered", {small}, "filter");
  house.go("today");
  house.write("search", "budget");
  visit.see("full-search");
}
