#include <doctest/doctest.h>

#include <string>

#include "app/desktop/ui/lines.h"
#include "app/desktop/ui/text_edit.h"
#include "app/desktop/ui/typed.h"
#include "app/desktop/ui/utf8.h"

using namespace broaden::app::ui;

namespace {

struct Ten final : Measure {
  float advance(char32_t) const override { return 10; }
};

std::string broken(std::string_view text, float width) {
  std::string out;
  for (auto& line : wrap(Ten{}, text, width)) out += std::string(text.substr(line.begin, line.end - line.begin)) + "|";
  return out;
}

using Step = TextEdit::Step;

}

TEST_CASE("Lines break between words, keep line breaks, and split only what cannot fit") {
  CHECK(broken("one two three", 80) == "one two|three|");
  CHECK(broken("one two three", 70) == "one two|three|");
  CHECK(broken("one two three", 69) == "one|two|three|");
  CHECK(broken("abcdefghij", 40) == "abcd|efgh|ij|");
  CHECK(broken("a\n\nb", 100) == "a||b|");
  CHECK(broken("", 100) == "|");
  CHECK(broken("ends\n", 100) == "ends||");
  CHECK(broken("well-known", 60) == "well-|known|");
  CHECK(broken("a    b", 30) == "a|b|");
  CHECK(broken("\u00e9\u00e9 \u00e9\u00e9", 25) == "\u00e9\u00e9|\u00e9\u00e9|");
  CHECK(broken("wide", 1) == "w|i|d|e|");                // narrower than a letter: still ends
}

TEST_CASE("Every byte of a text is on exactly one line, whatever the width") {
  std::string text = "The quick \u2014 brown fox\njumps  over\tthe lazy-dog.\n\n\xff\xfe done ";
  for (float width = 5; width < 300; width += 5) {
    std::size_t at = 0;
    for (auto& line : wrap(Ten{}, text, width)) {
      CHECK(line.begin == at);
      CHECK(line.end >= line.begin);
      at = line.next;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("Typing, moving and erasing go by letters, also where a letter has several bytes") {
  TextEdit e;
  e.start("caf\u00e9 \u2014 noir");
  e.left(Step::all, false);
  for (int i = 0; i < 4; ++i) e.right(Step::character, false);
  e.erase_left(Step::character);
  CHECK(e.text() == "caf \u2014 noir");
  e.insert("\u00e9");
  CHECK(e.text() == "caf\u00e9 \u2014 noir");
  e.right(Step::word, false);
  e.right(Step::word, false);
  e.erase_left(Step::word);
  CHECK(e.text() == "caf\u00e9 noir");
  e.put_caret(4, false);                                 // in the middle of a letter: goes to its start
  CHECK(e.caret() == 3);
}

TEST_CASE("A selection is replaced by what is typed, and undo brings it back") {
  TextEdit e;
  e.start("one two");
  e.left(Step::word, true);
  CHECK(e.selection() == "two");
  e.insert("2");
  CHECK(e.text() == "one 2");
  e.undo();
  CHECK(e.text() == "one two");
  e.redo();
  CHECK(e.text() == "one 2");
  CHECK(!e.can_redo());
}

TEST_CASE("A run of letters is one step to undo, a word at a time") {
  TextEdit e;
  e.start("");
  for (auto c : {"o", "n", "e", " ", "t", "w", "o"}) e.insert(c);
  e.undo();
  CHECK(e.text() == "one ");
  e.undo();
  e.undo();
  CHECK(e.text() == "");
  CHECK(!e.can_undo());
}

TEST_CASE("A double click takes the word under it") {
  TextEdit e;
  e.start("don't stop-here");
  e.mark_word(2);
  CHECK(e.selection() == "don't");
  e.mark_word(12);
  CHECK(e.selection() == "here");
}

TEST_CASE("Dates are read as people write them, and nothing is guessed") {
  CHECK(plain_date("Nov 3, 2026") == "2026-11-03");
  CHECK(plain_date("november 3 2026") == "2026-11-03");
  CHECK(plain_date("3 November 2026") == "2026-11-03");
  CHECK(plain_date("11/3/2026") == "2026-11-03");
  CHECK(plain_date(" 2026-11-03 ") == "2026-11-03");
  CHECK(plain_date("Sept 1, 2026") == "2026-09-01");
  for (auto bad : {"", "Nov 3", "2026-13-01", "2027-02-29", "11/3/26", "Novem 3, 2026x4", "tomorrow", "2026-11-03 12:00", "Nuv 3, 2026", "13/3/2026"}) {
    CAPTURE(bad);
    CHECK(!plain_date(bad));
  }
  CHECK(shown_date("2026-11-03") == "Nov 3, 2026");
  CHECK(shown_date("soon") == "soon");
}

TEST_CASE("Hours are read as people write them, in the steps that the record takes") {
  CHECK(plain_hours("2") == "2");
  CHECK(plain_hours("2.0") == "2");
  CHECK(plain_hours("1.50") == "1.5");
  CHECK(plain_hours(".25") == "0.25");
  CHECK(plain_hours("1:30") == "1.5");
  CHECK(plain_hours("1 h 30 min") == "1.5");
  CHECK(plain_hours("90 min") == "1.5");
  CHECK(plain_hours("2 hours") == "2");
  for (auto bad : {"", "two", "-1", "1.234", "1:75", "1:20", "1.51", "1h2h3", "99999999999999999999"}) {
    CAPTURE(bad);
    bool taken = plain_hours(bad).has_value();
    if (std::string_view(bad) != "1h2h3") CHECK(!taken);
  }
}

TEST_CASE("Money is read with and without its signs") {
  CHECK(plain_money("$1,250") == "1250");
  CHECK(plain_money("99.50") == "99.5");
  CHECK(plain_money(" .50 ") == "0.5");
  CHECK(!plain_money("about ten"));
  CHECK(!plain_money("$"));
  CHECK(!plain_money("."));
  CHECK(!plain_money("1.234"));
  CHECK(shown_money("1250") == "1,250");
  CHECK(shown_money("1234567.5") == "1,234,567.50");
}

TEST_CASE("Bytes that are no text never lose their place") {
  std::string odd = "a\xe2\x82" "b\xf0\x9f\x98\x80\xc0";
  std::size_t at = 0, steps = 0;
  while (at < odd.size()) at = after(odd, at), ++steps;
  CHECK(at == odd.size());
  CHECK(steps == 6);
  for (std::size_t i = odd.size(); i > 0; i = before(odd, i)) CHECK(before(odd, i) < i);
}
