// No text is cut, no control hidden or in the way: on every screen, in every state, in both windows at 100, 150 and 200 %.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/screens/alone.h"
#include "tests/screens/tour.h"

using namespace broaden;
using namespace broaden::tests;
using app::ui::Mode;

namespace {

// A record of five years, connected, with an agreement that waits.
struct Walked : Connected {
  std::string offered;
  Walked() : Connected("today", fill_with_sample), offered(office.offer("ada", clock.now())) { must(machine.sync()); }
};

void at_each_size(House& house, const std::function<void()>& walk) {
  for (auto& size : walked_sizes) {
    CAPTURE(size.width);
    CAPTURE(size.scale);
    house.look(size);
    walk();
  }
}

struct Same {                                            // a frame without its colors
  std::vector<app::ui::Node> nodes;
  std::vector<app::ui::Text> texts;
};

void check_same(const Same& one, const app::ui::Tree& other, const std::string& where) {
  CHECK_MESSAGE(one.nodes == other.nodes, where, " has other controls, or has them elsewhere");
  bool words = std::ranges::equal(one.texts, other.texts, [](auto& a, auto& b) { return a.words == b.words && a.ink == b.ink && a.box == b.box && a.clip == b.clip && a.missing_glyph == b.missing_glyph; });
  CHECK_MESSAGE(words, where, " has other words, or has them elsewhere");
}

}

TEST_CASE("Nothing is cut, hidden or in the way on any place of an empty record, at any size") {
  Alone it;
  at_each_size(it.house, [&] { tour_pages(it.house, faultless(it.house)); });
}

TEST_CASE("Nothing is cut, hidden or in the way on a record of five years, in its dialogs and its search, at any size") {
  Walked it;
  at_each_size(it.house, [&] {
    tour_pages(it.house, faultless(it.house));
    tour_dialogs(it.house, it.offered, faultless(it.house));
  });
}

TEST_CASE("Nothing is cut, hidden or in the way in any noun's form and dialog, also where what was typed cannot be taken") {
  for (Stage::Size size : {Stage::Size{1920, 1080, 1}, Stage::Size{1024, 768, 1.5f}, Stage::Size{1024, 768, 2}}) {
    CAPTURE(size.scale);
    Alone it({}, size);
    tour_forms(it.house, it.record, faultless(it.house));
  }
}

TEST_CASE("Nothing is cut, hidden or in the way where something went wrong with the file, the office or what came in, at any size") {
  Alone it(fill_with_sample);
  at_each_size(it.house, [&] { tour_messages(it.house, faultless(it.house)); });
}

TEST_CASE("Each screen is the same in all three themes but for its colors, in every state") {
  Walked it;
  std::map<std::string, Same> light;
  for (auto mode : {Mode::light, Mode::dark, Mode::high_contrast}) {
    it.house.look({1024, 768, 1.5f, mode});
    auto stop = [&](const std::string& where) {
      auto& tree = it.house.stage().tree();
      if (mode == Mode::light) light[where] = {tree.nodes, tree.texts};
      else check_same(light.at(where), tree, where);
    };
    tour_pages(it.house, stop);
    tour_dialogs(it.house, it.offered, stop);
    tour_messages(it.house, stop);
  }
  CHECK(light.size() > 60);
}

TEST_CASE("The first screen is whole at any size") {
  auto view = app::screens::read_first_run(packages(), "/home/ada.example/Broaden/record.broaden");
  for (auto& size : walked_sizes) {
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
