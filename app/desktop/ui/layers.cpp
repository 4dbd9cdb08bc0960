// What opens over the page: lists and dialogs. Each is one layer; focus stays in the topmost and returns when it closes.
#include <algorithm>

#include "app/desktop/ui/dialog.h"
#include "app/desktop/ui/button.h"
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

void enter_layer(Inner& in) {
  ++in.layer;
  in.open_layers = std::max(in.open_layers, in.layer);
  bool known = std::ranges::any_of(in.focus_before_layer, [&](auto& f) { return f.first == in.layer; });
  if (known) return;
  in.focus_before_layer.emplace_back(in.layer, in.focused);
  in.focus_layer = in.layer;
  in.settle = std::max(in.settle, 3);
}

void leave_layer(Inner& in) { --in.layer; }

bool begin_list(Inner& in, const std::string& id, Rect under, float height, bool& open) {
  ImGuiID popup = ImHashStr((id + "/list").c_str());
  if (in.layer >= in.close_lists_over) {
    open = false;
    return false;
  }
  if (!ImGui::IsPopupOpen(popup, 0)) {
    if (in.opened[id].fresh) ImGui::OpenPopupEx(popup);
    else {                                                 // closed by a click elsewhere
      open = false;
      return false;
    }
  }
  in.opened[id].fresh = false;
  float below = in.moment.height - under.bottom() - in.px(8), above = under.y - in.px(8);
  bool up = height > below && above > below;
  height = std::min(height, std::max(up ? above : below, in.px(80)));
  float y = up ? under.y - in.px(4) - height : under.bottom() + in.px(4);
  ImGui::SetNextWindowPos({under.x, y});
  ImGui::SetNextWindowSize({under.w, height});
  if (!ImGui::BeginPopupEx(popup, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav)) {
    open = false;
    return false;
  }
  enter_layer(in);
  auto* window = ImGui::GetCurrentWindow();
  push_flow(in, under.x + in.px(6), window->DC.CursorStartPos.y + in.px(6), under.w - in.px(12) - (window->ScrollbarY ? in.px(14) : 0));
  return true;
}

void end_list(Inner& in) {
  grow_window(in, pop_flow(in), 4);
  auto* window = ImGui::GetCurrentWindow();
  auto* list = ImGui::GetForegroundDrawList();
  list->AddRect(window->Rect().Min, window->Rect().Max, in.color(in.theme.border), in.px(size::radius), 0, std::max(1.f, in.px(1)));
  leave_layer(in);
  ImGui::EndPopup();
}

// Black on black, only a line tells a dialog from the page under it.
static void frame_dialog(Inner& in, ImGuiWindow* window) {
  if (in.theme.mode != Mode::high_contrast) return;
  auto r = window->Rect();
  window->DrawList->PushClipRect(r.Min, r.Max, false);
  window->DrawList->AddRect(r.Min, r.Max, in.color(in.theme.border), in.px(2 * size::radius), 0, std::max(2.f, in.px(2)));
  window->DrawList->PopClipRect();
}

Dialog::Dialog(Ui& ui, Key key, std::string_view title) : ui_(ui) {
  auto& in = ui.inner();
  std::string id = in.id(key);
  auto& state = in.opened[id];
  float width = std::min(in.px(600), in.moment.width - in.px(32));
  float most = in.moment.height - in.px(32);
  float height = std::min(state.height > 0 ? state.height : in.px(320), most);
  if (!ImGui::IsPopupOpen(id.c_str())) ImGui::OpenPopup(id.c_str());
  ImGui::SetNextWindowPos({std::round((in.moment.width - width) / 2), std::round((in.moment.height - height) / 2)});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, in.px(2 * size::radius));
  ImGui::PushStyleColor(ImGuiCol_PopupBg, in.color(in.theme.raised));
  ImGui::BeginPopupModal(id.c_str(), nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                                ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  enter_layer(in);
  in.dialog_layer = std::max(in.dialog_layer, in.layer);
  bool topmost = in.last_open_layers <= in.layer;
  closed_ = topmost && take_escape(in);
  in.scopes.push_back(in.path.size());
  in.path = id;
  float padding = in.px(24);
  auto* window = ImGui::GetCurrentWindow();
  float scrollbar = window->ScrollbarY ? in.px(14) : 0;
  push_flow(in, window->Pos.x + padding, window->DC.CursorStartPos.y + padding, width - 2 * padding - scrollbar);
  auto node = add_node(in, Role::dialog, id, title, {window->Pos.x, window->Pos.y, width, height});
  node_at(in, node).description = "Esc closes it.";

  float beside = in.px(48);                                // the close button's room
  float tall = wrapped_height(in, Face::h2, title, flow(in).width - beside);
  auto r = place(in, flow(in).width, tall, 0, 8);
  draw_wrapped(in, Face::h2, in.theme.text, r.x, r.y, r.w - beside, title, id);
  Rect close{r.x + r.w - in.px(36), r.y - in.px(4), in.px(36), in.px(36)};
  auto button_node = add_node(in, Role::button, id + "/close", "Close", close);
  int keep = std::exchange(in.focus_layer, 0);             // focus starts at the dialog's own first control
  auto t = touch(in, button_node);
  in.focus_layer = keep;
  if (t.hovered || t.held) fill(in, close, in.theme.hover, size::radius);
  draw_icon(in, Icon::close, close, in.theme.text);
  if (t.ring) ring(in, close);
  if (t.pressed) closed_ = true;
}

Dialog::~Dialog() {
  auto& in = ui_.inner();
  float bottom = pop_flow(in);
  auto* window = ImGui::GetCurrentWindow();
  auto& state = in.opened[in.path];
  float height = bottom - window->DC.CursorStartPos.y + in.px(24);
  if (std::abs(state.height - height) > 0.5f) state.height = height, in.settle = std::max(in.settle, 2);
  grow_window(in, bottom, 24);
  frame_dialog(in, window);
  in.focus_layer = 0;
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();
  leave_layer(in);
  ImGui::EndPopup();
}

}
