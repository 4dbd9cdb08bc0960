#include "core/report/flow.h"

#include <algorithm>

namespace broaden::core::report {

Frame frame(PageSize size, double scale) {
  double width = (size == PageSize::letter ? 612 : 595.28) / scale, height = (size == PageSize::letter ? 792 : 841.89) / scale;
  return {width, height, style::margin_side, width - style::margin_side, style::margin_top, height - style::margin_bottom};
}

void Flow::whole(const char* tag, const Text& text, double x) {
  open(tag);
  put(Ink{text, 0, text.lines, x, y});
  close(tag);
}

double Flow::beginning(const Text& text) {
  return (text.lines < 2 * style::fewest_lines ? text.lines : style::fewest_lines) * text.face.leading;
}

void Flow::text(const char* tag, const Text& text, double x) {
  need(beginning(text));
  if (text.height() <= room()) {
    whole(tag, text, x);
    y += text.height();
    return;
  }
  open(tag);
  for (int line = 0; line < text.lines;) {
    int fits = std::max(1, static_cast<int>(room() / text.face.leading));
    int rest = text.lines - line;
    if (fits < rest && rest - fits < style::fewest_lines && fits > style::fewest_lines) fits = rest - style::fewest_lines;
    int last = line + std::min(fits, rest);
    open("Span");                            // one a page: a leaf of the tag tree stays on its page
    put(Ink{text, line, last, x, y});
    close("Span");
    y += (last - line) * text.face.leading;
    line = last;
    if (line < text.lines) turn();
  }
  close(tag);
}

}
