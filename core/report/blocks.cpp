// Headings, paragraphs, lists and notes. Tables are grid.cpp, signature lines signature.cpp.
#include "core/report/blocks.h"

#include <algorithm>

namespace broaden::core::report {
namespace {

const Face& face(const Flow& flow, const Heading& heading) { return heading.level <= 1 ? style::title : heading.level == 2 && !flow.tight ? style::h2 : style::h3; }
const Face& face(const Paragraph& paragraph) { return paragraph.voice == Voice::small ? style::small : style::body; }

struct Note { Text title, text; double height; };

Note note(const Flow& flow, const Callout& callout) {
  double width = flow.wide() - 2 * style::callout_pad - style::callout_bar;
  Note note{flow.type.set(callout.title, style::strong, width), flow.type.set(callout.text, style::body, width), 2 * style::callout_pad};
  if (!callout.title.empty()) note.height += note.title.height();
  if (!callout.text.empty()) note.height += note.text.height();
  return note;
}

}

void place(Flow& flow, const Heading& heading) {
  static constexpr const char* tags[] = {"H1", "H2", "H3"};
  flow.text(tags[std::clamp(heading.level, 1, 3) - 1], flow.type.set(heading.text, face(flow, heading), flow.wide()), flow.sheet.left);
}

void place(Flow& flow, const Paragraph& paragraph) {
  flow.text("P", flow.type.set(paragraph.text, face(paragraph), flow.wide()), flow.sheet.left);
}

void place(Flow& flow, const List& list) {
  if (list.items.empty()) return;            // a list without items is a fault in the tag tree
  flow.open("L");
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (i) flow.gap(style::list_gap);
    auto text = flow.type.set(list.items[i], style::body, flow.wide() - style::list_indent);
    flow.need(Flow::beginning(text));
    flow.open("LI");
    auto label = list.numbered ? std::to_string(i + 1) + "." : std::string("\xE2\x80\xA2");
    flow.whole("Lbl", flow.type.set(label, style::body, style::list_indent), flow.sheet.left + (list.numbered ? 0 : 5));
    flow.text("LBody", text, flow.sheet.left + style::list_indent);
    flow.close("LI");
  }
  flow.close("L");
}

void place(Flow& flow, const Callout& callout) {
  auto [title, text, height] = note(flow, callout);
  bool boxed = height <= flow.tall();        // a note longer than a page flows on without its box
  if (boxed) {
    flow.need(height);
    bool warns = callout.tone == Tone::warning;
    flow.rule(flow.sheet.left, flow.wide(), height, warns ? style::cream : style::wash);
    flow.rule(flow.sheet.left, style::callout_bar, height, warns ? style::amber : style::blue);
    flow.y += style::callout_pad;
  }
  double x = flow.sheet.left + style::callout_bar + style::callout_pad;
  flow.open("Div");
  if (!callout.title.empty()) flow.text("P", title, x);
  if (!callout.text.empty()) flow.text("P", text, x);
  flow.close("Div");
  if (boxed) flow.y += style::callout_pad;
}

double whole_height(const Flow& flow, const Paragraph& paragraph) { return flow.type.set(paragraph.text, face(paragraph), flow.wide()).height(); }

double opening(const Flow& flow, const Block& block) {
  struct {
    const Flow& flow;
    double operator()(const Heading& heading) const { return flow.type.set(heading.text, face(flow, heading), flow.wide()).height(); }
    double operator()(const Paragraph& paragraph) const {
      return Flow::beginning(flow.type.set(paragraph.text, face(paragraph), flow.wide()));
    }
    double operator()(const List& list) const {
      if (list.items.empty()) return 0;
      return Flow::beginning(flow.type.set(list.items.front(), style::body, flow.wide() - style::list_indent));
    }
    double operator()(const KeyValues& rows) const { return opening(flow, rows); }
    double operator()(const Table& table) const { return opening(flow, table); }
    double operator()(const SignatureBlock& signature) const { return opening(flow, signature); }
    double operator()(const Callout& callout) const { return std::min(note(flow, callout).height, flow.tall()); }
    double operator()(const PageBreak&) const { return 0; }
  } least{flow};
  return std::visit(least, block);
}

}
