#include "tests/report/lint.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace broaden::tests {
namespace {

using Object = QPDFObjectHandle;
using Faults = std::vector<std::string>;

std::string bytes_of(Object stream) {
  auto data = stream.getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool is_true(Object value) { return value.isBool() && value.getBoolValue(); }
std::string name_of(Object value) { return value.isName() ? value.getName() : std::string{}; }

// ---- What the file says about itself -------------------------------------------------------------------------------

void look_at_head(QPDF& file, Faults& out) {
  auto root = file.getRoot();
  if (!root.getKey("/Lang").isString() || root.getKey("/Lang").getUTF8Value().empty()) out.push_back("the file names no language");
  if (!root.getKey("/MarkInfo").isDictionary() || !is_true(root.getKey("/MarkInfo").getKey("/Marked"))) out.push_back("the file does not say that it is tagged");
  if (!root.getKey("/StructTreeRoot").isDictionary()) out.push_back("there is no tag tree");
  auto preferences = root.getKey("/ViewerPreferences");
  if (!preferences.isDictionary() || !is_true(preferences.getKey("/DisplayDocTitle"))) out.push_back("the title is not shown in the window");
  auto info = file.getTrailer().getKey("/Info");
  if (!info.isDictionary() || !info.getKey("/Title").isString() || info.getKey("/Title").getUTF8Value().empty()) out.push_back("there is no title");
  if (!root.getKey("/Metadata").isStream()) return out.push_back("there is no metadata");
  auto xmp = bytes_of(root.getKey("/Metadata"));
  if (xmp.find("dc:title") == std::string::npos) out.push_back("the metadata has no title");
  if (xmp.find("pdfuaid") != std::string::npos) out.push_back("the file claims a conformance that nobody has certified");
}

// ---- Pages ---------------------------------------------------------------------------------------------------------

struct Content : Object::ParserCallbacks {
  int depth = 0, untagged = 0;
  bool uneven = false, twice = false;
  std::set<long long> ids;
  std::vector<Object> operands;
  void handleObject(Object object, std::size_t, std::size_t) override {
    if (!object.isOperator()) return operands.push_back(object);
    static const std::set<std::string> drawing{"Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"};
    auto word = object.getOperatorValue();
    if (word == "BDC" || word == "BMC") ++depth;
    if (word == "BDC" && operands.size() > 1 && operands[1].isDictionary() && operands[1].hasKey("/MCID"))
      twice = !ids.insert(operands[1].getKey("/MCID").getIntValue()).second || twice;
    if (word == "EMC" && --depth < 0) uneven = true;
    if (drawing.contains(word) && depth == 0) ++untagged;
    operands.clear();
  }
  void handleEOF() override { uneven = uneven || depth != 0; }
};

// The ids that the tag tree gives to a page's content: each piece must have its tag.
void tagged_ids(Object element, QPDFObjGen page, std::map<QPDFObjGen, std::set<long long>>& out) {
  if (element.isArray()) { for (auto& child : element.aitems()) tagged_ids(child, page, out); return; }
  if (element.isInteger()) { out[page].insert(element.getIntValue()); return; }
  if (!element.isDictionary()) return;
  if (element.hasKey("/Pg")) page = element.getKey("/Pg").getObjGen();
  if (element.hasKey("/MCID")) { out[page].insert(element.getKey("/MCID").getIntValue()); return; }
  tagged_ids(element.getKey("/K"), page, out);
}

void look_at_font(const std::string& called, Object font, const std::string& where, Faults& out) {
  if (!font.hasKey("/ToUnicode")) out.push_back(where + ": font " + called + " has no way back to characters");
  auto inner = font.getKey("/DescendantFonts").isArray() ? font.getKey("/DescendantFonts").getArrayItem(0) : font;
  auto described = inner.getKey("/FontDescriptor");
  bool embedded = described.isDictionary() && (described.hasKey("/FontFile") || described.hasKey("/FontFile2") || described.hasKey("/FontFile3"));
  if (!embedded) out.push_back(where + ": font " + called + " is not embedded");
  auto name = name_of(font.getKey("/BaseFont"));         // "/ABCDEF+PublicSans-Regular"
  if (name.size() < 8 || name[7] != '+') out.push_back(where + ": font " + called + " is not a subset");
}

void look_at_pages(QPDF& file, Faults& out) {
  std::map<QPDFObjGen, std::set<long long>> tagged;
  tagged_ids(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), {}, tagged);
  int number = 0;
  for (auto& page : QPDFPageDocumentHelper(file).getAllPages()) {
    auto where = "page " + std::to_string(++number);
    Content content;
    page.parseContents(&content);
    if (content.untagged > 0) out.push_back(where + ": something is drawn outside every tag and artifact");
    if (content.uneven) out.push_back(where + ": tags are not closed as they were opened");
    if (content.twice) out.push_back(where + ": a piece of content has the number of another");
    if (content.ids != tagged[page.getObjectHandle().getObjGen()]) out.push_back(where + ": its content and the tag tree do not fit");
    if (name_of(page.getObjectHandle().getKey("/Tabs")) != "/S") out.push_back(where + ": the tab key does not follow the tags");
    if (!page.getObjectHandle().hasKey("/StructParents")) out.push_back(where + ": it does not point back to its tags");
    auto fonts = page.getAttribute("/Resources", false).getKey("/Font");
    if (fonts.isDictionary()) for (auto& [called, font] : fonts.ditems()) look_at_font(called, font, where, out);
  }
}

// ---- The tag tree --------------------------------------------------------------------------------------------------

std::vector<Object> children(Object element) {             // its tags; pieces of content left out
  std::vector<Object> out;
  auto inside = element.getKey("/K");
  auto add = [&](Object one) { if (one.isDictionary() && one.hasKey("/S")) out.push_back(one); };
  if (inside.isArray()) for (auto& one : inside.aitems()) add(one);
  else add(inside);
  return out;
}

std::string tag(Object element) { return name_of(element.getKey("/S")); }

void look_at_table(Object table, Faults& out) {
  std::optional<std::size_t> wide;
  for (auto& row : children(table)) {
    if (tag(row) == "/Caption") continue;
    if (tag(row) != "/TR") { out.push_back("a table holds " + tag(row)); continue; }
    auto cells = children(row);
    if (wide && *wide != cells.size()) out.push_back("a table has rows of different length");
    wide = cells.size();
    for (auto& cell : cells) {
      if (tag(cell) != "/TH" && tag(cell) != "/TD") out.push_back("a table's row holds " + tag(cell));
      if (tag(cell) != "/TH") continue;
      auto scope = cell.getKey("/A").isDictionary() ? name_of(cell.getKey("/A").getKey("/Scope")) : std::string{};
      if (scope != "/Row" && scope != "/Column") out.push_back("a header cell does not say what it heads");
    }
  }
  if (!wide) out.push_back("a table has no rows");
}

void look_at_list(Object list, Faults& out) {
  auto items = children(list);
  if (items.empty()) out.push_back("a list has no items");
  for (auto& one : items) {
    if (tag(one) != "/LI") { out.push_back("a list holds " + tag(one)); continue; }
    auto parts = children(one);
    if (std::ranges::none_of(parts, [](auto& part) { return tag(part) == "/LBody"; })) out.push_back("an item of a list has no body");
    for (auto& part : parts) if (tag(part) != "/Lbl" && tag(part) != "/LBody") out.push_back("an item of a list holds " + tag(part));
  }
}

struct Heads { int level = 0, titles = 0; };

void look_at_tags(Object element, Heads& heads, Faults& out) {
  static const std::set<std::string> known{"/Document", "/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/Caption", "/TR", "/TH", "/TD", "/Div", "/Span", "/Figure"};
  auto what = tag(element);
  if (!known.contains(what)) out.push_back("there is a tag of its own kind: " + what);
  if (what.size() == 3 && what[1] == 'H' && what[2] >= '1' && what[2] <= '6') {
    int level = what[2] - '0';
    if (level > heads.level + 1) out.push_back("a heading skips a level");
    heads.level = level;
    heads.titles += level == 1;
  }
  if (what == "/Table") look_at_table(element, out);
  if (what == "/L") look_at_list(element, out);
  if (what == "/Figure" && !element.getKey("/Alt").isString()) out.push_back("a figure has no words in its place");
  for (auto& child : children(element)) look_at_tags(child, heads, out);
}

void look_at_tree(QPDF& file, Faults& out) {
  Heads heads;
  for (auto& element : children(file.getRoot().getKey("/StructTreeRoot"))) look_at_tags(element, heads, out);
  if (heads.titles != 1) out.push_back("there is not exactly one first heading");
}

}

Faults faults(const std::string& pdf) {
  Faults out;
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("report", pdf.data(), pdf.size());
  look_at_head(file, out);
  if (!file.getRoot().getKey("/StructTreeRoot").isDictionary()) return out;
  look_at_pages(file, out);
  look_at_tree(file, out);
  if (file.anyWarnings()) out.push_back("qpdf warns about the file");
  return out;
}

Faults faults_by_poppler(const PdfFile& file) {
  Faults out;
  std::istringstream tree(file.by("pdfinfo -struct FILE"));
  int headings = 0;
  for (std::string line; std::getline(tree, line);) {
    if (line.starts_with("Syntax")) out.push_back("poppler: " + line);
    auto begin = line.find_first_not_of(' ');
    auto what = begin == std::string::npos ? std::string{} : line.substr(begin);
    if (what.starts_with("H1")) ++headings;
    if (what.starts_with("TH") && what.find("TH:") == std::string::npos && what.find("Scope") == std::string::npos) {
      std::string next;                                  // the scope may stand on the next line
      if (!std::getline(tree, next) || next.find("Scope") == std::string::npos) out.push_back("poppler sees a header cell without scope");
    }
  }
  if (headings != 1) out.push_back("poppler does not see exactly one first heading");
  std::istringstream fonts(file.by("pdffonts FILE"));    // name, type, encoding, emb, sub, uni, object
  int line_number = 0, seen = 0;
  for (std::string line; std::getline(fonts, line); ++line_number) {
    if (line_number < 2) continue;
    ++seen;
    if (line.find(" yes yes yes ") == std::string::npos) out.push_back("not embedded, subset and with characters: " + line);
  }
  if (seen == 0) out.push_back("poppler sees no font");
  return out;
}

}
