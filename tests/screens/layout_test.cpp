#include <doctest/doctest.h>

#include "core/model/nouns.h"
#include "tests/screens/alone.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr Stage::Size sizes[] = {{1280, 860, 1}, {1280, 860, 1.5f}, {1280, 860, 2}, {1024, 768, 1}, {1024, 768, 1.5f}, {1024, 768, 2}};

void check_faultless(House& house, const std::string& where) {
  auto found = house.faults();
  for (auto& fault : found) FAIL_CHECK(where, ": ", fault);
}

void check_every_place(House& house) {
  for (auto& page : all_pages()) {
    house.go(page);
    check_faultless(house, page);
  }
}

void check_dialog(House& house, const std::string& place, const std::string& button, const std::string& dialog) {
  house.go(place);
  house.click(button);
  house.stage().node(dialog);
  check_faultless(house, dialog);
  house.key("Esc");
}

void check_opened(House& house, const std::string& place, const std::string& edit) {
  house.go(place);
  house.click(edit);
  check_faultless(house, place + " opened");
  house.click("Done");
}

void check_agreement(House& house, const std::string& agreement) {
  house.go("agreements", agreement);
  check_faultless(house, "agreement");
  house.click("Sign…");
  house.click("Yes, if…");
  check_faultless(house, "sign");
  house.key("Esc");
  house.click("Decline…");
  house.stage().node("decline");
  check_faultless(house, "decline");
  house.key("Esc");
}

void check_submitting(House& house) {
  house.go("plan");
  house.click("Submit…");
  REQUIRE(house.shows("This is all that would leave this machine"));
  check_faultless(house, "submit");
  house.click("Sign and submit");
  house.stage().node("Your passphrase");
  check_faultless(house, "passphrase");
  house.key("Esc");
  house.key("Esc");
}

}

TEST_CASE("Nothing is cut, hidden or in the way on any place of an empty record, at any size") {
  Alone it;
  auto& house = it.house;
  for (auto& size : sizes) {
    CAPTURE(size.width);
    CAPTURE(size.scale);
    house.look(size);
    check_every_place(house);
  }
}

TEST_CASE("Nothing is cut, hidden or in the way on a record of five years, in its dialogs and its search, at any size") {
  Connected it("today", fill_with_sample);
  auto offered = it.office.offer("ada", it.clock.now());
  must(it.machine.sync());
  auto& house = it.house;
  for (auto& size : sizes) {
    CAPTURE(size.width);
    CAPTURE(size.scale);
    house.look(size);
    check_every_place(house);
    check_dialog(house, "plan/plan", "New plan", "Add plan");
    check_dialog(house, "plan/plan", "Add an objective", "Add objective");
    check_dialog(house, "plan/plan", "Add an activity", "Add activity");
    check_dialog(house, "plan/plan", "Record a decision…", "decision");
    check_dialog(house, "plan/plan", "Compare…", "compare");
    check_dialog(house, "plan/plan", "Carry over…", "carry");
    check_dialog(house, "learning/learning", "Log learning", "Add learning");
    check_dialog(house, "mobility/assignment", "Add an assignment", "Add assignment");
    check_dialog(house, "mobility/preference", "Share with your agency…", "share");
    check_dialog(house, "sharing/files", "write/write", "pick");
    check_opened(house, "plan/plan", "edit");
    check_opened(house, "mobility/assignment", "Edit");
    check_agreement(house, offered);
    check_submitting(house);
    house.go("today");
    house.write("search", "sample");
    check_faultless(house, "search");
  }
}

TEST_CASE("Nothing is cut, hidden or in the way in any noun's form and dialog, in any theme") {
  Alone it;
  auto& house = it.house;
  constexpr Stage::Size looks[] = {{1280, 860, 1, app::ui::Mode::light}, {1024, 768, 2, app::ui::Mode::dark}, {1024, 768, 1.5f, app::ui::Mode::high_contrast}};
  std::vector<std::pair<const core::Noun*, std::string>> all;
  for (auto* noun : core::nouns()) all.emplace_back(noun, make_one(it.record, *noun));
  for (auto& size : looks) {
    house.look(size);
    check_every_place(house);
    for (auto& [noun, id] : all) {
      CAPTURE(std::string(noun->name));
      auto* how = app::screens::listed(*noun);
      house.go(how->place, id);
      check_faultless(house, std::string(noun->name) + " opened");
      auto button = noun == &core::Plan::noun ? std::string("New plan") : std::string(how->add);
      if (button.empty()) continue;
      house.click(button);
      REQUIRE(house.stage().tree().top_layer() > 0);
      check_faultless(house, std::string(noun->name) + " added");
      house.key("Esc");
    }
  }
}

TEST_CASE("The first screen is whole at any size") {
  auto view = app::screens::read_first_run(packages(), "/home/ada.example/Broaden/record.broaden");
  for (auto& size : sizes) {
    CAPTURE(size.width);
    CAPTURE(size.scale);
    Stage stage(size);
    app::screens::FirstRunDraft draft;
    draft.error = "Name is missing.";
    stage.settle([&](app::ui::Ui& ui) { draw(ui, view, draft); });
    for (auto& fault : faults(stage, size)) FAIL_CHECK(fault);
  }
}

TEST_CASE("What one goes to is in sight and has the focus") {
  Folder folder;
  core::HandClock clock(lab_start);
  NoNetwork none;
  auto record = must(core::Record::create(folder.path + "/r.broaden", clock));
  fill_with_sample(record);
  House house(record, clock, none);
  auto in_sight = [&] {
    auto* node = house.stage().tree().focused();
    return node && node->clip.contains(node->place) && app::ui::common(node->place, node->clip).h > 0;
  };

  house.write("search", "liaison to");
  house.click("Liaison to the Bureau of Illustrations");
  CHECK(house.desk().place() == "mobility");
  CHECK(in_sight());

  house.go("learning");
  auto last = must(core::learning(record, {})).back();
  house.click("log/" + last.id);
  CHECK(in_sight());
  CHECK(house.stage().tree().focused()->id.ends_with(last.id + "/date"));
  house.click("Close");
  CHECK(in_sight());
}
