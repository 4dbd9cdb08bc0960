#include "core/report/finish.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <set>

namespace broaden::core::report {
namespace {

using Object = QPDFObjectHandle;

// A page's content with everything that stands in no tag marked as an artifact: rules, running heads, repeated header rows.
class Artifacts : public Object::ParserCallbacks {
 public:
  std::string content;

  void handleObject(Object object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      operands_ += object.unparse() + ' ';
      return;
    }
    const auto word = object.getOperatorValue();
    const bool text = word == "BT", path = word == "re" || word == "m";
    if ((text || path) && depth_ == 0 && !drawing_) {
      content += "/Artifact BMC\n";
      wrapped_ = true;
    }
    if (text || path) drawing_ = true;
    if (word == "BDC" || word == "BMC") ++depth_;
    if (word == "EMC") --depth_;
    content += operands_ + word + '\n';
    operands_.clear();
    if (!ends_drawing(word)) return;
    if (wrapped_) content += "EMC\n";
    drawing_ = wrapped_ = false;
  }
  void handleEOF() override {}

 private:
  static bool ends_drawing(const std::string& word) {
    static const std::set<std::string> ends{"ET", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"};
    return ends.contains(word);
  }
  std::string operands_;
  int depth_ = 0;
  bool drawing_ = false, wrapped_ = false;
};

void mark_artifacts(QPDF& pdf) {
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    Artifacts artifacts;
    page.parseContents(&artifacts);
    page.getObjectHandle().replaceKey("/Contents", Object::newStream(&pdf, artifacts.content));
    page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
  }
}

// In a row where every cell is a header, the headers are of columns; else of their row.
void scope_headers(Object element) {
  if (!element.isDictionary() || !element.hasKey("/K")) return;
  auto children = element.getKey("/K");
  if (!children.isArray()) return scope_headers(children);
  bool row = element.getKey("/S").isNameAndEquals("/TR"), all_headers = row;
  for (auto& child : children.aitems())
    if (row && child.isDictionary() && !child.getKey("/S").isNameAndEquals("/TH")) all_headers = false;
  for (auto& child : children.aitems()) {
    if (row && child.isDictionary() && child.getKey("/S").isNameAndEquals("/TH"))
      child.replaceKey("/A", Object::parse(all_headers ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>"));
    scope_headers(child);
  }
}

std::string pdf_time(Instant made) {                     // D:20261122125108Z
  std::string digits = "D:";
  for (char c : iso(made)) if (c >= '0' && c <= '9') digits += c;
  return digits + "Z";
}

std::string escaped(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (static_cast<unsigned char>(c) >= 0x20) out += c;
    else out += ' ';
  }
  return out;
}

// No PDF/UA identifier: the file is made for it, but nobody has certified that it conforms.
std::string metadata(const Layout& layout) {
  auto alternative = [](const char* tag, const std::string& text) {
    return std::string("<dc:") + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></dc:" + tag + ">\n";
  };
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n";
  xmp += alternative("title", layout.title);
  if (!layout.subject.empty()) xmp += alternative("description", layout.subject);
  if (!layout.author.empty()) xmp += "<dc:creator><rdf:Seq><rdf:li>" + escaped(layout.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
  xmp += "<dc:language><rdf:Bag><rdf:li>" + escaped(layout.language) + "</rdf:li></rdf:Bag></dc:language>\n";
  xmp += "<xmp:CreateDate>" + iso(layout.made) + "</xmp:CreateDate><xmp:CreatorTool>Broaden</xmp:CreatorTool><pdf:Producer>Broaden</pdf:Producer>\n";
  return xmp + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

void describe(QPDF& pdf, const Layout& layout) {
  auto info = Object::newDictionary();
  info.replaceKey("/Title", Object::newUnicodeString(layout.title));
  if (!layout.author.empty()) info.replaceKey("/Author", Object::newUnicodeString(layout.author));
  if (!layout.subject.empty()) info.replaceKey("/Subject", Object::newUnicodeString(layout.subject));
  info.replaceKey("/Creator", Object::newUnicodeString("Broaden"));
  info.replaceKey("/Producer", Object::newUnicodeString("Broaden"));
  info.replaceKey("/CreationDate", Object::newString(pdf_time(layout.made)));   // cairo would put the clock's time here
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

  auto root = pdf.getRoot();
  root.replaceKey("/Lang", Object::newString(layout.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  auto xmp = Object::newStream(&pdf, metadata(layout));
  xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  xmp.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", xmp);
}

}

Result<std::string> finish(const std::string& painted, const Layout& layout) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", painted.data(), painted.size());
    describe(pdf, layout);
    mark_artifacts(pdf);
    auto tree = pdf.getRoot().getKey("/StructTreeRoot");
    scope_headers(tree);
    tree.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(pdf.getAllPages().size())));

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.setCompressStreams(true);
    writer.write();
    auto bytes = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
  } catch (const std::exception& failure) {              // qpdf's own way of saying no; it ends here
    return {Code::report_failed, failure.what()};
  }
}

}
