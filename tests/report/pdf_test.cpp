#include <doctest/doctest.h>
#include <malloc.h>

#include <cstdlib>

#include "core/report/pdf.h"
#include "core/report/reports.h"
#include "tests/report/pdf_file.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core;
using namespace core::report;

namespace {

// Every word's right and lower edge, as poppler sees it.
void check_within(const PdfFile& file, double right, double bottom) {
  auto boxes = file.by("pdftotext -bbox FILE -");
  int words = 0;
  for (auto at = boxes.find("<word "); at != std::string::npos; at = boxes.find("<word ", at + 1), ++words) {
    auto edge = [&](const char* name) { return std::atof(boxes.c_str() + boxes.find(name, at) + std::string(name).size()); };
    CAPTURE(boxes.substr(at, 160));
    CHECK(edge("xMax=\"") <= right);
    CHECK(edge("yMax=\"") <= bottom);
    CHECK(edge("xMin=\"") >= 0);
  }
  CHECK(words > 0);
}

}

TEST_CASE("everything typed into a plan can be read in its PDF, letters of other languages and curly quotes too") {
  auto input = full_edp();
  PdfFile file(edp(input));
  for (const auto& text : texts(input)) { CAPTURE(text); CHECK(file.has(text)); }
  for (const char* text : {"Strategic Thinking", "Financial Management", "Systems Thinking", "$3,500", "$12,450.75", "12.5", "672", "20.25", "FY 2025",
                           "Oct 1, 2026 – Sep 30, 2027", "Mentoring", "In progress", "ES (Senior Executive Service)", "Career", "Nov 2, 2026"}) {
    CAPTURE(text);
    CHECK(file.has(text));
  }
  CHECK(file.has("the fields OPM guidance calls for. It is not an OPM form."));
}

TEST_CASE("the PDF says its title, author, language and U.S. Letter, and that it is tagged") {
  PdfFile file(edp(full_edp()));
  auto info = file.by("pdfinfo -isodates FILE");
  for (const char* line : {"Executive Development Plan\n", "Zoë Łącka-Okafor\n", "yes\n", "612 x 792 pts (letter)", "2026-11-03T15:04:05Z"}) {
    CAPTURE(line);
    CHECK(info.find(line) != std::string::npos);
  }
  CHECK(squeezed(info).find("Tagged:yes") != std::string::npos);
  CHECK(PdfFile(edp(full_edp()), PageSize::a4).by("pdfinfo FILE").find("(A4)") != std::string::npos);
}

TEST_CASE("an unsigned plan has a line for each of three signers, with the names already known") {
  PdfFile file(edp(full_edp()));
  auto text = file.text();
  auto signatures = text.substr(text.rfind("Signatures"));
  CHECK(count(signatures, "SignatureName") + count(signatures, "Signature") >= 3);
  for (const char* who : {"Executive", "Zoë Łącka-Okafor", "Rating official", "Ángel Ruiz-Peña", "Executive Resources Board chair or designee"}) {
    CAPTURE(who);
    CHECK(signatures.find(squeezed(who)) != std::string::npos);
  }
  CHECK(text.find("Signedelectronically") == std::string::npos);
}

TEST_CASE("a signature fills its own line with name, title and times, and the other lines stay blank") {
  auto input = full_edp();
  input.signatures = {signed_by("executive", "Zoë Łącka-Okafor", "Deputy Assistant Secretary"), signed_by("official", "Pat Sample", "Director, Executive Resources")};
  input.verification.file = "plan.jws.json";
  PdfFile file(edp(input));
  auto text = file.text();
  CHECK(count(text, "Signedelectronically;verifywithbroaden-cliverifyplan.jws.json") == 2);
  CHECK(file.has("Pat Sample Director, Executive Resources"));
  CHECK(file.has("Signer’s time: Nov 3, 2026, 15:04 UTC. Received by the office: Nov 3, 2026, 15:09 UTC."));
  auto board = text.find("ExecutiveResourcesBoardchair");
  CHECK(text.find("PatSample") > board);                 // an official who is no rating official signs for the board
  CHECK(text.find("PatSample") != std::string::npos);
}

TEST_CASE("a signature that does not hold is named as such and leaves the line blank") {
  auto input = full_edp();
  input.signatures = {signed_by("executive", "Zoë Łącka-Okafor", "")};
  input.signatures[0].valid = false;
  PdfFile file(edp(input));
  CHECK(file.has("does not hold"));
  CHECK_FALSE(file.has("Signed electronically"));
}

TEST_CASE("a signature without a receipt says whose time it is") {
  auto input = full_edp();
  input.signatures = {signed_by("executive", "Zoë Łącka-Okafor", "")};
  input.signatures[0].received.reset();
  CHECK(PdfFile(edp(input)).has("There is no receipt, so this time is only what the signer gave."));
}

TEST_CASE("a decision made on paper is shown as recorded by you, not signed here; the office's review as signed") {
  auto input = full_edp();
  CHECK(PdfFile(edp(input)).has("recorded by you, not signed here"));
  input.decisions.clear();
  input.reviews = {{"Returned", "Pat Sample", "Director", "Please add a measure.", at("2026-11-05T10:00:00Z")}};
  PdfFile file(edp(input));
  CHECK_FALSE(file.has("recorded by you"));
  CHECK(file.has("signed by the office"));
  CHECK(file.has("Please add a measure."));
}

TEST_CASE("two hundred activities run over pages, each page with its number and the table's header row") {
  auto input = full_edp();
  auto& activities = input.objectives[0].activities;
  auto one = activities[0];
  activities.clear();
  for (int i = 1; i <= 200; ++i) {
    one.title = "Activity number " + std::to_string(i) + " of many";
    activities.push_back(one);
  }
  PdfFile file(edp(input));
  auto text = file.text();
  const int pages = file.pages();
  CHECK(pages > 8);
  for (int i = 1; i <= 200; ++i) { CAPTURE(i); CHECK(count(text, "Activitynumber" + std::to_string(i) + "ofmany") == 1); }
  for (int i = 1; i <= pages; ++i) CHECK(count(text, "Page" + std::to_string(i) + "of" + std::to_string(pages)) == 1);
  CHECK(count(text, "Activityandkind") > pages / 2);
  CHECK(count(squeezed(file.by("pdfinfo -struct-text FILE")), "\"Activityandkind\"") == 2);   // drawn often, read once a table
  check_within(file, 612 - 40, 792 - 25);
}

TEST_CASE("a plan with nothing in it still prints, with its blank lines") {
  PdfFile file(edp({}));
  CHECK(file.has("Executive Development Plan"));
  CHECK(file.has("No objectives yet."));
  CHECK(file.has("Executive Resources Board chair or designee"));
}

TEST_CASE("very long words and very long texts stay within the page, and nothing of them is lost") {
  auto input = full_edp();
  std::string word, story;
  for (int i = 0; i < 300; ++i) word += "abcdefg" + std::to_string(i);
  for (int i = 0; i < 3000; ++i) story += "word" + std::to_string(i) + " ";
  input.plan.strengths = word;
  input.plan.needs = story;
  input.objectives[0].objective.measure = story;         // a row taller than a page
  input.objectives[0].activities[0].title = word;
  input.objectives[0].activities[1].outcome = story;
  PdfFile file(edp(input));
  check_within(file, 612 - 40, 792 - 25);
  auto text = file.text();
  for (int i = 0; i < 3000; i += 7) { CAPTURE(i); CHECK(count(text, "word" + std::to_string(i)) >= 3); }
  auto printed = file.by("pdftotext -raw FILE - | grep -v '^Page ' | grep -v '^Executive Development' | grep -v '^Zo' | tr -d '\\n\\f '");
  CHECK(count(printed, word.substr(0, 400)) >= 1);
}

TEST_CASE("a heading is never the last thing on a page") {
  auto input = full_edp();
  for (int lines = 0; lines < 45; lines += 3) {
    CAPTURE(lines);
    input.plan.strengths = "first";
    for (int i = 0; i < lines; ++i) input.plan.strengths += "\nline";
    PdfFile file(edp(input));
    auto text = file.by("pdftotext -raw FILE -");
    // Raw order: the page's running lines first, then what stands on it; a form feed ends it.
    for (auto at = text.find('\f'); at != std::string::npos; at = text.find('\f', at + 1)) {
      auto page = text.substr(0, at);
      while (!page.empty() && page.back() == '\n') page.pop_back();
      auto last = page.substr(page.rfind('\n') + 1);
      CAPTURE(last);
      for (const char* heading : {"Strengths and development needs", "Strengths", "Development needs", "Evidence for the needs", "Goals", "Short-term goals",
                                  "Long-term goals", "Objectives and activities", "Objective 1", "Objective 2", "Goal 1", "Goal 2", "Mobility and broadening assignments", "Progress during the plan", "Mid-year notes",
                                  "Learning: hours by competency and fiscal year", "Reviews and decisions", "Signatures", "Executive", "Rating official"})
        CHECK(last != heading);
    }
  }
}

TEST_CASE("the same plan gives the same bytes") {
  auto layout = edp(full_edp());
  auto first = pdf(layout), second = pdf(layout);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);
  layout.made = at("2026-11-04T00:00:00Z");
  CHECK(*pdf(layout) != *first);
}

TEST_CASE("an office that makes many reports does not fill its memory") {
  const auto layout = edp({});
  auto make = [&](int times) { for (int i = 0; i < times; ++i) REQUIRE(pdf(layout)); };
  make(3);
  const auto before = mallinfo2().uordblks;
  make(30);
  const auto after = mallinfo2().uordblks;
  CHECK(after <= before + 30 * 20000);                   // fontconfig itself keeps 1 to 2 kB a time
}

TEST_CASE("bytes that are no text do not stop a report") {
  auto input = full_edp();
  input.plan.goals = "before \xff\xfe\x01 after\r\nnext";
  PdfFile file(edp(input));
  CHECK(file.has("before"));
  CHECK(file.has("next"));
}

TEST_CASE("every font of a page is embedded, subset, and leads back to its characters") {
  PdfFile file(edp(full_edp()));
  auto fonts = file.by("pdffonts FILE");
  CAPTURE(fonts);
  CHECK(count(fonts, "\n") >= 4);                         // two lines of heading, then at least two faces
  CHECK(count(fonts, " yes yes yes ") == count(fonts, "\n") - 2);
  if (font_note().empty()) CHECK(count(fonts, "+PublicSans") == count(fonts, "\n") - 2);
}

TEST_CASE("without Public Sans a report is made with this machine's own font, and says so when asked") {
  bool found = font_note().empty();
  PdfFile file(edp(full_edp()));
  auto fonts = file.by("pdffonts FILE");
  CAPTURE(fonts);
  CHECK((fonts.find("PublicSans") != std::string::npos) == found);
  if (!found) CHECK(font_note().find("Public Sans was not found") != std::string::npos);
  CHECK(file.has("Zoë Łącka-Okafor"));
}

TEST_CASE("an agreement shows its clauses, what is not stated, the preferences, and that signing is no waiver of notice") {
  auto input = full_agreement();
  PdfFile file(agreement(input));
  for (const auto& clause : input.clauses) { CHECK(file.has(clause.heading)); CHECK(file.has(clause.text)); }
  for (const auto& preference : input.preferences) CHECK(file.has(preference.scope + preference.answer + preference.reason));
  for (const char* text : {"Authority not stated", "1. Heading of clause 1", "10. Heading of clause 10", "Signing is not a waiver of notice", "Offered",
                           "draft for the agency’s counsel", "broaden-cli verify FILE --trust", "Agency official", "Pat Sample"}) {
    CAPTURE(text);
    CHECK(file.has(text));
  }
  CHECK(file.has(input.verification.document));
  CHECK_FALSE(file.has("Signed electronically"));
}

TEST_CASE("a signed agreement shows who signed when, the certificates and the receipts") {
  auto input = full_agreement();
  input.signatures = {signed_by("executive", "Zoë Łącka-Okafor", "Deputy"), signed_by("official", "Pat Sample", "Director")};
  input.verification.certificates = {{"Pat Sample", "00ffeeddccbbaa99"}};
  input.verification.receipts = {{"Signature of the executive", "14", at("2026-11-03T15:14:05Z")}};
  PdfFile file(agreement(input));
  CHECK(count(file.text(), "Signedelectronically;verifywith") == 2);
  CHECK(file.has("Certificate of Pat Sample 00ffeeddccbbaa99"));
  CHECK(file.has("Signature of the executive 14 Nov 3, 2026, 15:14 UTC"));
}

TEST_CASE("any document is shown by its labels and values") {
  DocumentInput input{.title = "Plan submission", .subtitle = "Zoë Łącka-Okafor", .made = at("2026-11-03T15:04:05Z")};
  input.sections = {{"Header", {{"Period", "FY 2027"}, {"Stage", ""}}, "A sentence."}, {"Goals", {}, "One goal."}};
  PdfFile file(document(input));
  for (const char* text : {"Plan submission", "Header", "A sentence.", "Period FY 2027", "Stage not stated", "One goal."}) {
    CAPTURE(text);
    CHECK(file.has(text));
  }
}

}
