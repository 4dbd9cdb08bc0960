#include "app/desktop/ui/lists.h"

#include <algorithm>

#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

std::string lower(std::string_view s) {
  std::string out(s);
  for (auto& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool fits(const Option& o, const std::string& filter) {
  return filter.empty() || lower(o.label + " " + o.group + " " + o.note).find(filter) != std::string::npos;
}

struct Drawn { std::size_t index; std::string id; };

void draw_tick(Inner& in, Rect r, bool on, bool round_box) {
  (void)round_box;
  if (on) fill(in, r, in.theme.accent, 2), draw_icon(in, Icon::check, r, in.theme.on_accent, Face::caption);
  else frame(in, r, in.theme.border, 2, 1);
}

float option_height(Inner& in, const Option& o, float width) {
  float h = wrapped_height(in, Face::body, o.label, width);
  if (!o.note.empty()) h += wrapped_height(in, Face::caption, o.note, width);
  return h + in.px(12);
}

bool draw_option(Inner& in, const std::string& id, const Option& o, const ListLook& look, bool on) {
  float left = in.px(look.ticks ? 36 : 8), right = in.px(look.ticks ? 8 : 32);
  float width = flow(in).width - left - right;
  auto r = place(in, flow(in).width, option_height(in, o, width), 0, 0);
  auto node = add_node(in, Role::option, id, o.label, r);
  node_at(in, node).description = o.group + (o.group.empty() || o.note.empty() ? "" : ". ") + o.note;
  node_at(in, node).state.checked = look.ticks && on;
  node_at(in, node).state.selected = !look.ticks && on;
  auto t = touch(in, node);
  if (t.hovered || t.focused) fill(in, r, in.theme.hover, size::radius);
  float y = r.y + in.px(6), h = draw_wrapped(in, Face::body, in.theme.text, r.x + left, y, width, o.label, id);
  if (!o.note.empty()) draw_wrapped(in, Face::caption, in.theme.quiet_text, r.x + left, y + h, width, o.note, id);
  if (look.ticks) draw_tick(in, {r.x + in.px(8), y + in.px(2), in.px(size::box), in.px(size::box)}, on, false);
  else if (on) draw_icon(in, Icon::check, {r.right() - in.px(28), y, in.px(24), in.px(24)}, in.theme.accent);
  if (t.ring) frame(in, r, in.theme.focus, size::radius, 2);
  return t.pressed;
}

void move_focus(Inner& in, const std::vector<Drawn>& drawn, std::span<const Option> options, bool typing) {
  if (drawn.empty()) return;
  auto here = std::ranges::find_if(drawn, [&](auto& d) { return d.id == in.focused; });
  auto last = drawn.end() - 1;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) return set_focus(in, here == drawn.end() || here == last ? drawn.front().id : (here + 1)->id, true);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return set_focus(in, here == drawn.end() || here == drawn.begin() ? last->id : (here - 1)->id, true);
  if (typing) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) return set_focus(in, drawn.front().id, true);
  if (ImGui::IsKeyPressed(ImGuiKey_End)) return set_focus(in, last->id, true);
  for (auto c : ImGui::GetIO().InputQueueCharacters) {
    if (c <= ' ') continue;
    std::string letter;
    append(letter, static_cast<char32_t>(c));
    letter = lower(letter);
    auto start = here == drawn.end() ? 0 : static_cast<std::size_t>(here - drawn.begin()) + 1;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      auto& d = drawn[(start + i) % drawn.size()];
      if (lower(options[d.index].label).starts_with(letter)) return set_focus(in, d.id, true);
    }
  }
}

}

void open_list(Inner& in, const std::string& id) {
  auto& o = in.opened[id];
  o.open = o.fresh = true;
  o.filter.clear();
  in.settle = std::max(in.settle, 3);
}

std::optional<std::size_t> list_of_options(Inner& in, const std::string& id, Rect under, std::span<const Option> options, const ListLook& look,
                                           const std::function<bool(const Option&)>& chosen) {
  auto& state = in.opened[id];
  if (!state.open) return {};
  bool first = state.fresh;
  under.w = std::min(std::max(under.w, in.px(320)), in.moment.width - in.px(16));
  under.x = std::max(in.px(8), std::min(under.x, in.moment.width - under.w - in.px(8)));
  if (!begin_list(in, id, under, std::min(std::max(state.height, in.px(48)), in.px(400)), state.open)) return {};

  if (auto window = ImGui::GetCurrentWindow()->Rect(); !look.name.empty()) add_node(in, Role::list, id, look.name, {window.Min.x, window.Min.y, window.GetWidth(), window.GetHeight()});
  std::optional<std::size_t> picked;
  std::vector<Drawn> drawn;
  auto path = std::exchange(in.path, id);
  float top = flow(in).y;
  std::string focus_on;
  if (look.filter) {
    Rect box = place(in, flow(in).width, in.px(size::control), 4, 8);
    box.x += in.px(4), box.w -= in.px(8);
    FieldPlace field{id + "/filter", box, add_node(in, Role::search_box, id + "/filter", "Filter the list", box)};
    Typing typing;
    typing.search = true, typing.icon = Icon::search;
    edit_box(in, field, {.label = "Filter", .placeholder = "Type to filter"}, typing, state.filter);
  }
  auto filter = lower(state.filter);
  std::string group;
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto& o = options[i];
    if (!fits(o, filter)) continue;
    if (o.group != group && !o.group.empty()) {
      float width = flow(in).width - in.px(16);
      auto r = place(in, flow(in).width, wrapped_height(in, Face::caption_strong, o.group, width) + in.px(4), 8, 0);
      draw_wrapped(in, Face::caption_strong, in.theme.quiet_text, r.x + in.px(8), r.y, width, o.group, id);
    }
    group = o.group;
    auto option = id + "/" + o.value;
    if (draw_option(in, option, o, look, chosen(o))) picked = i;
    if (focus_on.empty() || (!look.ticks && chosen(o))) focus_on = chosen(o) || focus_on.empty() ? option : focus_on;
    drawn.push_back({i, option});
  }
  if (drawn.empty()) {
    auto r = place(in, flow(in).width, in.px(32), 4, 4);
    draw_line(in, Face::body, in.theme.quiet_text, {r.x + in.px(8), r.y, r.w - in.px(16), r.h}, "Nothing fits this filter.", 0, Cut::ellipsis, id);
  }
  in.path = path;
  if (first) set_focus(in, look.filter ? id + "/filter" : focus_on, true), in.focus_layer = 0;
  else move_focus(in, drawn, options, look.filter && in.focused == id + "/filter");
  state.height = flow(in).y + flow(in).after + in.px(6) + in.px(4) - top;   // as begin_list and end_list leave above and below

  bool close = (picked && !look.ticks) || (in.last_open_layers <= in.layer && take_escape(in));
  if (close) state.open = false, ImGui::CloseCurrentPopup(), in.settle = std::max(in.settle, 2);
  end_list(in);
  return picked;
}

}
