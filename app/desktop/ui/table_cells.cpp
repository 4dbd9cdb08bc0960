// What stands in a row: words, badges and buttons, one a column.
#include <algorithm>

#include "app/desktop/ui/badge.h"
#include "app/desktop/ui/bidi.h"
#include "app/desktop/ui/table_held.h"

namespace broaden::app::ui {
namespace {

// The next cell's place: beside the last one, or under it where the table is too narrow for columns.
struct Spot { Rect r; bool right; };
Spot next_cell(Inner& in, Table::Held& h) {
  auto i = std::min(h.cell++, h.cells.size() - 1);
  float y = h.row_y + in.px(8);
  if (h.stacked && i > 0) y = h.deepest;
  return {{h.cells[i].x, y, h.cells[i].width, in.px(24)}, !h.stacked && h.text.columns[i].right};
}

void said(Inner& in, Table::Held& h, std::string_view words) {
  if (words.empty()) return;
  auto i = std::min(h.cell - 1, h.text.columns.size() - 1);
  node_at(in, h.row_node).cells.words[i] = std::string(words);
  h.value += (h.value.empty() ? "" : "; ") + h.text.columns[i].name + ": " + std::string(words);
}

void cell_text(Inner& in, Table::Held& h, Face face, std::string_view words) {
  auto [r, right] = next_cell(in, h);
  said(in, h, words);
  Color ink = h.marked ? in.theme.on_selected : in.theme.text;
  std::string line(words);
  if (h.stacked && h.cell > 1 && !words.empty()) line = h.text.columns[std::min(h.cell, h.cells.size()) - 1].name + ": " + line;
  if (h.stacked && words.empty()) return;
  if (h.wraps) {
    auto drawn = draw_shortened(in, face, ink, r.x, r.y, r.w, line, h.row_id, right ? 1.f : 0.f, cell_lines);
    h.deepest = std::max(h.deepest, r.y + drawn.height);
    r.h = drawn.height;
    tip_where_cut(in, drawn, h.row_id, r, words);
    if (drawn.cut && in.by_keyboard && in.focused == h.row_id) tip(in, h.row_id, r, words);
    return;
  }
  bool to_left = has_right_to_left(line) && way_of(line) == Way::to_left;
  bool cut = draw_line(in, face, ink, r, line, right || to_left ? 1.f : 0.f, Cut::ellipsis, h.row_id);
  auto mouse = ImGui::GetIO().MousePos;
  if (cut && ImGui::IsWindowHovered() && mouse.x >= r.x && mouse.x < r.right() && mouse.y >= r.y && mouse.y < r.bottom()) tip(in, h.row_id, r, words);
  h.deepest = std::max(h.deepest, r.bottom());
}

}

void Table::Line::text(std::string_view words) { cell_text(table_.ui_.inner(), *table_.held_, Face::body, words); }
void Table::Line::strong(std::string_view words) { cell_text(table_.ui_.inner(), *table_.held_, Face::strong, words); }

void Table::Line::badge(std::string_view words, Tone tone, Icon icon) {
  auto& in = table_.ui_.inner();
  auto& h = *table_.held_;
  auto [r, right] = next_cell(in, h);
  said(in, h, words);
  if (words.empty()) return;
  auto b = badge_size(in, words, r.w);
  draw_badge(in, {r.x, r.y, b.w, b.h}, words, tone, icon, h.row_id);
  h.deepest = std::max(h.deepest, r.y + b.h);
}

bool Table::Line::button(std::string_view label, const ButtonLook& look) {
  auto& in = table_.ui_.inner();
  auto& h = *table_.held_;
  auto [r, right] = next_cell(in, h);
  push_flow(in, look.weight == Weight::quiet ? r.x : r.x - in.px(8), h.stacked ? r.y : r.y - in.px(8), r.w + in.px(16));
  auto before = in.building.nodes.size();
  bool pressed = ui::button(table_.ui_, label, look);
  for (auto i = before; i < in.building.nodes.size(); ++i) {
    node_at(in, i).cells.column = std::min(h.cell, h.cells.size());
    if (h.row_index != h.state->at) node_at(in, i).state.focusable = node_at(in, i).state.focused;
  }
  h.deepest = std::max(h.deepest, pop_flow(in) - (h.stacked ? 0 : in.px(8)));
  return pressed;
}

}
