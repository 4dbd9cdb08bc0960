#include <doctest/doctest.h>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "app/desktop/ui/utf8.h"
#include "core/base/platform.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace app::ui;
using tests::Stage;

namespace {

struct Wide final : Measure {
  float advance(char32_t) const override { return 10; }
};

std::string seen(std::string_view line) {
  std::string out;
  for (auto& one : in_order_seen(line)) append(out, one.code);
  return out;
}

constexpr const char* many_scripts[] = {
  "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",                                                    // Hebrew
  "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",                            // Arabic
  "\u041f\u0440\u0438\u0432\u0435\u0442, \u039a\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1",               // Russian, Greek
  "\U0001f600 \U0001f44d \U0001f389 \U0001f680 \u2764\ufe0f \u2705 \U0001f914 \U0001f64f \u2b50 \U0001f525",   // what people type
  "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f44d\U0001f3fd \U0001f1fa\U0001f1f8",                 // a family, a hand in its color, a flag
  "e\u0301 n\u0303 a\u0308",                                                                               // letters and accents apart
};

}

TEST_CASE("Hebrew, Arabic, Greek, Cyrillic and common emoji are drawn, in every face, from the frame after they first appear") {
  Stage stage;
  REQUIRE_MESSAGE(core::platform::exists(tests::test_fonts() + "/Symbola_hint.ttf"), "the set-up brings fonts-symbola and fonts-dejavu-core");
  std::string name;
  auto page = [&](Ui& ui) {
    for (auto* words : many_scripts) heading(ui, words, 1), heading(ui, words, 2), strong(ui, words), paragraph(ui, words), caption(ui, words);
    text_field(ui, "name", {.label = "Name"}, name);
  };
  stage.settle(page);
  for (auto& text : stage.tree().texts) CHECK_MESSAGE(!text.missing_glyph, text.words);
  CHECK(!stage.ui().wants_frame());                      // and it rests
}

TEST_CASE("Whatever is typed is kept to the byte, also where no face has the sign") {
  Stage stage;
  std::string name, notes;
  auto page = [&](Ui& ui) {
    text_field(ui, "name", {.label = "Name"}, name);
    narrative(ui, "notes", {.label = "Notes"}, notes);
  };
  std::string all;
  for (auto* words : many_scripts) all += std::string(words) + " ";
  all += "\u6f22\u5b57 \U00020000 \U000e0067\U0010fffd.";
  stage.write("name", all, page);
  CHECK(name == all);
  stage.write("notes", all, page);
  CHECK(notes == all);
  CHECK(stage.node("notes").value == all);
  CHECK(!stage.ui().wants_frame());
}

TEST_CASE("Hebrew is seen from right to left, numbers and English in it from left to right, and brackets face the right way") {
  CHECK(seen("\u05d0\u05d1\u05d2") == "\u05d2\u05d1\u05d0");
  CHECK(seen("Ada \u05d0\u05d1 2027") == "Ada 2027 \u05d1\u05d0");   // the year is read after the word
  CHECK(seen("\u05d0 (\u05d1) 12.") == ".12 (\u05d1) \u05d0");
  CHECK(seen("plain (text)") == "plain (text)");
  CHECK(!has_right_to_left("caf\u00e9 \u2014 \u201cso\u201d \U0001f600 \u6f22"));
}

TEST_CASE("Arabic letters take the forms that join") {
  CHECK(seen("\u0628\u0628\u0628") == "\ufe90\ufe92\ufe91");
  CHECK(joined("\u0628\u0628\u0628 a").size() == 5);
  CHECK(joined("\u0644\u0627").find(0xfefb) != std::u32string::npos);   // lam and alef are one sign
}

TEST_CASE("Nobody turns the order of a text around unseen") {
  CHECK(seen("pay \u202e001\u202c \u05d0") == "pay \u25ca001\u25ca \u05d0");
}

TEST_CASE("The caret stands where the next letter is seen, and the pointer finds it again") {
  Wide ten;
  std::string line = "ab \u05d0\u05d1\u05d2 c";            // seen: a b _ g b a _ c
  CHECK(caret_x(ten, line, 0) == 0);
  CHECK(caret_x(ten, line, 3) == 60);                    // before alef: at its right
  CHECK(caret_x(ten, line, 5) == 50);
  CHECK(caret_x(ten, line, 9) == 60);                    // the space behind
  CHECK(caret_x(ten, line, line.size()) == 80);
  CHECK(at_x(ten, line, 1) == 0);
  CHECK(at_x(ten, line, 59) == 3);
  CHECK(at_x(ten, line, 79) == line.size());
  auto spans = marked_spans(ten, line, 1, 5);            // "b ", and alef: two pieces
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].x == 10);
  CHECK(spans[0].width == 20);
  CHECK(spans[1].x == 50);
  CHECK(marked_spans(ten, "plain", 1, 3).front().width == 20);
}

TEST_CASE("Every line of a Hebrew paragraph is Hebrew's, also one that begins with English, and the next paragraph is its own") {
  Wide ten;
  std::string text = "\u05d0\u05d1\u05d2 \u05d3\u05d4 Ada (1)\nplain";
  auto lines = wrap(ten, text, 70);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].way == Way::to_left);
  CHECK(lines[1].way == Way::to_left);
  CHECK(lines[2].way == Way::to_right);
  CHECK(wrap(ten, "plain", 70).front().way == Way::own);
  CHECK(left_of(lines[0], 70) == 10);
  CHECK(left_of(lines[2], 70) == 0);
  CHECK(caret_x(ten, "Ada.", 0, Way::to_left) == 10);    // seen: .Ada
  CHECK(caret_x(ten, "Ada.", 4, Way::to_left) == 0);
  CHECK(at_x(ten, "Ada.", 1, Way::to_left) == 4);
}

TEST_CASE("Hebrew and Arabic stand at the right of their column, English beside them at the left") {
  Stage stage;
  std::string hebrew = "\u05e9\u05dc\u05d5\u05dd", arabic = "\u0645\u0631\u062d\u0628\u0627";
  auto page = [&](Ui& ui) {
    for (auto& words : {hebrew, arabic, std::string("Hello"), "Hello " + hebrew}) paragraph(ui, words);
  };
  stage.settle(page);
  auto& texts = stage.tree().texts;
  REQUIRE(texts.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    CHECK((texts[i].ink.right() == doctest::Approx(texts[i].box.right()).epsilon(0.001)) == (i < 2));
    CHECK((texts[i].ink.x == texts[i].box.x) == (i >= 2));
  }
}

TEST_CASE("Hebrew beside an icon begins next to it") {
  Stage stage;
  std::string words = "\u05e9\u05dc\u05d5\u05dd";
  stage.settle([&](Ui& ui) { icon_line(ui, Icon::event, words); });
  auto& text = stage.tree().texts.front();
  CHECK(text.ink.x - stage.tree().nodes.front().place.x < 32);
}

TEST_CASE("A field with Hebrew begins at its right: the caret goes on to the left, and pointing and marking follow") {
  Stage stage;
  std::string name, notes;
  auto page = [&](Ui& ui) {
    text_field(ui, "name", {.label = "Name"}, name);
    narrative(ui, "notes", {.label = "Notes"}, notes);
  };
  for (std::string field : {"name", "notes"}) {
    CAPTURE(field);
    stage.click(field, page);
    stage.key("Ctrl+A", page);
    stage.type("\u05d0\u05d1\u05d2", page);
    auto box = stage.node(field).place;
    auto end = stage.node(field).writing.caret_place.x;
    CHECK(end > box.x + box.w / 2);
    stage.key("Home", page);
    auto begin = stage.node(field).writing.caret_place.x;
    CHECK(begin > end);
    CHECK(begin == doctest::Approx(box.right() - 12).epsilon(0.005));
    input::point(stage.ui(), end + 1, box.y + 20);
    stage.settle(page);
    input::button(stage.ui(), true);
    stage.settle(page);
    input::button(stage.ui(), false);
    stage.settle(page);
    CHECK(stage.node(field).writing.caret == 6);
    stage.type(" Ada", page);
    CHECK(stage.node(field).writing.caret_place.x < end);   // one reads on to the left
    CHECK(stage.node(field).writing.caret_place.x > box.x);
    stage.wait(1'000, page);
  }
  CHECK(name == "\u05d0\u05d1\u05d2 Ada");
}

TEST_CASE("Hebrew that is longer than its field shows its beginning until somebody types in it") {
  Stage stage;
  std::string name, other;
  for (int i = 0; i < 80; ++i) name += "\u05e9\u05dc\u05d5\u05dd ";
  auto page = [&](Ui& ui) {
    text_field(ui, "other", {.label = "Other"}, other);
    text_field(ui, "name", {.label = "Name"}, name);
  };
  stage.click("name", page);
  auto box = stage.node("name").place;
  stage.key("Home", page);
  CHECK(stage.node("name").writing.caret_place.x > box.right() - 16);
  stage.key("End", page);
  CHECK(stage.node("name").writing.caret_place.x < box.x + box.w / 2);
  stage.key("Shift+Tab", page);
  stage.click("name", page);
  stage.key("Home", page);
  CHECK(stage.node("name").writing.caret_place.x > box.right() - 16);
}

TEST_CASE("Up and Down keep the place across the column where Hebrew and English lines follow each other") {
  Stage stage;
  std::string notes = "\u05d0\u05d1\u05d2\u05d3\u05d4\nA line in English that goes on to the right\n\u05d0\u05d1\u05d2\u05d3\u05d4";
  auto page = [&](Ui& ui) { narrative(ui, "notes", {.label = "Notes"}, notes); };
  stage.click("notes", page);
  stage.key("Ctrl+Home", page);
  auto first = stage.node("notes").writing.caret_place;
  stage.key("Down", page);
  stage.key("Down", page);
  CHECK(stage.node("notes").writing.caret_place.x == first.x);
  CHECK(stage.node("notes").writing.caret_place.y == first.y + 48);
}

TEST_CASE("Moving and erasing go by the order in which one reads, in Hebrew as in English") {
  Stage stage;
  std::string name;
  auto page = [&](Ui& ui) { text_field(ui, "name", {.label = "Name"}, name); };
  stage.click("name", page);
  stage.type("\u05d0\u05d1\u05d2", page);
  stage.key("Backspace", page);
  CHECK(name == "\u05d0\u05d1");
  stage.key("Home", page);
  stage.type("x", page);
  CHECK(name == "x\u05d0\u05d1");
}

TEST_CASE("An accent, a family and a flag are one letter to the caret and to Backspace") {
  Stage stage;
  std::string name;
  auto page = [&](Ui& ui) { text_field(ui, "name", {.label = "Name"}, name); };
  stage.click("name", page);
  std::string family = "\U0001f468\u200d\U0001f469\u200d\U0001f467", flags = "\U0001f1fa\U0001f1f8\U0001f1eb\U0001f1f7", hand = "\U0001f44d\U0001f3fd\ufe0f";
  stage.type("e\u0301" + family + flags + hand, page);
  stage.key("Backspace", page);
  CHECK(name == "e\u0301" + family + flags);
  stage.key("Backspace", page);
  CHECK(name == "e\u0301" + family + "\U0001f1fa\U0001f1f8");
  stage.key("Left", page);
  stage.key("Backspace", page);
  CHECK(name == "e\u0301\U0001f1fa\U0001f1f8");
  stage.key("Home", page);
  stage.key("Delete", page);
  CHECK(name == "\U0001f1fa\U0001f1f8");
}

TEST_CASE("An input method is told where the caret is, in the field that has focus") {
  Stage stage;
  std::string name = "Ada", notes = "one\ntwo";
  auto page = [&](Ui& ui) {
    text_field(ui, "name", {.label = "Name"}, name);
    narrative(ui, "notes", {.label = "Notes"}, notes);
  };
  stage.click("notes", page);
  stage.key("Ctrl+End", page);
  auto& notes_node = stage.node("notes");
  auto last = notes_node.writing.caret_place;
  CHECK(notes_node.place.contains(last));
  CHECK(last.h > 0);
  CHECK(stage.node("name").writing.caret_place.h == 0);
  stage.key("Up", page);
  CHECK(stage.node("notes").writing.caret_place.y == last.y - 24);
}
