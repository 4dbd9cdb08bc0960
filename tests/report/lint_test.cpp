// The lint itself: a good file is damaged in one place, and exactly that is named.
#include <doctest/doctest.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <functional>

#include "core/report/pdf.h"
#include "tests/report/lint.h"
#include "tests/report/sample.h"

namespace broaden::tests {

using namespace core::report;
using Object = QPDFObjectHandle;

namespace {

std::string a_good_file() {
  Layout layout{.title = "A good file", .made = at("2026-11-03T15:04:05Z")};
  layout.blocks = {Heading{2, "List"}, List{{"one", "two"}}, Heading{3, "Table"}, Table{"", {{"A"}, {"B"}}, {{"1", "2"}, {"3", "4"}}}, Paragraph{"Words."}};
  auto made = pdf(layout);
  REQUIRE(made);
  return *made;
}

std::string damaged(const std::string& good, const std::function<void(QPDF&)>& damage) {
  QPDF file;
  file.processMemoryFile("good", good.data(), good.size());
  damage(file);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.write();
  auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

// The nth tag of that kind, in reading order.
Object tag(Object inside, const std::string& kind, int& nth) {
  auto children = inside.getKey("/K");
  if (!children.isArray()) children = Object::newArray({children});
  for (auto& child : children.aitems()) {
    if (!child.isDictionary() || !child.hasKey("/S")) continue;
    if (child.getKey("/S").isNameAndEquals(kind) && nth-- == 0) return child;
    if (auto found = tag(child, kind, nth); found.isDictionary()) return found;
  }
  return Object::newNull();
}

Object tag(QPDF& file, const std::string& kind, int nth = 0) {
  auto found = tag(file.getRoot().getKey("/StructTreeRoot"), kind, nth);
  REQUIRE(found.isDictionary());
  return found;
}

void rename(Object element, const char* kind) { element.replaceKey("/S", Object::newName(kind)); }
Object first_page(QPDF& file) { return QPDFPageDocumentHelper(file).getAllPages().front().getObjectHandle(); }
Object a_font(QPDF& file) { return first_page(file).getKey("/Resources").getKey("/Font").ditems().begin()->second; }

void put_in_metadata(QPDF& file, const std::string& words) {
  auto stream = file.getRoot().getKey("/Metadata");
  stream.replaceStreamData(words, Object::newNull(), Object::newNull());
}

}

TEST_CASE("the lint finds nothing in a good file, and names each thing that is damaged") {
  auto good = a_good_file();
  CHECK(faults(good).empty());
  struct Case { const char* fault; std::function<void(QPDF&)> damage; };
  const Case cases[] = {
      {"the file names no language", [](QPDF& file) { file.getRoot().removeKey("/Lang"); }},
      {"the file does not say that it is tagged", [](QPDF& file) { file.getRoot().getKey("/MarkInfo").replaceKey("/Marked", Object::newBool(false)); }},
      {"there is no tag tree", [](QPDF& file) { file.getRoot().removeKey("/StructTreeRoot"); }},
      {"the title is not shown in the window", [](QPDF& file) { file.getRoot().removeKey("/ViewerPreferences"); }},
      {"there is no title", [](QPDF& file) { file.getTrailer().getKey("/Info").removeKey("/Title"); }},
      {"the metadata has no title", [](QPDF& file) { put_in_metadata(file, "<x/>"); }},
      {"claims a conformance", [](QPDF& file) { put_in_metadata(file, "<dc:title/><pdfuaid:part>1</pdfuaid:part>"); }},
      {"outside every tag and artifact", [](QPDF& file) { first_page(file).replaceKey("/Contents", Object::newStream(&file, "0 0 10 10 re f")); }},
      {"not closed as they were opened", [](QPDF& file) { first_page(file).replaceKey("/Contents", Object::newStream(&file, "/Artifact BMC 0 0 1 1 re f")); }},
      {"the tag tree do not fit", [](QPDF& file) { first_page(file).replaceKey("/Contents", Object::newStream(&file, "/P <</MCID 99>> BDC EMC")); }},
      {"the tab key does not follow", [](QPDF& file) { first_page(file).removeKey("/Tabs"); }},
      {"does not point back", [](QPDF& file) { first_page(file).removeKey("/StructParents"); }},
      {"no way back to characters", [](QPDF& file) { a_font(file).removeKey("/ToUnicode"); }},
      {"is not embedded", [](QPDF& file) {
         auto font = a_font(file);
         auto inner = font.getKey("/DescendantFonts").isArray() ? font.getKey("/DescendantFonts").getArrayItem(0) : font;
         for (auto* key : {"/FontFile", "/FontFile2", "/FontFile3"}) inner.getKey("/FontDescriptor").removeKey(key);
       }},
      {"is not a subset", [](QPDF& file) { a_font(file).replaceKey("/BaseFont", Object::newName("/PublicSans-Regular")); }},
      {"skips a level", [](QPDF& file) { rename(tag(file, "/H2"), "/H3"); }},
      {"exactly one first heading", [](QPDF& file) { rename(tag(file, "/H2"), "/H1"); }},
      {"rows of different length", [](QPDF& file) { tag(file, "/TR", 1).getKey("/K").eraseItem(1); }},
      {"does not say what it heads", [](QPDF& file) { tag(file, "/TH").removeKey("/A"); }},
      {"a table holds /P", [](QPDF& file) { rename(tag(file, "/TR", 2), "/P"); }},
      {"row holds /P", [](QPDF& file) { rename(tag(file, "/TD"), "/P"); }},
      {"a list holds /P", [](QPDF& file) { rename(tag(file, "/LI"), "/P"); }},
      {"has no body", [](QPDF& file) { rename(tag(file, "/LBody"), "/Lbl"); }},
      {"a list has no items", [](QPDF& file) { tag(file, "/L").replaceKey("/K", Object::newArray()); }},
      {"a figure has no words", [](QPDF& file) { rename(tag(file, "/P"), "/Figure"); }},
      {"a tag of its own kind: /Art", [](QPDF& file) { rename(tag(file, "/P"), "/Art"); }},
  };
  for (auto& [fault, damage] : cases) {
    CAPTURE(fault);
    auto found = faults(damaged(good, damage));
    CHECK(std::ranges::any_of(found, [&](auto& one) { return one.find(fault) != std::string::npos; }));
  }
}

}
