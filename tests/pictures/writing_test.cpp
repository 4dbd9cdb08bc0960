// Single controls by the pixel: what is written in other scripts, and the ring that says where the focus is.
#include <doctest/doctest.h>

#include <utility>

#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/page.h"
#include "tests/pictures/gallery.h"

using namespace broaden;
using namespace broaden::tests;
using app::ui::Mode;

namespace {

constexpr Stage::Size half{1024, 768, 1}, half_dark{1024, 768, 1, Mode::dark};

// From the control's left edge outward: how many pixels of the page before the first of the ring's color; -1: none within 20.
int gap_to_ring(const Drawn& drawn, const app::ui::Rect& box, app::ui::Color ring) {
  int y = static_cast<int>(box.y + box.h / 2);
  for (int out = 1; out < 20; ++out)
    if (drawn.image.at(static_cast<int>(box.x) - out, y) == ring) return out - 1;
  return -1;
}

}

TEST_CASE("Hebrew, Arabic, emoji and English in fields, long text and paragraphs look as they did when somebody last looked") {
  std::string hebrew = "\u05de\u05e0\u05d4\u05d9\u05d2\u05d5\u05ea \u05d1\u05d9\u05df \u05de\u05e9\u05e8\u05d3\u05d9\u05dd (Denver, 2027)";
  std::string arabic = "\u0627\u0644\u0642\u064a\u0627\u062f\u0629 \u0641\u064a \u0627\u0644\u062e\u062f\u0645\u0629 \u0627\u0644\u0639\u0627\u0645\u0629";
  std::string emoji = "A good day \U0001f600 \U0001f44d \U0001f389", notes = hebrew + "\n" + arabic + "\nIn English, with " + arabic.substr(0, 14) + " in it.\n";
  for (int i = 0; i < 4; ++i) notes += arabic + " ";
  std::string empty;
  bool first = true;
  auto page = [&](app::ui::Ui& ui) {
    app::ui::Bare bare(ui, "Broaden");
    if (std::exchange(first, false)) ui.focus("notes");
    app::ui::heading(ui, hebrew, 2);
    app::ui::text_field(ui, "hebrew", {.label = "Title"}, hebrew);
    app::ui::text_field(ui, "emoji", {.label = "Outcome"}, emoji);
    app::ui::narrative(ui, "notes", {.label = "Notes"}, notes);
    app::ui::paragraph(ui, notes);
  };
  Gallery gallery;
  for (auto size : {half, half_dark}) {
    first = true;
    auto drawn = gallery.draw("writing", page, core::date(2027, 1, 15), size);
    for (auto& text : drawn.tree.texts) CHECK_MESSAGE(!text.missing_glyph, text.words);
    compare(Gallery::name_of("writing", size), drawn);
  }
}

TEST_CASE("The focus ring keeps off the box of a check box and the circle of a choice, as off a button's words") {
  bool ticked = true;
  std::string picked = "a", focus;
  static const std::vector<app::ui::Option> options{{"a", "Alone"}, {"b", "Together"}};
  auto page = [&](app::ui::Ui& ui) {
    app::ui::Bare bare(ui, "Broaden");
    if (!ui.has_focus(focus)) ui.focus(focus);
    app::ui::check_box(ui, "tick", "Send my outcome too", ticked);
    app::ui::radio_group(ui, "how", {.label = "How"}, options, picked);
  };
  Gallery gallery;
  for (auto size : {Stage::Size{640, 480, 1}, Stage::Size{1280, 960, 2}})
    for (std::string control : {"tick", "how/a"}) {
      CAPTURE(control);
      focus = control;
      auto drawn = gallery.draw("ring", page, core::date(2027, 1, 15), size);
      auto* node = drawn.tree.find(control);
      REQUIRE(node);
      CHECK(node->state.focused);
      auto gap = gap_to_ring(drawn, {node->place.x, node->place.y + 6 * size.scale, 20 * size.scale, 20 * size.scale}, app::ui::theme(size.mode).focus);
      CHECK(gap >= static_cast<int>(5 * size.scale));
    }
}
