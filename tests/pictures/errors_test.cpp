// What it looks like when something is wrong, by the pixel: with what was typed, a file, the disk, the network, the office, the record.
#include <doctest/doctest.h>

#include "app/desktop/screens/trouble.h"
#include "core/base/platform.h"
#include "tests/pictures/gallery.h"
#include "tests/screens/alone.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("What is wrong with what was typed is said under its field, as it was when somebody last looked") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.folder.path, "r.broaden"});
  house.go("learning");
  house.click("Log learning");
  house.write("Add learning/date", "tomorrow or so");
  house.write("Add learning/minutes", "two evenings");
  house.click("Add learning/Add");
  visit.see("wrong-add-learning", {small, dark, contrast});
  house.key("Esc");

  struct Adding { const char* place; const core::Noun& noun; };
  for (auto& [place, noun] : {Adding{"mobility/assignment", core::Assignment::noun}, Adding{"people/person", core::Person::noun}}) {
    house.go(place);
    house.click(std::string(app::screens::listed(noun)->add));
    house.click("Add " + std::string(noun.name) + "/Add");
    visit.see("wrong-add-" + std::string(noun.name));
    house.key("Esc");
  }
  house.go("profile/profile");
  house.write("name", "");
  visit.see("wrong-profile");
  house.go("plan/plan");
  house.click("edit");
  house.write("statement", "");
  visit.see("wrong-objective", {small}, "statement");

  house.go("learning");
  house.click("Paste a list…");
  house.stage().ui().set_text("paste/text", "Course on budgets, 2 hours, Nov 3, 2026\nAnother, 99 hours a day\n");
  house.rest();
  house.click("Look at it");
  visit.see("pasted");
}

TEST_CASE("What is wrong with a file, the disk or another program looks as it did when somebody last looked") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.folder.path, "r.broaden"});
  auto write = [&](const std::string& name, const std::string& text) { must(core::platform::write_file(it.folder.path + "/" + name, text)); };
  write("wrong.csv", "Course Title,Completed,Hours\r\nLeading across agencies,2026-02-30,8\r\nBudget law,2026-02-03,4\r\nBudget law,2026-02-03,many\r\n");
  write("born.csv", "Course Title,Completed,Date of Birth\r\nLeading,2026-02-03,1970-01-01\r\n");
  house.go("sharing/files");
  house.click("choose-file");
  house.click("files/wrong.csv");
  visit.see("wrong-rows", {small}, "take");
  house.click("Leave it");
  house.click("choose-file");
  house.click("files/born.csv");
  visit.see("wrong-file", {small, contrast});
  house.click("Dismiss");
  house.click("choose-file");
  house.write("pick/name", "nothing.csv");
  house.click("pick/choose");
  visit.see("no-such-file");
  house.key("Esc");

  auto say = [&](const core::Error& error) {
    auto said = core::words(error);
    house.desk().say(said.what, said.safe + " " + said.next);
  };
  house.go("profile/profile");
  say({core::Code::disk_full, ""});
  visit.see("disk-full", {small, dark});
  house.click("Dismiss");
  house.go("plan/plan");
  say({core::Code::record_locked, ""});
  visit.see("locked");
  for (auto* place : {"today", "agreements", "opportunities", "settings"}) {
    house.go(place);
    visit.see("locked-" + std::string(place));
  }
}

TEST_CASE("What is wrong with the network, the office, a code or a passphrase looks as it did when somebody last looked") {
  Connected it("plan", fill_with_sample);
  auto& house = it.house;
  Visit visit(house, it.clock.today(), {it.machine.folder.path, "record.broaden"});
  house.click("Submit…");
  house.click("Sign and submit");
  house.type("not the passphrase");
  house.key("Enter");
  visit.see("wrong-passphrase");
  house.key("Esc");
  house.key("Esc");

  house.go("sharing");
  it.machine.link.lose_requests = 1;
  house.click("Sync now");
  visit.see("no-network", {small, dark, contrast});
  house.click("Dismiss");
  it.machine.link.on_return = [](sync::Reply& reply) { reply.body.resize(reply.body.size() / 2); };
  house.click("Sync now");
  visit.see("no-answer");

  Alone alone;
  alone.house.go("sharing");
  alone.house.write("address", "https://office.example.gov");
  alone.house.write("code", "ABCD EFGH");
  alone.house.click("Connect…");
  Visit other(alone.house, alone.clock.today(), {alone.folder.path, "r.broaden"});
  other.see("connecting");
}

TEST_CASE("A record that cannot be opened and a first screen without a name look as they did when somebody last looked") {
  Gallery gallery;
  core::Error error{core::Code::record_damaged, "/home/ada.example/Broaden/record.broaden"};
  auto trouble = gallery.draw("state/trouble", [&](app::ui::Ui& ui) { app::screens::draw_trouble(ui, error); }, core::date(2027, 1, 15), small);
  compare(Gallery::name_of("state/trouble", small), trouble);
  auto view = app::screens::read_first_run(packages(), "/home/ada.example/Broaden/record.broaden");
  app::screens::FirstRunDraft draft;
  for (auto* name : {"first-run", "first-run-wrong"}) {
    auto first = gallery.draw("state/" + std::string(name), [&](app::ui::Ui& ui) { draw(ui, view, draft); }, core::date(2027, 1, 15), small);
    compare(Gallery::name_of("state/" + std::string(name), small), first);
    draft.error = "Name is missing.";
  }
}
