// What one sees of a text being edited: its letters, what is marked, the caret, and how much of it is in sight.
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/editor.h"

namespace broaden::app::ui {
namespace {

// Where a line's words begin: of what is read from right to left, not at the box's left.
float begin_of(const Inner& in, const Editing& e, const Paper& p, const Line& line) {
  return p.inside.x - (p.many_lines ? 0 : e.scroll) + line_left(in, e, whole_line(e.wrapped, line), line.way);
}
float top_of(const Editing& e, const Paper& p, std::size_t line) { return p.inside.y + static_cast<float>(line) * p.step - (p.many_lines ? e.scroll : 0); }
bool in_sight(const Paper& p, float y) { return y + p.step >= p.inside.y && y <= p.inside.bottom(); }

}

void draw_marks(Inner& in, const Editing& e, const Paper& p, std::size_t from, std::size_t to) {
  auto& face = in.fonts.of(Face::body);
  for (std::size_t i = 0; i < e.lines.size(); ++i) {
    auto& line = e.lines[i];
    auto a = std::max(from, line.begin), b = std::min(to, line.next);
    float y = top_of(e, p, i);
    if (a >= b || !in_sight(p, y)) continue;
    auto words = whole_line(e.wrapped, line);
    float x = begin_of(in, e, p, line);
    for (auto& span : marked_spans(face, words, a - line.begin, b - line.begin, line.way)) fill(in, {x + span.x, y, span.width, p.step}, in.theme.marked);
    if (b > line.begin + words.size()) fill(in, {line.way == Way::to_left ? x - in.px(4) : x + width_of(face, words), y, in.px(4), p.step}, in.theme.marked);   // the line break is marked too
  }
}

void draw_words(Inner& in, const Editing& e, const Paper& p, Color color) {
  float size = in.fonts.of(Face::body).size();
  for (std::size_t i = 0; i < e.lines.size(); ++i) {
    float y = top_of(e, p, i);
    if (!in_sight(p, y)) continue;
    auto& line = e.lines[i];
    draw_letters(in, canvas(), Face::body, in.color(color), begin_of(in, e, p, line), y + (p.step - size) / 2, whole_line(e.wrapped, line), line.way);
  }
}

Rect draw_caret(Inner& in, const Editing& e, const Paper& p, std::size_t caret, Color color) {
  auto i = line_of(e.lines, caret);
  auto& line = e.lines[i];
  float x = begin_of(in, e, p, line) + caret_x(in.fonts.of(Face::body), whole_line(e.wrapped, line), std::min(caret, line.next) - line.begin, line.way);
  Rect there{std::round(x), top_of(e, p, i) + in.px(2), std::max(1.f, in.px(1.5f)), p.step - in.px(4)};
  fill(in, there, color);
  return there;
}

void draw_bar(Inner& in, const Editing& e, const Paper& p, const Rect& box) {
  float all = static_cast<float>(e.lines.size()) * p.step;
  if (all <= p.inside.h + 0.5f) return;
  float length = std::max(in.px(24), p.inside.h * p.inside.h / all), y = (p.inside.h - length) * e.scroll / (all - p.inside.h);
  fill(in, {box.right() - in.px(8), p.inside.y + y, in.px(5), length}, in.theme.border, 3);
}

std::vector<Rect> places_of(Inner& in, const Editing& e, const Paper& p, Range word) {
  std::vector<Rect> out;
  for (auto i = line_of(e.lines, word.from); i < e.lines.size() && e.lines[i].begin < word.to; ++i) {
    auto& line = e.lines[i];
    auto words = whole_line(e.wrapped, line);
    auto a = std::max(word.from, line.begin) - line.begin, b = std::min(word.to, line.begin + words.size()) - line.begin;
    if (a >= b) continue;
    for (auto& span : marked_spans(in.fonts.of(Face::body), words, a, b, line.way)) out.push_back({begin_of(in, e, p, line) + span.x, top_of(e, p, i), span.width, p.step});
  }
  return out;
}

void draw_waves(Inner& in, const Editing& e, const Paper& p, const std::vector<Range>& doubts) {
  if (doubts.empty()) return;
  std::size_t first = 0, last = e.lines.size() - 1;
  while (first < last && !in_sight(p, top_of(e, p, first))) ++first;
  while (last > first && !in_sight(p, top_of(e, p, last))) --last;
  auto at = std::ranges::upper_bound(doubts, e.lines[first].begin, {}, &Range::to);
  for (; at != doubts.end() && at->from < e.lines[last].next; ++at)
    for (auto& r : places_of(in, e, p, *at)) {
      float middle = r.y + (r.h + in.fonts.of(Face::body).size()) / 2 + in.px(1), up = std::max(1.f, in.look.scale * 1.25f), step = in.px(2);
      bool high = false;
      for (float x = r.x; x < r.right(); x += step, high = !high) canvas().PathLineTo({x, middle + (high ? -up : up)});
      canvas().PathStroke(in.color(in.theme.doubt), 0, std::max(1.f, in.look.scale * 1.25f));
    }
}

}
