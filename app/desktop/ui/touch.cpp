// Focus, the pointer, and keys: one model for every control. Tab goes through the Tree's nodes in their order.
#include <algorithm>

#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

bool asked_for(std::string_view id, std::string_view query) {
  if (query.empty()) return false;
  if (query.front() == '/') return id == query.substr(1);
  return id == query || (id.size() > query.size() && id.ends_with(query) && id[id.size() - query.size() - 1] == '/');
}

void bring_into_sight(Inner& in, const Node& node) {
  auto& r = node.place;
  float air = in.px(node.error.empty() ? 24.f : 56.f), above = in.px(80);   // above: the heading over it comes along; below: what is wrong with it
  auto* window = ImGui::GetCurrentWindow();
  if (r.h > window->InnerRect.GetHeight()) return ImGui::ScrollToRect(window, {r.x, r.y, r.x + 1, r.y + in.px(64)}, ImGuiScrollFlags_KeepVisibleEdgeY);
  ImGui::ScrollToRect(window, {r.x, r.y - above, r.x + 1, r.bottom() + air}, ImGuiScrollFlags_KeepVisibleEdgeY);
}

// Released where it was pressed, but the control is elsewhere: the field that was left said what is wrong and took room for it.
bool went_away_under_pointer() {
  auto& io = ImGui::GetIO();
  return io.MouseReleased[0] && io.MouseDragMaxDistanceSqr[0] < io.MouseDragThreshold * io.MouseDragThreshold;
}

}

std::size_t add_node(Inner& in, Role role, std::string id, std::string_view name, Rect r) {
  Node n;
  n.id = std::move(id), n.role = role, n.name = std::string(name), n.place = r, n.layer = in.layer;
  auto clip = ImGui::GetCurrentWindow()->ClipRect;
  n.clip = {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
  in.building.nodes.push_back(std::move(n));
  return in.building.nodes.size() - 1;
}

Node& node_at(Inner& in, std::size_t i) { return in.building.nodes[i]; }

void set_focus(Inner& in, std::string_view id, bool by_keyboard) {
  in.by_keyboard = by_keyboard;
  if (by_keyboard) in.reveal_focus = true;
  if (in.focused == id) return;
  in.focused = std::string(id);
  if (!id.empty()) in.anchor = in.focused;
  in.settle = std::max(in.settle, 2);
}

bool take_escape(Inner& in) {
  if (in.escape_taken || !ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return false;
  return in.escape_taken = true;
}

std::optional<Act> take_act(Inner& in, Act::Kind kind, const std::string& id) {
  if (in.acts.empty() || in.acts.front().act.kind != kind || !asked_for(id, in.acts.front().act.path)) return {};
  if (in.layer < in.last_dialog_layer) return {};         // behind a dialog
  if (in.layer < in.last_open_layers) {
    in.close_next = in.layer;
    return {};
  }
  auto& asked = in.acts.front();
  if (asked.wait > 0) {                                   // focus first: the field that had it commits before this acts
    --asked.wait;
    set_focus(in, id, true);
    return {};
  }
  auto act = std::move(asked.act);
  in.acts.pop_front();
  in.settle = std::max(in.settle, 2);
  return act;
}

Touch touch(Inner& in, std::size_t index, bool keys_press) {
  auto& node = node_at(in, index);
  Touch t;
  ImRect box{node.place.x, node.place.y, node.place.right(), node.place.bottom()};
  if (asked_for(node.id, in.reveal_request)) bring_into_sight(in, node), in.reveal_request.clear(), in.settle = 2;
  if (in.disabled > 0) {
    node.state.disabled = true;
    if (!in.why_disabled.back().empty()) node.description = in.why_disabled.back();
    ImGui::ItemAdd(box, 0);
    if (ImGui::IsMouseHoveringRect(box.Min, box.Max) && !node.description.empty() && ImGui::IsWindowHovered()) tip(in, node.id, node.place, node.description);
    return t;
  }
  node.state.focusable = true;
  if (keys_press) node.actions.emplace_back("press");
  if (take_act(in, Act::Kind::focus, node.id)) set_focus(in, node.id, true);
  if (asked_for(node.id, in.focus_request)) set_focus(in, node.id, true), in.focus_request.clear();
  if (in.focus_layer > 0 && in.focus_layer == in.layer) set_focus(in, node.id, true), in.focus_layer = 0;
  if (in.focus_first && in.in_body && in.focused.empty()) set_focus(in, node.id, true), in.reveal_focus = false, in.focus_first = false;

  ImGuiID id = ImHashStr(node.id.c_str());
  bool held_before = ImGui::GetActiveID() == id;
  if (ImGui::ItemAdd(box, id)) t.pressed = ImGui::ButtonBehavior(box, id, &t.hovered, &t.held);
  if (held_before && !t.hovered && went_away_under_pointer()) t.pressed = true;
  if (t.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) set_focus(in, node.id, false), in.click_taken = true;

  t.focused = in.focused == node.id;
  node.state.focused = t.focused;
  t.ring = t.focused && in.by_keyboard;
  if (t.focused && in.reveal_focus) bring_into_sight(in, node), in.reveal_focus = false, in.settle = std::max(in.settle, 2);
  if (keys_press && t.focused && !in.enter_taken &&
      (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false) || ImGui::IsKeyPressed(ImGuiKey_Space, false)))
    t.pressed = in.enter_taken = true;
  if (keys_press && take_act(in, Act::Kind::press, node.id)) t.pressed = true;
  if (t.pressed) in.settle = std::max(in.settle, 2);
  return t;
}

void tip(Inner& in, std::string_view owner, Rect r, std::string_view words) {
  in.tip = std::string(words), in.tip_at = r;
  if (in.tip_owner != owner) in.tip_owner = std::string(owner), in.tip_since = in.moment.ms;
  in.tip_shown_owner = in.tip_owner;
}

}
