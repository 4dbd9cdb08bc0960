// A career of decades: 50,000 entries of learning, hundreds of everything else, a full mailbox. Every page stays whole and does its main act.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/screens/brim.h"
#include "tests/screens/tour.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

bool at_every_size() { return std::getenv("BROADEN_LONG") != nullptr; }

}

TEST_CASE("A career of decades leaves every page whole: nothing is cut, hidden, in the way, or without a glyph") {
  Full it;
  for (auto& size : walked_sizes) {
    bool always = size.width == 1024 ? size.scale != 1.5f : size.scale == 1.5f;   // 100, 150 and 200 %, and both windows
    if (!always && !at_every_size()) continue;
    CAPTURE(size.width);
    CAPTURE(size.scale);
    it.house.look(size);
    tour_pages(it.house, faultless(it.house));
    it.house.go("agreements", it.offered);
    check_faultless(it.house, "agreement");
    it.house.go("today");
    it.house.write("search", "budget");
    check_faultless(it.house, "search");
  }
}

TEST_CASE("With a career of decades each page still does what it is for: the last of a long list is opened, changed, chosen, answered") {
  Full it;
  auto& house = it.house;
  auto last_button = [&](std::string_view name) {
    auto& nodes = house.stage().tree().nodes;
    auto found = std::find_if(nodes.rbegin(), nodes.rend(), [&](auto& node) { return node.role == app::ui::Role::button && node.name == name; });
    REQUIRE(found != nodes.rend());
    return found->id;
  };
  house.go("learning/learning");
  house.write("filter", "Rotation to the Bureau of Illustrations 49996");
  CHECK(house.shows("1 of 50,000 entries"));

  for (auto* page : {"mobility/position", "people/person", "profile/award", "learning/practice", "plan/goal"}) {
    CAPTURE(page);
    house.go(page);
    auto edit = last_button("Edit");
    auto item = edit.substr(0, edit.rfind('/'));
    house.click(edit);
    CHECK(house.stage().node(edit).name == "Done");
    auto* focused = house.stage().tree().focused();
    REQUIRE(focused);
    CHECK(app::ui::common(focused->place, focused->clip).h > 0);
    house.click(edit);
  }

  house.go("plan/plan");
  auto before = house.stage().node("period").value;
  house.click("period");
  house.key("End");
  house.key("Enter");
  CHECK(house.stage().node("period").value != before);

  house.go("opportunities");
  house.click(last_button("Read in full"));
  CHECK(house.shows("How it fits"));

  house.go("agreements");
  house.click(last_button("Read in full"));
  house.click("Decline…");
  house.click("Sign the refusal");
  house.type(it.machine.passphrase);
  house.key("Enter");
  CHECK(it.documents("agreement-refusal") == 1);

  house.go("today");
  auto why = last_button("Why?");
  house.click(why);
  CHECK(house.stage().node(why).name == "Hide why");
}
