// What the desktop looks like in its other states, by the pixel: nothing there yet, dialogs, and connected.
#include <doctest/doctest.h>

#include "tests/pictures/gallery.h"
#include "tests/screens/alone.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("Every place of an empty record teaches what belongs there, as it did when somebody last looked") {
  Alone it;
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.folder.path, "r.broaden"});
  for (auto& page : all_pages()) {
    house.go(page);
    visit.see("empty-" + page);
  }
}

TEST_CASE("Dialogs over a connected record, its agreement and what went wrong look as they did when somebody last looked") {
  Connected it("today", fill_with_sample);
  auto offered = it.office.offer("ada", it.clock.now());
  must(it.machine.sync());
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.machine.folder.path, "record.broaden"});

  visit.see_dialog("plan/plan", "Add an objective", "add-objective", {small, dark, contrast, large});
  visit.see_dialog("plan/plan", "Compare…", "compare");
  visit.see_dialog("plan/plan", "Carry over…", "carry-over");
  visit.see_dialog("plan/plan", "Record a decision…", "decision");
  visit.see_dialog("plan/plan", "Submit…", "submit", {small, dark});
  visit.see_dialog("learning/learning", "Log learning", "log-learning", {small, contrast});
  visit.see_dialog("learning/learning", "Paste a list…", "paste");
  visit.see_dialog("mobility/preference", "Share with your agency…", "share", {small, large});
  visit.see_dialog("settings", "Disconnect…", "disconnect", {small, dark});

  house.go("sharing");
  visit.see("sharing", {small, contrast});
  house.go("settings");
  visit.see("settings");
  house.go("agreements");
  visit.see("agreements");
  house.go("agreements", offered);
  visit.see("agreement", {small, dark, large});
  house.click("Sign…");
  visit.see("sign");
  house.key("Esc");
  house.go("today");
  house.write("search", "leadership");
  visit.see("search");
  house.key("Esc");
}
