#include "app/desktop/ui/button.h"

#include <algorithm>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

struct Dress { Color ground, words, edge; bool filled, edged; };

Dress dress(Inner& in, Weight weight, const Touch& t) {
  auto& th = in.theme;
  bool under = t.hovered || t.held;
  switch (weight) {
    case Weight::primary: return {t.held ? th.accent_down : t.hovered ? th.accent_hover : th.accent, th.on_accent, th.accent, true, false};
    case Weight::danger: return {under ? th.danger_hover : th.danger, th.on_danger, th.danger, true, false};
    case Weight::quiet: return {th.hover, th.link, th.link, under, false};
    case Weight::secondary: break;
  }
  return {under ? th.hover : th.page, th.link, th.link, true, true};
}

}

bool button(Ui& ui, std::string_view label, const ButtonLook& look) {
  auto& in = ui.inner();
  Disabled off(ui, look.disabled, look.why_disabled);
  float side = in.px(look.weight == Weight::quiet ? 8 : 16), icon = look.icon != Icon::none ? in.px(20) : 0;
  float between = icon > 0 && !look.icon_only ? in.px(8) : 0;
  float words = look.icon_only ? 0 : width_of(in, Face::strong, label) + 1;
  float wanted = look.icon_only ? in.px(size::control) : words + icon + between + 2 * side;
  float width = std::min(wanted, flow(in).width), text_width = width - icon - between - 2 * side;
  float height = in.px(size::control);
  if (!look.icon_only) height = std::max(height, wrapped_height(in, Face::strong, label, text_width) + in.px(16));   // a narrow column wraps it
  auto r = place(in, width, height, 8, 8);
  if (look.weight == Weight::quiet && !look.icon_only && r.x == flow(in).left) {   // its words, not its edge, stand in line with the text
    r.x -= side;
    if (flow(in).in_row) flow(in).row_x -= side;
  }
  auto node = add_node(in, Role::button, in.id(look.key.empty() ? label : look.key), label, r);
  node_at(in, node).description = std::string(look.description);
  auto t = touch(in, node);
  auto d = dress(in, look.weight, t);
  if (in.disabled > 0) {
    d.ground = in.theme.surface, d.words = in.theme.quiet_text, d.edge = in.theme.border, d.edged = true, d.filled = look.weight != Weight::quiet;
    d.edged = look.weight != Weight::quiet;
  }
  if (d.filled) fill(in, r, d.ground, size::radius);
  if (d.edged) frame(in, r, d.edge, size::radius, look.weight == Weight::secondary && in.disabled == 0 ? 2.f : 1.f);
  if (t.ring) ring(in, r);
  if (look.icon_only) draw_icon(in, look.icon, r, d.words);
  else {
    float x = r.x + side;
    draw_icon(in, look.icon, {x, r.y, icon, r.h}, d.words);
    float h = wrapped_height(in, Face::strong, label, text_width);
    draw_wrapped(in, Face::strong, d.words, x + icon + between, r.y + (r.h - h) / 2, text_width, label, node_at(in, node).id);
  }
  if ((t.hovered || t.ring) && (look.icon_only || !look.description.empty()))
    tip(in, node_at(in, node).id, r, look.description.empty() ? label : look.description);
  return t.pressed;
}

bool link(Ui& ui, std::string_view label, Key key) {
  auto& in = ui.inner();
  float width = std::min(flow(in).width, width_of(in, Face::body, label) + 1);
  auto r = place(in, width, wrapped_height(in, Face::body, label, width, title_lines), 8, 8);
  auto node = add_node(in, Role::link, in.id(key.empty() ? label : key), label, r);
  auto t = touch(in, node);
  Color c = t.hovered ? in.theme.text : in.theme.link;
  auto drawn = draw_shortened(in, Face::body, c, r.x, r.y, r.w, label, node_at(in, node).id, 0, title_lines);
  if (drawn.cut && (t.hovered || t.ring)) tip(in, node_at(in, node).id, r, label);
  for (float y = r.y + in.px(21); y < r.bottom(); y += line_height(in, Face::body)) fill(in, {r.x, y, r.w, std::max(1.f, in.px(1))}, c);
  if (t.ring) ring(in, r);
  if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return t.pressed;
}

}
