#include <doctest/doctest.h>

#include "app/desktop/spoken/units.h"

using namespace broaden::app::spoken;

namespace {

std::string at(std::string_view text, std::size_t where, Unit unit, const std::vector<std::size_t>& lines = {}) {
  auto [from, to] = piece_at(text, where, unit, lines);
  return std::string(text.substr(from, to - from));
}

}

TEST_CASE("A screen reader reads a text by words, sentences, lines and paragraphs") {
  std::string_view text = "I talk too early. Next time: wait!\nThen ask";
  CHECK(at(text, 0, Unit::word) == "I ");
  CHECK(at(text, 4, Unit::word) == "talk ");
  CHECK(at(text, 6, Unit::word) == "talk ");                // the space after it belongs to it
  CHECK(at(text, 29, Unit::word) == "wait!\n");
  CHECK(at(text, 3, Unit::sentence) == "I talk too early. ");
  CHECK(at(text, 20, Unit::sentence) == "Next time: wait!\n");
  CHECK(at(text, 36, Unit::sentence) == "Then ask");
  CHECK(at(text, 10, Unit::paragraph) == "I talk too early. Next time: wait!\n");
  CHECK(at(text, 40, Unit::line) == "Then ask");
  CHECK(at(text, text.size(), Unit::line) == "Then ask");   // the caret stands behind the last letter
  CHECK(at(text, text.size(), Unit::character).empty());
}

TEST_CASE("Lines are those on the screen where the text is wrapped") {
  std::string_view text = "one two three four";
  CHECK(at(text, 9, Unit::line, {0, 8}) == "three four");
  CHECK(at(text, 3, Unit::line, {0, 8}) == "one two ");
  CHECK(at(text, 18, Unit::line, {0, 8}) == "three four");
}

TEST_CASE("An empty line is read as one") {
  CHECK(at("a\n\nb", 2, Unit::line) == "\n");
  CHECK(at("a\n", 2, Unit::line).empty());
  CHECK(at("", 0, Unit::line).empty());
  CHECK(at("", 0, Unit::word).empty());
}

TEST_CASE("Letters of several bytes are one character each") {
  std::string_view text = "a\u00e9\u2013z";
  CHECK(characters(text, text.size()) == 4);
  CHECK(characters(text, 3) == 2);
  CHECK(bytes(text, 3) == 6);
  CHECK(bytes(text, 99) == text.size());
  CHECK(at(text, 1, Unit::character) == "\u00e9");
}

TEST_CASE("What changed in a text is one stretch, of whole letters") {
  auto typed = difference("I talk", "I walk");
  CHECK(typed.from == 2);
  CHECK(typed.gone == "t");
  CHECK(typed.came == "w");
  auto accent = difference("caf\u00e9", "caf\u00e8");       // their first byte is the same
  CHECK(accent.from == 3);
  CHECK(accent.gone == "\u00e9");
  CHECK(accent.came == "\u00e8");
  auto last = difference("\u00e9", "\u0129");                 // and here their last
  CHECK(last.gone == "\u00e9");
  CHECK(last.came == "\u0129");
  auto more = difference("aa", "aaa");
  CHECK(more.gone.empty());
  CHECK(more.came == "a");
}

TEST_CASE("What is no text is told as a replacement character: the bus would refuse it, and all with it") {
  CHECK(readable("a\xff z") == "a\ufffd z");
  CHECK(readable(std::string_view("a\0b", 3)) == "a\ufffd" "b");
}
