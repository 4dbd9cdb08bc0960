// What nobody means to do: ten megabytes pasted, a title as long as a page, the smallest window.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Strained : Alone {
  explicit Strained(Stage::Size size = usual_window) : Alone(fill_with_sample, size) {}
  void look_for_faults(const std::string& where) {
    for (auto& fault : house.faults()) FAIL_CHECK(where, ": ", fault);
  }
  void add(const std::string& title) {
    app::Session session{record, packages(), clock, none};
    core::Progress silent;
    must(app::run(session, app::Add{&core::Learning::noun, {{"title", {title}}, {"date", {"2026-11-03"}}, {"minutes", {"1"}}}}, {}, silent));
  }
};

}

TEST_CASE("A long title takes three lines of a table and four of a card, and the tooltip and the field have all of it") {
  Strained it;
  std::string title;
  while (title.size() < 1'980) title += "development ";
  it.add(title);
  it.house.go("learning");
  auto& stage = it.house.stage();
  auto row = std::ranges::find_if(stage.tree().nodes, [&](auto& n) { return n.role == app::ui::Role::row && n.name.starts_with("development"); });
  REQUIRE(row != stage.tree().nodes.end());
  auto id = row->id;
  CHECK(row->place.h <= 100);
  CHECK(row->name.size() > 1'900);                       // and a screen reader hears all of it
  it.house.click(id);
  auto heading = std::ranges::find_if(stage.tree().nodes, [&](auto& n) { return n.role == app::ui::Role::heading && n.name.starts_with("development"); });
  REQUIRE(heading != stage.tree().nodes.end());
  CHECK(heading->place.h <= 120);
  CHECK(stage.node("title").value.size() > 1'900);
  it.look_for_faults("opened");
}

TEST_CASE("A title of two thousand characters, with spaces or without, leaves every place whole") {
  for (Stage::Size size : {usual_window, Stage::Size{640, 480, 1}}) {
    CAPTURE(size.width);
    Strained it(size);
    it.add(std::string(1'990, 'W'));
    std::string words;
    while (words.size() < 1'980) words += "development ";
    it.add(words);
    for (auto& page : {"today", "learning"}) it.house.go(page), it.look_for_faults(page);
    CHECK(it.house.shows("WWWWWWWW"));
    CHECK(it.house.shows("development development"));
    it.house.write("search", "development");
    it.look_for_faults("search");
  }
}

TEST_CASE("Nothing is cut, hidden or in the way in a window of 640 by 480") {
  Strained it({640, 480, 1});
  for (auto& page : all_pages()) it.house.go(page), it.look_for_faults(page);
  it.house.key("Ctrl+N");
  it.look_for_faults("Add learning");
}
