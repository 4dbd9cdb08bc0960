#include <doctest/doctest.h>

#include "app/desktop/ui/fonts.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

void check_faultless(const std::vector<std::string>& found) {
  for (auto& fault : found) FAIL_CHECK(fault);
}

}

TEST_CASE("Every control is whole at every size of window, scale and look") {
  struct { float width, height, scale; } sizes[] = {{1280, 800, 1}, {1920, 1080, 1}, {1280, 800, 1.5f}, {1280, 800, 2}, {800, 600, 1}, {1920, 1080, 2}, {640, 480, 1}};
  for (auto& s : sizes) {
    Stage::Size size{s.width, s.height, s.scale, Mode::light};
    CAPTURE(s.width);
    CAPTURE(s.scale);
    Stage stage(size);
    tests::Gallery g;
    auto page = [&](Ui& ui) { draw_gallery(ui, g); };
    stage.settle(page);
    check_faultless(faults(stage, size));
    stage.click("tags/add", page);
    check_faultless(faults(stage, size));
    stage.key("Esc", page);
    stage.click("Submit plan", page);
    REQUIRE(stage.tree().find("submit"));
    check_faultless(faults(stage, size));
  }
}

TEST_CASE("The audit finds what a critical eye would") {
  Tree tree;
  Rect clip{0, 0, 400, 300};
  tree.texts.push_back({"too long for its box", "", {10, 10, 200, 20}, {10, 10, 100, 24}, clip, true, false, false, 0});
  tree.texts.push_back({"\u4e00", "", {10, 50, 20, 20}, {10, 50, 100, 24}, clip, true, false, true, 0});
  tree.texts.push_back({"beside", "", {390, 80, 60, 20}, {390, 80, 60, 24}, clip, true, false, false, 0});
  tree.texts.push_back({"over", "", {20, 52, 40, 20}, {20, 52, 40, 24}, clip, true, false, false, 0});
  Node a{"a", Role::button, "A", "", "", {}, {10, 100, 80, 40}, clip};
  Node b{"b", Role::button, "", "", "", {}, {50, 110, 10, 50}, clip};
  a.state.focusable = b.state.focusable = true;
  tree.nodes = {a, b};
  std::string all;
  for (auto& fault : tests::faults(tree, 1, 400, 300)) all += fault + "\n";
  for (auto part : {"words outside their box", "a missing glyph", "words cut at the side", "words over words", "controls over controls", "no name", "too small"}) {
    CAPTURE(part);
    CHECK(all.find(part) != all.npos);
  }
}

TEST_CASE("Every icon and every sign that screens use has a glyph, and what has none is said so") {
  Stage stage;
  auto shown = [&](const std::string& words) {
    stage.settle([&](Ui& ui) { paragraph(ui, words); });
    return stage.tree().texts.front().missing_glyph;
  };
  CHECK(!shown("\u2014 \u2013 \u2018 \u2019 \u201c \u201d \u2026 \u2022 \u00b7 \u2190 \u2191 \u2192 \u2193 \u2713 \u00a7 \u00e9 \u0142 \u0151 \u20ac 10\u00a0000 a\u2011b"));
  CHECK(shown("\u6f22"));
  auto icons = [](Ui& ui) {
    for (auto icon : all_icons()) {
      char32_t c = static_cast<char32_t>(icon);
      std::string s{static_cast<char>(0xe0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3f)), static_cast<char>(0x80 | (c & 0x3f))};
      paragraph(ui, s);
      heading(ui, s, 1);
      caption(ui, s);
    }
  };
  stage.settle(icons);
  CHECK(stage.tree().texts.size() == 3 * all_icons().size());
  for (auto& text : stage.tree().texts) CHECK(!text.missing_glyph);
}

TEST_CASE("A highlighted row covers exactly its row") {
  Stage stage;
  std::string chosen;
  auto page = [&](Ui& ui) { tests::draw_long_table(ui, 40, chosen); };
  stage.settle(page);
  auto& first = stage.node("log/r0");
  auto& second = stage.node("log/r1");
  CHECK(first.place.w == second.place.w);
  CHECK(second.place.y - first.place.bottom() <= 1);     // the line between them
  for (auto& text : stage.tree().texts)
    if (text.owner == first.id) CHECK(first.place.contains(text.ink));
}

TEST_CASE("A text of two hundred percent takes up twice the room, and one hundred again is as it was") {
  Stage stage;
  tests::Gallery g;
  auto page = [&](Ui& ui) { draw_gallery(ui, g); };
  stage.settle(page);
  auto before = stage.node("Submit plan").place;
  stage.ui().set_look({Mode::dark, 2});
  stage.settle(page);
  CHECK(stage.node("Submit plan").place.h == doctest::Approx(2 * before.h));
  stage.ui().set_look({Mode::light, 1});
  stage.settle(page);
  CHECK(stage.node("Submit plan").place == before);
}
