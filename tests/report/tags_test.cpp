// Every kind of page as assistive technology finds it: the lint of lint.h over all of them, and that the lint finds what is wrong.
#include <doctest/doctest.h>

#include "core/report/pdf.h"
#include "tests/report/lint.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core::report;

namespace {

void check_clean(const Layout& layout) {
  for (auto size : {PageSize::letter, PageSize::a4}) {
    PdfFile file(layout, size);
    for (auto& fault : faults(file.bytes())) FAIL_CHECK(layout.title << ": " << fault);
    for (auto& fault : faults_by_poppler(file)) FAIL_CHECK(layout.title << ": " << fault);
  }
}

}

TEST_CASE("assistive technology finds nothing amiss in any kind of page, full, empty or long, on Letter and A4") {
  SUBCASE("full") { for (auto& layout : full_layouts()) check_clean(layout); }
  SUBCASE("empty") { for (auto& layout : empty_layouts()) check_clean(layout); }
  SUBCASE("long") { for (auto& layout : long_layouts()) check_clean(layout); }
  SUBCASE("every kind of block") {
    Layout layout{.title = "All <blocks> & “marks”", .made = at("2026-11-03T15:04:05Z")};
    layout.blocks = {Heading{2, "Lists"}, List{{"one", "two"}}, List{{"first", "second"}, true}, List{}, Table{}, KeyValues{}, PageBreak{},
                     Callout{"Note", "text"}, Table{"Empty", {{"A"}, {"B", 1, true}}, {}}, Table{"", {{"A"}, {"B"}}, {{"1"}, {"1", "2", "3"}}}};
    check_clean(layout);
  }
}

TEST_CASE("the structure reads aloud in order: title, headings, tables with header cells") {
  auto tree = squeezed(PdfFile(edp(full_edp())).by("pdfinfo -struct-text FILE"));
  CHECK(tree.find("H1(block)\"ExecutiveDevelopmentPlan\"") != std::string::npos);
  CHECK(tree.find("TH:/Scope/Row\"Ratingofficial\"TD\"ÁngelRuiz-Peña\"") != std::string::npos);
  CHECK(tree.find("TH:/Scope/Column\"Hours\"") != std::string::npos);
  CHECK(tree.find("TD\"FederalappropriationslawseminarCourseInstituteofBudgets(fictional)Funds:Trainingfund12Support:Fivedaysaway\"") != std::string::npos);   // all lines of a cell
  CHECK(tree.find("Page1of") == std::string::npos);      // page numbers are not read
  CHECK(tree.find("H2(block)\"Goals\"H3(block)\"Short-termgoals\"") != std::string::npos);
}

}
