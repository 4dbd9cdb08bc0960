// Rectangles, icons and words. Every word drawn is noted in the Tree with the room it needs and the room it got.
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/letters.h"
#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

ImVec2 at(const Rect& r) { return {r.x, r.y}; }
ImVec2 to(const Rect& r) { return {r.right(), r.bottom()}; }

Rect of(const ImRect& r) { return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()}; }

bool missing(const FaceMeasure& face, std::string_view words) {
  auto drawn = drawable(face, words);
  return drawn.find("\xe2\x97\x8a") != drawn.npos && words.find("\xe2\x97\x8a") == words.npos;
}

std::string as_seen(std::string_view words, Way way) {
  std::string out;
  for (auto& one : in_order_seen(words, way)) append(out, one.code);
  return out;
}

void note(Inner& in, Face face, std::string_view words, Rect ink, Rect box, std::string_view owner, bool elsewhere) {
  if (words.empty()) return;
  auto* window = ImGui::GetCurrentWindow();
  in.building.texts.push_back({std::string(words), std::string(owner), ink, box, of(window->ClipRect),
                               window->ScrollMax.y > 0 || (window->Flags & ImGuiWindowFlags_NoScrollbar) == 0, elsewhere,
                               missing(in.fonts.of(face), words), in.layer});
}

}

float Inner::px(float units) const { return std::round(units * look.scale); }

ImU32 Inner::color(Color c, float alpha) const {
  bool faded = disabled > 0;
  return IM_COL32(c.r, c.g, c.b, static_cast<int>(255 * alpha * (faded ? 0.75f : 1.f)));
}

namespace {

struct InkAcross { float left, right; };

// Of one letter, in pixels from where it is drawn; nothing of what no face has.
std::optional<InkAcross> ink_across(const FaceMeasure& f, char32_t c) {
#if IMGUI_VERSION_NUM < 19200
  auto* glyph = f.font()->FindGlyph(static_cast<ImWchar>(c));
  float k = f.size() / f.font()->FontSize;
#else
  auto* glyph = f.font()->GetFontBaked(f.size())->FindGlyph(static_cast<ImWchar>(c));
  float k = 1;
#endif
  if (!glyph) return {};
  return InkAcross{glyph->X0 * k, glyph->X1 * k};
}

}

// Letter by letter, each on a whole pixel nearest to where it belongs: sharp, and the line as wide as it was measured.
// A mark stands over the middle of the letter before it.
void draw_letters(Inner& in, ImDrawList& list, Face face, ImU32 color, float x, float y, std::string_view words, Way way) {
  auto& f = in.fonts.of(face);
  auto drawn = drawable(f, way == Way::to_left || has_right_to_left(words) ? as_seen(words, way) : std::string(words));
  y = std::round(y);
  float before = x, before_width = 0;
  for (std::size_t i = 0, n; i < drawn.size(); i += n) {
    auto c = code_at(drawn, i, n);
    float left = x, width = f.advance(c);
    auto ink = is_mark(c) ? ink_across(f, c) : std::nullopt;
    if (ink) left = before + (before_width - ink->left - ink->right) / 2;
    else before = x, before_width = width;
    if (c != ' ' && c != 0xa0) f.font()->RenderChar(&list, f.size(), {std::round(left), y}, color, static_cast<ImWchar>(c));
    x += width;
  }
}

void put(Inner& in, Face face, Color color, float x, float y, std::string_view words, Way way = Way::own) { draw_letters(in, canvas(), face, in.color(color), x, y, words, way); }

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

void fill(Inner& in, Rect r, Color c, float radius) { canvas().AddRectFilled(at(r), to(r), in.color(c), in.px(radius)); }

void frame(Inner& in, Rect r, Color c, float radius, float thick) {
  float t = std::max(1.f, in.px(thick)), half = t / 2;
  canvas().AddRect({r.x + half, r.y + half}, {r.right() - half, r.bottom() - half}, in.color(c), in.px(radius), 0, t);
}

void ring(Inner& in, Rect r) {
  float out = in.px(3);
  frame(in, {r.x - out, r.y - out, r.w + 2 * out, r.h + 2 * out}, in.in_header ? in.theme.on_header : in.theme.focus, size::radius + 2, 2);
}

void draw_icon(Inner& in, Icon icon, Rect r, Color c, Face face) {
  if (icon == Icon::none) return;
  auto& f = in.fonts.of(face);
#if IMGUI_VERSION_NUM < 19200
  auto* glyph = f.font()->FindGlyph(static_cast<ImWchar>(icon));
  float k = f.size() / f.font()->FontSize;
#else
  auto* glyph = f.font()->GetFontBaked(f.size())->FindGlyph(static_cast<ImWchar>(icon));
  float k = 1;
#endif
  if (!glyph) return;
  float x = r.x + r.w / 2 - (glyph->X0 + glyph->X1) / 2 * k, y = r.y + r.h / 2 - (glyph->Y0 + glyph->Y1) / 2 * k;
  f.font()->RenderChar(&canvas(), f.size(), {std::round(x), std::round(y)}, in.color(c), static_cast<ImWchar>(icon));
}

float line_height(Inner& in, Face face) {
  switch (face) {
    case Face::h1: return in.px(32);
    case Face::h2: return in.px(28);
    case Face::caption: case Face::caption_strong: return in.px(20);
    default: return in.px(24);
  }
}

float width_of(Inner& in, Face face, std::string_view words) { return std::ceil(width_of(in.fonts.of(face), words)); }

float wrapped_height(Inner& in, Face face, std::string_view words, float width, std::size_t most_lines) {
  return static_cast<float>(std::min(most_lines, wrap(in.fonts.of(face), words, width).size())) * line_height(in, face);
}

bool draw_line(Inner& in, Face face, Color color, Rect box, std::string_view words, float align, Cut cut, std::string_view owner) {
  if (words.empty()) return false;
  auto& f = in.fonts.of(face);
  float width = width_of(in, face, words);
  bool cutting = cut == Cut::ellipsis && width > box.w + 0.5f;
  std::string shorter;
  if (cutting) {
    shorter = std::string(fitting(f, words, std::max(0.f, box.w - f.advance(0x2026)))) + "\u2026";
    width = width_of(in, face, shorter);
  }
  float x = box.x + std::max(0.f, box.w - width) * align, y = box.y + (box.h - f.size()) / 2;
  put(in, face, color, x, y, cutting ? std::string_view(shorter) : words);
  note(in, face, words, {x, y, width, f.size()}, box, owner, cutting);
  return cutting;
}

float draw_wrapped(Inner& in, Face face, Color color, float x, float y, float width, std::string_view words, std::string_view owner, float align) {
  return draw_shortened(in, face, color, x, y, width, words, owner, align, SIZE_MAX).height;
}

Shortened draw_shortened(Inner& in, Face face, Color color, float x, float y, float width, std::string_view words, std::string_view owner, float align, std::size_t most_lines) {
  auto& f = in.fonts.of(face);
  auto lines = wrap(f, words, width);
  bool cut = lines.size() > most_lines;
  std::string last;
  if (cut) {
    lines.resize(most_lines);
    auto& line = lines.back();
    last = std::string(fitting(f, words.substr(line.begin, line.end - line.begin), std::max(0.f, width - f.advance(0x2026)))) + "\u2026";
    line.width = width_of(f, last);
  }
  float step = line_height(in, face), left = width, right = 0, top = y;
  auto clip = ImGui::GetCurrentWindow()->ClipRect;
  for (auto& line : lines) {
    float from = align == 0 ? left_of(line, width) : (width - line.width) * align;
    left = std::min(left, from), right = std::max(right, from + line.width);
    auto shown = cut && &line == &lines.back() ? std::string_view(last) : words.substr(line.begin, line.end - line.begin);
    if (y + step > clip.Min.y && y < clip.Max.y) put(in, face, color, x + from, y + (step - f.size()) / 2, shown, line.way);
    y += step;
  }
  note(in, face, words, {x + left, top, right - left, y - top}, {x, top, width, y - top}, owner, cut);
  return {y - top, cut};
}

void tip_where_cut(Inner& in, const Shortened& drawn, std::string_view owner, Rect r, std::string_view words) {
  if (drawn.cut && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect({r.x, r.y}, {r.right(), r.bottom()})) tip(in, owner, r, words);
}

}
