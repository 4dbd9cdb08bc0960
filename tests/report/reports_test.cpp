// What each further kind of page says, by its headings, tables and words: how it looks is for people to judge.
#include <doctest/doctest.h>

#include "core/model/nouns.h"
#include "core/report/html.h"
#include "core/report/pdf.h"
#include "tests/report/pdf_file.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core;
using namespace core::report;

namespace {

// Headings by level, tables by their columns, one a line: the shape that must not change by accident.
std::string outline(const Layout& layout) {
  std::string out;
  for (auto& block : layout.blocks) {
    if (auto* heading = std::get_if<Heading>(&block)) out += std::string(static_cast<std::size_t>(heading->level - 2) * 2, ' ') + heading->text + "\n";
    if (auto* table = std::get_if<Table>(&block)) {
      out += "  [";
      for (auto& column : table->columns) out += (&column == &table->columns.front() ? "" : " | ") + column.title;
      out += "] " + std::to_string(table->rows.size()) + "\n";
    }
  }
  return out;
}

bool says(const Layout& layout, const std::string& words) {   // in the PDF and in the HTML
  auto page = squeezed(html(layout));
  for (auto at = page.find("<br>"); at != std::string::npos; at = page.find("<br>")) page.erase(at, 4);
  return PdfFile(layout).has(words) && page.find(squeezed(words)) != std::string::npos;
}

}

TEST_CASE("the transcript keeps formal, informal and each scheme's credits apart, and adds up each") {
  auto layout = transcript(full_transcript());
  CHECK(outline(layout) ==
        "Formal learning\n  [Date | Learning | Competencies | Hours] 4\n"
        "Informal learning\n  [Date | Learning | Competencies | Hours] 2\n"
        "Continuing education credits\n"
        "  clp\n  [Date | Learning | Credits] 2\n"
        "  Continuing professional education\n  [Date | Learning | CPE] 3\n"
        "Hours by fiscal year\n  [Fiscal year | Formal | Informal | Together] 1\n"
        "Hours by competency\n  [Competency | FY 2026] 4\n");
  PdfFile file(layout);
  for (auto* words : {"Oct 1, 2025 – Sep 30, 2026", "Formal learning 18 hours", "Informal learning 1.5 hours", "FY 2026 18 1.5 19.5", "Financial Management 16",
                      "No competency named 2", "Total 14.5"}) {
    CAPTURE(words);
    CHECK(file.has(words));
  }
  CHECK(says(layout, "Book club: two budget histories"));
}

TEST_CASE("a transcript of a period without learning says so, and leaves the totals out") {
  auto input = full_transcript();
  input.lines.clear();
  input.hours.clear();
  auto layout = transcript(input);
  CHECK(outline(layout) == "Formal learning\nInformal learning\n");
  CHECK(says(layout, "None recorded in this period."));
}

TEST_CASE("appraisal input says which need each goal served, what came of it, and of people only how many") {
  auto layout = appraisal(full_appraisal());
  CHECK(outline(layout) ==
        "What the organization needed, and my goals for it\n  Goal 1\n"
        "Objectives carried through\n  [Objective | Measure of success | Activities done] 1\n"
        "Activities completed\n  [Activity and kind | Dates | Outcome] 4\n"
        "Assignments\n  Acting chief of the Flood Forecast Center\n"
        "People developed\nLearning\n"
        "Awards and recognition\n  [Date | Award | Kind | Given by] 1\n");
  for (auto* words : {"A third of the executives can retire by 2029.", "2 people mentored", "5 meetings with them, 7.5 hours", "4 meetings with mentors, coaches, peers and others",
                      "Teaching: Budget for new chiefs", "All four shifts use the drill", "Meritorious Executive"}) {
    CAPTURE(words);
    CHECK(says(layout, words));
  }
  CHECK_FALSE(says(layout, "PRIVATE"));
}

TEST_CASE("an assignment's brief gives the terms of return as its agreement's, and its re-entry plan the way home; nothing private") {
  auto brief = assignment_brief(full_assignment()), home = re_entry_plan(full_assignment());
  CHECK(outline(brief) ==
        "The assignment\nIncrements and extensions\n  [Part | Dates | Days | Approved by] 2\n"
        "Skills to gain\nObjectives\nSuccess indicators\nWhat the indicators showed\nAppraisal while away\nAwards and pay while away\nReturn: what the agreement says\n");
  CHECK(outline(home) == "The assignment\nReturn: what the agreement says\nComing home\nSkills to bring home\nSuccess indicators\nWhat the indicators showed\n");
  CHECK(says(brief, "Return: what the agreement says"));
  CHECK(PdfFile(brief).has("Extension 1 Sep 1, 2023 – Sep 30, 2023 30 Deputy Secretary"));
  CHECK(says(home, "First month: brief the board."));
  for (auto* layout : {&brief, &home}) {
    CHECK(html(*layout).find("PRIVATE") == std::string::npos);
    CHECK_FALSE(PdfFile(*layout).has("right to return"));
  }
}

TEST_CASE("the profile card has the chosen lines under their headings, in the executive's order, on one page") {
  auto input = full_card();
  auto layout = profile_card(input);
  CHECK(outline(layout) == "Position\nCareer\nAccomplishments\n");
  for (auto& line : input.lines) { CAPTURE(line.text); CHECK(says(layout, line.text)); }
  for (int i = 0; i < 26; ++i) input.lines.push_back({"Career", "Some years", "A post worth its line " + std::to_string(i)});
  for (auto size : {PageSize::letter, PageSize::a4}) {
    PdfFile file(profile_card(input), size);             // in smaller type
    CHECK(file.pages() == 1);
    CHECK(file.by("pdfinfo FILE").find(size == PageSize::a4 ? "(A4)" : "(letter)") != std::string::npos);
    CHECK(file.has("A post worth its line 25"));
  }
  for (int i = 0; i < 60; ++i) input.lines.push_back({"Career", "Some years", "One line too many"});
  auto refused = pdf(profile_card(input));
  REQUIRE_FALSE(refused);
  CHECK(words(refused.error()).what.find("does not fit on one page") != std::string::npos);
}

TEST_CASE("the whole record shows every field of every noun by its table, links by what they point at, and says that it is private") {
  auto input = full_record();
  auto layout = whole_record(input);
  PdfFile file(layout);
  auto text = file.text();
  auto shape = outline(layout);
  for (auto* noun : nouns()) {
    CAPTURE(noun->name);
    CHECK(("\n" + shape).find("\n" + std::string(noun->label) + "\n") != std::string::npos);
    for (auto& field : noun->fields)
      if (field.kind == Kind::text) { CAPTURE(field.name); CHECK(text.find(squeezed(std::string(noun->name) + field.name)) != std::string::npos); }
  }
  CHECK(file.has("It is for you alone"));
  CHECK(text.find("id-of-") == std::string::npos);
  CHECK(says(layout, "Systems Thinking"));
  CHECK(says(layout, std::string(64, 'a')));
}

TEST_CASE("a plan says its goals and the need each serves, which goal an objective serves, and what became of the money") {
  auto layout = edp(full_edp());
  CHECK(outline(layout).find("Goals\n  Short-term goals\n  Long-term goals\n  Goal 1\n  Goal 2\nObjectives and activities\n  Objective 1\n  [Activity and kind") != std::string::npos);
  CHECK(outline(layout).find("Progress during the plan\n  Mid-year notes\n  Year-end notes\n") != std::string::npos);
  CHECK(outline(layout).find("Mobility and broadening assignments\n  Mobility Agreement of 2026\n") != std::string::npos);
  PdfFile file(layout);
  for (auto* words : {"Serves Goal 1", "No executive here has built a joint budget.", "$3,200.50 actual", "Funds: Training fund 12", "Deferred The seminar was moved",
                      "Expected: A list of rules we misread", "Geographic mobility Not now: School year", "In force until Sep 30, 2028"}) {
    CAPTURE(words);
    CHECK(file.has(words));
  }
}

}
