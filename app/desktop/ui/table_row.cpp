// One row: its ground, its focus, and the keys that go to another.
#include <algorithm>

#include "app/desktop/ui/table_held.h"

namespace broaden::app::ui {
namespace {

void draw_ground(Inner& in, const Table::Held& h, Rect r, const Touch& t) {
  auto mouse = ImGui::GetIO().MousePos;
  bool under = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && mouse.x >= r.x && mouse.x < r.right() && mouse.y >= r.y && mouse.y < r.bottom();
  if (h.marked) fill(in, r, in.theme.selected);
  else if (t.hovered || under) fill(in, r, in.theme.hover);
  fill(in, {r.x, r.bottom(), r.w, row_line(in)}, in.theme.rule);
  if (t.ring) frame(in, r, in.theme.focus, size::radius, 2);
}

void go_by_keys(Inner& in, Table::Held& h) {
  auto page = static_cast<std::size_t>(std::max(1.f, ImGui::GetCurrentWindow()->InnerRect.GetHeight() / h.row_height - 1));
  auto rows = h.text.rows, i = h.row_index;
  auto go = [&](ImGuiKey k, std::size_t where) {
    if (ImGui::IsKeyPressed(k)) h.state->wanted = where, in.settle = std::max(in.settle, 2), in.page_taken = true;
  };
  if (i > 0) go(ImGuiKey_UpArrow, i - 1);
  if (i + 1 < rows) go(ImGuiKey_DownArrow, i + 1);
  go(ImGuiKey_Home, 0), go(ImGuiKey_End, rows - 1);
  go(ImGuiKey_PageUp, i > page ? i - page : 0), go(ImGuiKey_PageDown, std::min(rows - 1, i + page));
}

}

Table::Line::Line(Table& table, Key key, std::string_view name) : table_(table) {
  auto& in = table.ui_.inner();
  auto& h = *table.held_;
  h.row_index = h.next++;
  h.row_y = h.wraps ? h.y : h.top + static_cast<float>(h.row_index) * h.row_height;
  h.deepest = h.row_y + in.px(8), h.cell = 0, h.value.clear();
  h.row_id = in.id(key), h.row_name = std::string(name);
  h.row_node = add_node(in, Role::row, h.row_id, name, {flow(in).left, h.row_y, flow(in).width, 0});
  node_at(in, h.row_node).cells = {std::vector<std::string>(h.cells.size()), h.row_index, h.text.rows};
  h.marked = !h.selected.empty() && key == h.selected;
  in.scopes.push_back(in.path.size());
  in.path = h.row_id;
  if (h.state->wanted == h.row_index) {
    h.state->wanted = SIZE_MAX, h.state->at = h.row_index;
    set_focus(in, h.row_id, true);
  }
}

Table::Line::~Line() {
  auto& in = table_.ui_.inner();
  auto& h = *table_.held_;
  float height = h.wraps ? std::max(h.deepest + in.px(8) - h.row_y, in.px(40)) : h.row_height - row_line(in);
  Rect r{flow(in).left, h.row_y, flow(in).width, height};
  auto& n = node_at(in, h.row_node);
  n.place = r, n.value = h.value, n.state.selected = h.marked;
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();

  h.splitter.SetCurrentChannel(&canvas(), 0);
  auto t = touch(in, h.row_node);
  draw_ground(in, h, r, t);
  h.splitter.SetCurrentChannel(&canvas(), 1);

  if (t.focused) h.state->at = h.row_index;
  auto& node = node_at(in, h.row_node);
  node.state.focusable = node.state.focusable && h.row_index == h.state->at;
  if (t.pressed) h.state->filter = h.row_id;
  bool within = t.focused || in.focused.starts_with(h.row_id + "/");
  if (within && !in.page_taken && h.state->wanted == SIZE_MAX && in.open_layers == in.layer) go_by_keys(in, h);
  h.y = r.bottom() + row_line(in);
}

bool Table::Line::chosen() { return table_.held_->chosen == table_.held_->row_id; }

}
