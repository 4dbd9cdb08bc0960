// A lint of what PDF/UA asks of a file, read with qpdf: not a certificate.
#include <doctest/doctest.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <functional>
#include <map>
#include <set>

#include "core/report/pdf.h"
#include "core/report/reports.h"
#include "tests/report/pdf_file.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core::report;
using Object = QPDFObjectHandle;

namespace {

struct Content : Object::ParserCallbacks {               // what of a page is drawn outside every tag and artifact
  int depth = 0, untagged = 0, artifacts = 0;
  std::set<long long> ids;
  bool twice = false;
  std::vector<Object> operands;
  void handleObject(Object object, std::size_t, std::size_t) override {
    if (!object.isOperator()) return operands.push_back(object);
    static const std::set<std::string> drawing{"Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"};
    auto word = object.getOperatorValue();
    if (word == "BDC" || word == "BMC") {
      ++depth;
      if (operands[0].isNameAndEquals("/Artifact")) ++artifacts;
      if (word == "BDC" && operands[1].isDictionary() && operands[1].hasKey("/MCID")) twice = !ids.insert(operands[1].getKey("/MCID").getIntValue()).second || twice;
    }
    if (word == "EMC") --depth;
    if (drawing.contains(word) && depth == 0) ++untagged;
    CHECK(depth >= 0);
    operands.clear();
  }
  void handleEOF() override { CHECK(depth == 0); }
};

void walk(Object element, const std::function<void(Object)>& visit) {
  if (element.isArray()) { for (auto& child : element.aitems()) walk(child, visit); return; }
  if (!element.isDictionary() || !element.hasKey("/S")) return;
  visit(element);
  walk(element.getKey("/K"), visit);
}

void lint(const Layout& layout) {
  auto bytes = pdf(layout);
  REQUIRE(bytes);
  QPDF file;
  file.processMemoryFile("report", bytes->data(), bytes->size());
  CHECK_FALSE(file.anyWarnings());
  auto root = file.getRoot();
  CHECK(root.getKey("/Lang").getUTF8Value() == "en-US");
  CHECK(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  auto xmp = root.getKey("/Metadata").getStreamData();
  CHECK(std::string(reinterpret_cast<const char*>(xmp->getBuffer()), xmp->getSize()).find("dc:title") != std::string::npos);
  CHECK(file.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == layout.title);

  for (auto& page : QPDFPageDocumentHelper(file).getAllPages()) {
    Content content;
    page.parseContents(&content);
    CHECK(content.untagged == 0);
    CHECK(content.artifacts > 0);                        // the page number
    CHECK_FALSE(content.twice);
    CHECK(page.getObjectHandle().getKey("/Tabs").isNameAndEquals("/S"));
    CHECK(page.getObjectHandle().hasKey("/StructParents"));
  }

  static const std::map<std::string, std::set<std::string>> children{
      {"/Table", {"/Caption", "/TR"}}, {"/TR", {"/TH", "/TD"}}, {"/L", {"/LI"}}, {"/LI", {"/Lbl", "/LBody"}}};
  int titles = 0, level = 0;
  walk(root.getKey("/StructTreeRoot").getKey("/K"), [&](Object element) {
    auto tag = element.getKey("/S").getName();
    if (tag == "/H1") ++titles;
    if (tag.size() == 3 && tag[1] == 'H' && tag[2] >= '1' && tag[2] <= '6') {
      CHECK(tag[2] - '0' <= level + 1);                  // no level is skipped
      level = tag[2] - '0';
    }
    if (tag == "/TH") {
      REQUIRE(element.getKey("/A").isDictionary());
      CHECK((element.getKey("/A").getKey("/Scope").isNameAndEquals("/Row") || element.getKey("/A").getKey("/Scope").isNameAndEquals("/Column")));
    }
    if (auto allowed = children.find(tag); allowed != children.end()) {
      auto inside = element.getKey("/K");
      REQUIRE((inside.isArray() || inside.isDictionary()));
      walk(inside, [&](Object child) {
        if (child.getKey("/P").getObjGen() == element.getObjGen()) CHECK(allowed->second.contains(child.getKey("/S").getName()));
      });
    }
  });
  CHECK(titles == 1);
}

}

TEST_CASE("assistive technology finds language, title, one first heading, scoped header cells, and no content outside the tags") {
  SUBCASE("an EDP") { lint(edp(full_edp())); }
  SUBCASE("an empty EDP") { lint(edp({})); }
  SUBCASE("an agreement") { lint(agreement(full_agreement())); }
  SUBCASE("texts and rows that run over pages") {
    auto input = full_edp();
    for (int i = 0; i < 3000; ++i) input.plan.needs += "word ";
    input.objectives[0].objective.measure = input.objectives[0].activities[1].outcome = input.plan.needs;
    lint(edp(input));
  }
  SUBCASE("every kind of block") {
    Layout layout{.title = "All <blocks> & “marks”", .made = at("2026-11-03T15:04:05Z")};
    layout.blocks = {Heading{2, "Lists"}, List{{"one", "two"}}, List{{"first", "second"}, true}, List{}, Table{}, KeyValues{}, PageBreak{},
                     Callout{"Note", "text"}, Table{"Empty", {{"A"}, {"B", 1, true}}, {}}, Table{"", {{"A"}, {"B"}}, {{"1"}, {"1", "2", "3"}}}};
    lint(layout);
  }
}

TEST_CASE("the structure reads aloud in order: title, headings, tables with header cells") {
  auto tree = squeezed(PdfFile(edp(full_edp())).by("pdfinfo -struct-text FILE"));
  CHECK(tree.find("H1(block)\"ExecutiveDevelopmentPlan\"") != std::string::npos);
  CHECK(tree.find("TH:/Scope/Row\"Ratingofficial\"TD\"ÁngelRuiz-Peña\"") != std::string::npos);
  CHECK(tree.find("TH:/Scope/Column\"Hours\"") != std::string::npos);
  CHECK(tree.find("TD\"FederalappropriationslawseminarCourse\"") != std::string::npos);   // all lines of a cell
  CHECK(tree.find("Page1of") == std::string::npos);      // page numbers are not read
  CHECK(tree.find("H2(block)\"Goals\"H3(block)\"Short-termgoals\"") != std::string::npos);
}

}
