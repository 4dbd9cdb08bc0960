// Learning in one line, as people type it: what each line becomes, or which word is refused and with which advice.
#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "core/formats/competency_word.h"
#include "core/formats/one_line.h"
#include "core/formats/written.h"
#include "core/model/learning.h"
#include "tests/formats/assets.h"

using namespace broaden::core;
using broaden::tests::shipped;

namespace {

const Date sunday = date(2026, 11, 22);
const std::string framework = "ecq-2025-05";

Result<Typed> read_line(std::string_view line) { return learning_in(line, sunday, shipped(), framework); }

std::string shown(const Typed& typed) {                  // "title | date | hours | competencies | kind | provider", what is there
  std::string out;
  for (auto* field : {"title", "date", "minutes", "competencies", "kind", "provider"}) {
    auto found = typed.find(field);
    if (found == typed.end()) continue;
    for (auto& one : found->second) (out += out.empty() ? "" : " | ") += one;
  }
  return out;
}

struct Line { std::string typed, read; };
const Line golden[] = {
    {R"("Book club: systems thinking" 1.5h #strategic-thinking yesterday)", "Book club: systems thinking | 2026-11-21 | 1.5 | ecq-2025-05/strategic-thinking"},
    {"Book club: systems thinking 1.5h #strategic-thinking yesterday", "Book club: systems thinking | 2026-11-21 | 1.5 | ecq-2025-05/strategic-thinking"},
    {"Book club", "Book club | 2026-11-22"},
    {"“Book club” 2 hours", "Book club | 2026-11-22 | 2"},
    {R"("He said \"lead\"" 1h)", "He said \"lead\" | 2026-11-22 | 1"},
    {"Book club 1:30", "Book club | 2026-11-22 | 1.5"},
    {"Book club 90m", "Book club | 2026-11-22 | 1.5"},
    {"Book club 90 min", "Book club | 2026-11-22 | 1.5"},
    {"Book club 90 minutes today", "Book club | 2026-11-22 | 1.5"},
    {"Book club 2hrs", "Book club | 2026-11-22 | 2"},
    {"Book club 1h30", "Book club | 2026-11-22 | 1.5"},
    {"Book club 1 hour 30 minutes", "Book club | 2026-11-22 | 1.5"},
    {"Book club .5h", "Book club | 2026-11-22 | 0.5"},
    {"Book club 50 min", "Book club | 2026-11-22 | 0.85"},
    {"Book club 1 min", "Book club | 2026-11-22 | 0.05"},
    {"1.5h Book club", "Book club | 2026-11-22 | 1.5"},
    {"yesterday Book club 1.5h", "Book club | 2026-11-21 | 1.5"},
    {"2026-11-03 Book club", "Book club | 2026-11-03"},
    {"Book club Friday", "Book club | 2026-11-20"},
    {"Book club SUNDAY", "Book club | 2026-11-22"},
    {"Book club last Sunday", "Book club | 2026-11-15"},
    {"Book club last fri", "Book club | 2026-11-20"},
    {R"("Book club" fri)", "Book club | 2026-11-20"},
    {R"(mon "Book club")", "Book club | 2026-11-16"},
    {"Book club Nov 3", "Book club | 2026-11-03"},
    {"Book club November 30", "Book club | 2025-11-30"},
    {"Book club Sept. 9", "Book club | 2026-09-09"},
    {"Book club Nov 3, 2024", "Book club | 2024-11-03"},
    {"Book club Feb 29", "Book club | 2024-02-29"},
    {"Book club 11/3", "Book club | 2026-11-03"},
    {"Book club 11/23", "Book club | 2025-11-23"},
    {"Book club 11/3/2026 45m", "Book club | 2026-11-03 | 0.75"},
    {"Book club 2h 2026-11-03 #innovation #agility", "Book club | 2026-11-03 | 2 | ecq-2025-05/innovation | ecq-2025-05/agility-and-resilience"},
    {"Book club #ecq-2006/vision #ecq-2006/vision", "Book club | 2026-11-22 | ecq-2006/vision"},
    {"Book club #Strategic-Thinking,", "Book club | 2026-11-22 | ecq-2025-05/strategic-thinking"},
    {"Book club on #innovation with friends 1h", "Book club on with friends | 2026-11-22 | 1 | ecq-2025-05/innovation"},
    {"Book club !formal @FEI", "Book club | 2026-11-22 | formal | FEI"},
    {R"("Leading change" informal @"Federal Executive Institute" 3h)", "Leading change | 2026-11-22 | 3 | informal | Federal Executive Institute"},
    {"The 2 hour workday 1.5h", "The 2 hour workday | 2026-11-22 | 1.5"},
    {"Friday night lights 2h", "Friday night lights | 2026-11-22 | 2"},
    {"May Day planning", "May Day planning | 2026-11-22"},
    {"Here comes the sun 1h", "Here comes the sun | 2026-11-22 | 1"},
    {"Chapter 3 90 min", "Chapter 3 | 2026-11-22 | 1.5"},
    {"C# for leaders", "C# for leaders | 2026-11-22"},
    {R"("Available 24/7" 1h)", "Available 24/7 | 2026-11-22 | 1"},
    {"Équipes à distance 1h", "Équipes à distance | 2026-11-22 | 1"},
};

struct Refused { std::string typed, word, advice; };
const Refused refused_lines[] = {
    {"", "title", "Book club"},
    {"1.5h yesterday", "title", "Book club"},
    {R"("" 1h)", "title", "Book club"},
    {"Book club #strategy", "#strategy", "#strategic-thinking"},
    {"Book club #strategic-thinkng", "#strategic-thinkng", "#strategic-thinking"},
    {"Book club #vision", "#vision", "#ecq-2006/vision"},
    {"Book club #telepathy", "#telepathy", "#executive-judgment"},
    {"Book club #ecq-2006/te", "#ecq-2006/te", "#ecq-2006/team-building"},
    {"Book club #ecq-1999/vision", "#ecq-1999/vision", "#ecq-2006/vision"},
    {"Book club #", "#", "#strategic-thinking"},
    {"Book club !secret", "!secret", "!informal"},
    {"Book club @A @B", "\"A\" and \"B\"", "one provider"},
    {"Book club yesterday Friday", "\"Friday\" and \"yesterday\"", "one day"},
    {"Book club 1h 90m", "\"90m\" and \"1h\"", "one length"},
    {R"("Book club" "Other" 1h)", "\"Other\"", "@\"Other\""},
    {R"("Book club" yesterdy)", "\"yesterdy\"", "yesterday"},
    {R"("Book club" 1.5)", "\"1.5\"", "1.5h"},
    {R"("Book club)", "does not end", ""},
    {"Book club 2/30", "\"2/30\"", "2026-11-03"},
    {"Book club 2026-02-30", "\"2026-02-30\"", "2026-11-03"},
    {"Book club 1:75", "\"1:75\"", "1:30"},
    {"Book club -2h", "\"-2h\"", "1.5h"},
    {"Book club 0h", "\"0h\"", "1.5h"},
    {"Book club 99999h", "\"99999h\"", "1.5h"},
    {"Book club \xff", "UTF-8", ""},
};

}

TEST_CASE("a line becomes the learning that a person meant") {
  for (auto& line : golden) {
    CAPTURE(line.typed);
    auto typed = read_line(line.typed);
    REQUIRE_MESSAGE(typed, words(typed.error()).what);
    CHECK(shown(*typed) == line.read);
    Learning item;
    CHECK(fill(Item(item), *typed));
    CHECK(check(item).empty());
  }
}

TEST_CASE("a line that cannot be understood names the word, and what would be accepted") {
  for (auto& line : refused_lines) {
    CAPTURE(line.typed);
    auto typed = read_line(line.typed);
    REQUIRE_MESSAGE(!typed, shown(*typed));
    CHECK(typed.error().code == Code::bad_line);
    auto said = words(typed.error()).what;
    CAPTURE(said);
    CHECK(said.find(line.word) != said.npos);
    CHECK(said.find(line.advice) != said.npos);
  }
  CHECK(read_line(std::string(5000, 'a')).error().code == Code::too_long);
}

TEST_CASE("without a framework of one's own a competency needs its whole name") {
  auto typed = learning_in("Book club #vision", sunday, shipped(), "");
  REQUIRE(!typed);
  CHECK(words(typed.error()).what.find("#ecq-2006/vision") != std::string::npos);
  CHECK(learning_in("Book club #ecq-2006/vision", sunday, shipped(), ""));
}

TEST_CASE("words that a shell has split keep their quotes") {
  CHECK(line_of({"Book club 1h yesterday"}) == "Book club 1h yesterday");
  CHECK(line_of({"Book club: systems thinking", "1.5h", "#strategic-thinking", "yesterday"}) == R"("Book club: systems thinking" 1.5h #strategic-thinking yesterday)");
  CHECK(line_of({"He said \"lead\"", "@Institute of Examples", "1h"}) == R"("He said \"lead\"" @"Institute of Examples" 1h)");
  CHECK(shown(*read_line(line_of({"He said \"lead\"", "@Institute of Examples", "1h"}))) == "He said \"lead\" | 2026-11-22 | 1 | Institute of Examples");
}

TEST_CASE("a day with its year is read in every way that people write it, and no other is guessed") {
  for (auto* text : {"2026-11-03", "2026-11-3", "2026/11/03", "11/3/2026", "11/03/2026", "11-3-2026", "Nov 3, 2026", "november 3 2026", "NOV. 3 2026", "3 November 2026", "03-Nov-2026", "November 3rd, 2026", " 3rd Nov 2026 "}) {
    CAPTURE(text);
    CHECK(full_date(text) == date(2026, 11, 3));
    CHECK(written_date(text, sunday) == date(2026, 11, 3));
  }
  for (auto* text : {"", "Nov 3", "11/3", "3 Nov", "2026-13-01", "2027-02-29", "11/3/26", "2026 11 3", "Novem 3, 2026x4", "Nuv 3, 2026", "13/3/2026", "2026-11-03 12:00", "2026-11", "11//2026", "/11/3/2026", "Nov 33rd 2026", "tomorrow", "2026"}) {
    CAPTURE(text);
    CHECK(!full_date(text));
  }
  CHECK(written_date("Nov 3", sunday) == date(2026, 11, 3));
  CHECK(written_date("11/30", sunday) == date(2025, 11, 30));
  CHECK(!written_date("3 Nov", sunday));
}

TEST_CASE("a form takes a length only as it can be kept; elsewhere it goes to the nearest step") {
  for (auto& [text, minutes] : std::vector<std::pair<const char*, int>>{{"1.5", 90}, {"1.50", 90}, {"1.500", 90}, {".05", 3}, {"1:30", 90}, {"1:30:00", 90}, {"1 h, 30 min", 90}, {"90m", 90}, {"1h30", 90}, {"0", 0}, {"1,250.5", 75030}, {"1,250 hours", 75000}}) {
    CAPTURE(text);
    CHECK(exact_minutes(text) == minutes);
    CHECK(written_minutes(text, LengthUnit::hours) == minutes);
  }
  for (auto* text : {"1.501", "1.51", "1:20", "1:30:10", "1:29:59", "91 min", "89.9 min", "two", "", "1h,", "1,5", "1,2505", ",250"}) {
    CAPTURE(text);
    CHECK(!exact_minutes(text));
  }
  CHECK(nearest_step(*written_minutes("1:20", LengthUnit::none)) == 81);
}

TEST_CASE("a day without a year is never in the future, and a weekday is at most six days back") {
  rc::check([] {
    auto today = Date{*rc::gen::inRange(0, 40'000)};
    auto [year, month, day] = parts(Date{*rc::gen::inRange(0, 40'000)});
    auto written = written_date(std::to_string(month) + "/" + std::to_string(day), today);
    if (month != 2 || day != 29) RC_ASSERT(written.has_value());
    if (written) {
      RC_ASSERT(*written <= today);
      RC_ASSERT(parts(*written).month == month);
      RC_ASSERT(parts(*written).day == day);
    }
    static_cast<void>(year);
    auto back = days_between(*day_word("wednesday", today), today);
    RC_ASSERT(back >= 0);
    RC_ASSERT(back < 7);
    RC_ASSERT(days_between(*day_word("last wednesday", today), today) > 0);
  });
}

TEST_CASE("any title in quotes comes back as it was") {
  rc::check([](const std::string& text) {
    std::string title;
    for (char c : text) if (c >= ' ' && c < 0x7f) title += c;
    title = std::string(trimmed(title));
    RC_PRE(!title.empty() && title.find_first_of("#!@") != 0 && title.size() < 500);
    auto typed = read_line(line_of({title + " ", "1h"}));
    RC_ASSERT(static_cast<bool>(typed));
    RC_ASSERT(typed->at("title").front() == title);
  });
}
