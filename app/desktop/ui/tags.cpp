// Several of many: what is chosen as chips, the rest behind a list with a filter.
#include <algorithm>

#include "app/desktop/ui/button.h"
#include "app/desktop/ui/lists.h"

namespace broaden::app::ui {
namespace {

// Drawn in a Row. A press takes the tag away.
bool chip(Inner& in, const std::string& id, std::string_view label) {
  float icon = in.px(28), side = in.px(12), most = flow(in).width;
  float width = std::min(most, width_of(in, Face::body, label) + 1 + side + icon);
  float words = wrapped_height(in, Face::body, label, width - side - icon);
  auto r = place(in, width, std::max(words + in.px(8), in.px(size::control)));   // as high as the button at the row's end, and as easy to hit
  auto node = add_node(in, Role::tag, id, label, r);
  node_at(in, node).description = "Press to take it away.";
  auto t = touch(in, node);
  if (t.focused && (ImGui::IsKeyPressed(ImGuiKey_Delete, false) || ImGui::IsKeyPressed(ImGuiKey_Backspace, false))) t.pressed = true;
  Rect pill{r.x, r.y + (r.h - words - in.px(8)) / 2, r.w, words + in.px(8)};
  fill(in, pill, t.hovered ? in.theme.hover : in.theme.selected, 16);
  Color ink = t.hovered ? in.theme.text : in.theme.on_selected;
  draw_wrapped(in, Face::body, ink, r.x + side, pill.y + in.px(4), width - side - icon, label, id);
  draw_icon(in, Icon::close, {r.right() - icon, pill.y, icon - in.px(4), pill.h}, ink, Face::caption);
  if (t.ring) ring(in, pill);
  if (t.hovered) tip(in, id, r, "Take away " + std::string(label));
  return t.pressed;
}

}

Edit tag_picker(Ui& ui, Key key, const FieldText& words, std::span<const Option> options, std::set<std::string>& draft) {
  auto& in = ui.inner();
  auto group = begin_field(in, key, words, Role::group, 0, 0);
  flow(in).after = in.px(4);
  Edit done = Edit::none;
  std::string value, gone;
  Rect add_at;
  {
    Scope scope(ui, key);
    Row row(ui);
    for (auto& tag : draft) {
      auto known = std::ranges::find(options, tag, &Option::value);
      std::string_view label = known != options.end() ? std::string_view(known->label) : std::string_view(tag);
      value += (value.empty() ? "" : ", ") + std::string(label);
      if (chip(in, group.id + "/" + tag + "/tag", label)) gone = tag;
    }
    if (button(ui, "Add", {.weight = draft.empty() ? Weight::secondary : Weight::quiet, .icon = Icon::add, .key = "add", .description = "Choose from a list"}))
      open_list(in, group.id);
    add_at = in.building.nodes.back().place;
  }
  if (!gone.empty()) draft.erase(gone), done = Edit::committed, set_focus(in, group.id + "/add", in.by_keyboard);
  auto picked = list_of_options(in, group.id, add_at, options, {.filter = options.size() > 6, .ticks = true},
                                [&](const Option& o) { return draft.contains(o.value); });
  if (picked) {
    auto& tag = options[*picked].value;
    if (!draft.erase(tag)) draft.insert(tag);
    done = Edit::committed;
  }
  auto& node = node_at(in, group.node);
  node.value = value;
  node.place.h = flow(in).y - node.place.y;
  flow(in).after = in.px(8);
  return done;
}

}
