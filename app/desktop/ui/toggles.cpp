// Check boxes, radio buttons and tabs.
#include <algorithm>

#include "app/desktop/ui/choices.h"
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

// One Tab stop for the whole group; the arrows choose the neighbor.
std::optional<std::size_t> arrow(std::size_t at, std::size_t count, ImGuiKey back, ImGuiKey on) {
  if (ImGui::IsKeyPressed(back)) return (at + count - 1) % count;
  if (ImGui::IsKeyPressed(on)) return (at + 1) % count;
  return {};
}

// As far from the box and the circle at the left as another control's ring is from its words.
void ring_with_words(Inner& in, Rect r) { ring(in, {r.x - in.px(5), r.y, r.w + in.px(5), r.h}); }

void draw_round(Inner& in, Rect r, bool on, bool hovered) {
  ImVec2 center{r.x + r.w / 2, r.y + r.h / 2};
  auto edge = in.color(on ? in.theme.accent : hovered ? in.theme.text : in.theme.border);
  canvas().AddCircleFilled(center, r.w / 2 - 1, in.color(in.theme.field));
  canvas().AddCircle(center, r.w / 2 - in.px(on ? 1.f : 0.5f), edge, 0, in.px(on ? 2.f : 1.f));
  if (on) canvas().AddCircleFilled(center, r.w / 4, edge);
}

}

bool check_box(Ui& ui, Key key, std::string_view label, bool& checked, std::string_view hint) {
  auto& in = ui.inner();
  float left = in.px(size::box + 12), width = std::min(flow(in).width, in.px(size::reading));
  if (flow(in).in_row) width = std::min(width, width_of(in, Face::body, label) + left + 1);
  float words = wrapped_height(in, Face::body, label, width - left);
  float more = hint.empty() ? 0 : wrapped_height(in, Face::caption, hint, width - left);
  auto r = place(in, width, words + more + in.px(8), 8, 0);
  auto node = add_node(in, Role::check_box, in.id(key), label, r);
  node_at(in, node).description = std::string(hint);
  auto t = touch(in, node);
  if (t.pressed) checked = !checked;
  node_at(in, node).state.checked = checked;
  auto& id = node_at(in, node).id;
  Rect box{r.x, r.y + in.px(6), in.px(size::box), in.px(size::box)};
  fill(in, box, checked ? in.theme.accent : in.theme.field, 2);
  frame(in, box, checked ? in.theme.accent : t.hovered ? in.theme.text : in.theme.border, 2, 1);
  if (checked) draw_icon(in, Icon::check, box, in.theme.on_accent, Face::caption);
  draw_wrapped(in, Face::body, in.theme.text, r.x + left, r.y + in.px(4), r.w - left, label, id);
  if (more > 0) draw_wrapped(in, Face::caption, in.theme.quiet_text, r.x + left, r.y + in.px(4) + words, r.w - left, hint, id);
  if (t.ring) ring_with_words(in, r);
  return t.pressed;
}

Edit radio_group(Ui& ui, Key key, const FieldText& words, std::span<const Option> options, std::string& draft) {
  auto& in = ui.inner();
  auto group = begin_field(in, key, words, Role::group, 0, 0);
  flow(in).after = 0;
  auto current = static_cast<std::size_t>(std::ranges::find(options, draft, &Option::value) - options.begin());
  bool none = current >= options.size();
  std::optional<std::size_t> pick;
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto& o = options[i];
    float left = in.px(size::box + 12), width = std::min(flow(in).width, in.px(size::reading)) - left;
    float h = wrapped_height(in, Face::body, o.label, width), note = o.note.empty() ? 0 : wrapped_height(in, Face::caption, o.note, width);
    auto r = place(in, width + left, h + note + in.px(8), 0, 0);
    auto node = add_node(in, Role::radio, group.id + "/" + o.value, o.label, r);
    auto t = touch(in, node);
    auto& n = node_at(in, node);
    n.description = o.note;
    n.state.checked = i == current;
    n.state.focusable = n.state.focusable && (i == current || (none && i == 0));
    if (t.pressed) pick = i;
    if (t.focused && !pick)
      if (auto next = arrow(i, options.size(), ImGuiKey_UpArrow, ImGuiKey_DownArrow)) pick = next, set_focus(in, group.id + "/" + options[*next].value, true);
    draw_round(in, {r.x, r.y + in.px(6), in.px(size::box), in.px(size::box)}, i == current, t.hovered);
    draw_wrapped(in, Face::body, in.theme.text, r.x + left, r.y + in.px(4), width, o.label, n.id);
    if (note > 0) draw_wrapped(in, Face::caption, in.theme.quiet_text, r.x + left, r.y + in.px(4) + h, width, o.note, n.id);
    if (t.ring) ring_with_words(in, r);
  }
  node_at(in, group.node).place.h = flow(in).y - group.box.y;
  flow(in).after = in.px(8);
  if (!pick || options[*pick].value == draft) return Edit::none;
  draft = options[*pick].value;
  return Edit::committed;
}

bool tabs(Ui& ui, Key key, std::span<const Option> options, std::string& current) {
  auto& in = ui.inner();
  std::optional<std::size_t> pick;
  auto base = in.id(key);
  Row row(ui, 0.5f);
  for (std::size_t i = 0; i < options.size(); ++i) {
    bool on = options[i].value == current;
    float side = in.px(16), width = width_of(in, Face::strong, options[i].label) + 2 * side;
    auto r = place(in, width, in.px(size::control));
    auto node = add_node(in, Role::tab, base + "/" + options[i].value, options[i].label, r);
    auto t = touch(in, node);
    auto& n = node_at(in, node);
    n.state.selected = on;
    n.state.focusable = n.state.focusable && (on || (i == 0 && std::ranges::find(options, current, &Option::value) == options.end()));
    if (t.pressed) pick = i;
    if (t.focused && !pick)
      if (auto next = arrow(i, options.size(), ImGuiKey_LeftArrow, ImGuiKey_RightArrow)) pick = next, set_focus(in, base + "/" + options[*next].value, true);
    if (on || t.hovered) fill(in, r, on ? in.theme.selected : in.theme.hover, size::radius);
    draw_line(in, on ? Face::strong : Face::body, on ? in.theme.on_selected : in.theme.text, {r.x + side, r.y, r.w - 2 * side, r.h}, options[i].label, 0.5f, Cut::ellipsis, n.id);
    if (on) fill(in, {r.x + in.px(8), r.bottom() - in.px(3), r.w - in.px(16), in.px(3)}, in.theme.accent, 1.5f);
    if (t.ring) ring(in, r);
  }
  if (!pick || options[*pick].value == current) return false;
  current = options[*pick].value;
  return true;
}

}
