// What the desktop looks like in its other states, by the pixel: nothing there yet, dialogs, and connected.
#include <doctest/doctest.h>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "core/base/platform.h"
#include "core/store/ledger.h"
#include "tests/pictures/gallery.h"
#include "tests/screens/alone.h"
#include "tests/screens/connected.h"
#include "tests/screens/two_copies.h"
#include "tests/support/fake_speller.h"

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
  house.machine.file_window = [](auto&) { return nullptr; };
  house.reopen();
  house.go("sharing/files");
  house.click("write/write");
  visit.see("where-to");
  house.machine.words = "/home/ada/.config/broaden/words.txt";
  house.machine.own_words = [] { return std::vector<std::string>{"Okafor", "reorg"}; };
  house.reopen();
  house.go("settings");
  visit.see("own-words", {{1024, 1100, 1}});
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

TEST_CASE("What two copies say side by side looks as it did when somebody last looked") {
  TwoCopies it;
  Visit visit(it.house, it.clock.today(), {it.folder.path, it.other_writer});
  it.take_in();
  visit.see("take-in-copy", {small}, "take-in/take");
  it.house.click("take");
  it.house.rest();
  it.house.go("today");
  visit.see("today-conflict");
  it.house.go("sharing/machines");
  visit.see("conflict", {small, dark, contrast, large});
}

TEST_CASE("Words that may be misspelled are underlined, and suggestions offered, as when somebody last looked") {
  must(core::platform::make_folder(Gallery::out()));
  auto offscreen = must(app::Offscreen::open());
  for (auto mode : {Mode::light, Mode::dark, Mode::high_contrast}) {
    for (float scale : {1.f, 2.f}) {
      if (scale > 1 && mode != Mode::light) continue;
      Stage::Size size{720, 480, scale, mode};
      if (scale > 1) size.width *= 2, size.height *= 2;
      auto name = Gallery::name_of("state/spelling", size);
      FakeSpeller speller;
      app::ui::Ui ui({mode, scale}, test_fonts(), test_icons());
      ui.set_speller(&speller);
      std::string title = "How to recieve feedback", notes = "I told teh field offices first, and thier answers came back within a week. Dr. Okafor will recieve them all.";
      int frame = 0;
      app::Picture picture{Gallery::out() + "/" + name + ".png", static_cast<int>(size.width), static_cast<int>(size.height), core::date(2026, 11, 22), 16};
      must(offscreen->draw(ui, picture, [&](app::ui::Ui& one) {
        app::ui::text_field(one, "title", {.label = "Title", .prose = true}, title);
        app::ui::narrative(one, "notes", {.label = "Outcome", .hint = "What it brought."}, notes, 3);
        if (frame == 3) one.focus("notes");
        if (frame == 5) one.act({app::ui::Act::Kind::put_caret, "notes", "", 30, 30});
        if (frame == 8) app::ui::input::key(one, "F7", true), app::ui::input::key(one, "F7", false);
        ++frame;
      }));
      CHECK(ui.tree().find("notes/spelling"));
      for (auto& fault : faults(ui.tree(), scale, size.width, size.height)) FAIL_CHECK(fault);
      compare(name, {read_image(picture.path), ui.tree(), scale});
    }
  }
}
