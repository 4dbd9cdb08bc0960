#include "app/desktop/ui/text.h"

#include <algorithm>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

// Text has no key of its own: its id is its words, so that two frames with the same words are the same tree.
std::string text_id(Inner& in, std::string_view words) { return in.id("\"" + std::string(words.substr(0, 40)) + "\""); }

Rect put(Inner& in, Face face, Color color, std::string_view words, Role role, int level, float before, float after, float widest = 0, std::size_t most_lines = SIZE_MAX) {
  float width = flow(in).width;
  if (widest > 0) width = std::min(width, in.px(widest));
  if (flow(in).in_row) width = std::min(width, width_of(in, face, words) + 1);
  auto r = place(in, width, wrapped_height(in, face, words, width, most_lines), before, after);
  auto id = text_id(in, words);
  auto drawn = draw_shortened(in, face, color, r.x, r.y, r.w, words, id, 0, most_lines);
  tip_where_cut(in, drawn, id, r, words);
  node_at(in, add_node(in, role, id, words, r)).level = level;
  return r;
}

}

void heading(Ui& ui, std::string_view words, int level) {
  auto& in = ui.inner();
  Face face = level <= 1 ? Face::h1 : level == 2 ? Face::h2 : Face::strong;
  put(in, face, in.theme.text, words, Role::heading, std::max(1, level), level <= 1 ? 8.f : level == 2 ? 32.f : 16.f, level <= 2 ? 8.f : 4.f, 0,
      title_lines);
}

void paragraph(Ui& ui, std::string_view words) { put(ui.inner(), Face::body, ui.theme().text, words, Role::text, 0, 8, 8, size::reading); }
void strong(Ui& ui, std::string_view words) { put(ui.inner(), Face::strong, ui.theme().text, words, Role::text, 0, 8, 4, size::reading, title_lines); }
void caption(Ui& ui, std::string_view words) { put(ui.inner(), Face::caption, ui.theme().quiet_text, words, Role::text, 0, 4, 4, size::reading); }

void icon_line(Ui& ui, Icon icon, std::string_view words, Tone tone) {
  auto& in = ui.inner();
  float left = in.px(28), width = std::min(flow(in).width, in.px(size::reading + 28));
  if (flow(in).in_row) width = std::min(width, width_of(in, Face::body, words) + left + 1);
  auto r = place(in, width, wrapped_height(in, Face::body, words, width - left), 8, 4);
  auto id = text_id(in, words);
  draw_icon(in, icon, {r.x, r.y, in.px(20), in.px(24)}, tone == Tone::neutral ? in.theme.quiet_text : in.theme.tone(tone).edge);
  float beside = std::min(r.w - left, width_of(in, Face::body, words) + 1);   // Hebrew too begins next to its icon
  draw_wrapped(in, Face::body, in.theme.text, r.x + left, r.y, beside, words, id);
  add_node(in, Role::text, id, words, r);
}

void name_values(Ui& ui, std::span<const NameValue> all) {
  auto& in = ui.inner();
  float width = flow(in).width, names = 0, between = in.px(24);
  for (auto& one : all) names = std::max(names, width_of(in, Face::strong, one.name) + 1);
  bool stacked = names + between + in.px(160) > width;
  if (stacked) names = 0, between = 0;
  for (auto& one : all) {
    bool given = !one.value.empty();
    std::string_view value = given ? std::string_view(one.value) : "Not given";
    float room_left = std::min(width - names - between, in.px(size::reading));
    float name_h = stacked ? wrapped_height(in, Face::strong, one.name, width) : 0;
    float h = name_h + wrapped_height(in, Face::body, value, room_left);
    auto r = place(in, width, h, 8, 0);
    auto id = in.id(one.name);
    draw_wrapped(in, Face::strong, in.theme.text, r.x, r.y, stacked ? width : names + 1, one.name, id);
    draw_wrapped(in, Face::body, given ? in.theme.text : in.theme.quiet_text, r.x + names + between, r.y + name_h, room_left, value, id);
    node_at(in, add_node(in, Role::text, id, one.name, r)).value = std::string(value);
  }
  flow(in).after = in.px(8);
}

}
