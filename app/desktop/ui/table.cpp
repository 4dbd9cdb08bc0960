// A table's columns, and which of its rows are in sight.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/desktop/ui/table_held.h"
#include "core/model/quantity.h"

namespace broaden::app::ui {
namespace {

constexpr std::size_t most_wrapping = 200;

void lay_columns(const Inner& in, Table::Held& h, float left, float width) {
  auto& columns = h.text.columns;
  float shares = 0, side = side_of_cell(in), x = left;
  for (auto& c : columns) shares += c.share;
  h.stacked = std::ranges::any_of(columns, [&](auto& c) { return width * c.share / shares < in.px(c.least); });
  for (auto& c : columns) {
    float w = h.stacked ? width : std::floor(width * c.share / shares);
    h.cells.push_back({(h.stacked ? left : x) + side, w - 2 * side});
    x += w;
  }
}

// Only where all rows are of one height; a row that is wanted is brought into sight.
void find_rows_in_sight(Inner& in, Table::Held& h, float left) {
  auto clip = ImGui::GetCurrentWindow()->ClipRect;
  auto rows = static_cast<float>(h.text.rows);
  h.first = static_cast<std::size_t>(std::clamp(std::floor((clip.Min.y - h.top) / h.row_height) - 1, 0.f, rows));
  h.last = static_cast<std::size_t>(std::clamp(std::ceil((clip.Max.y - h.top) / h.row_height) + 1, 0.f, rows));
  if (h.state->wanted >= h.text.rows) return;
  float y = h.top + static_cast<float>(h.state->wanted) * h.row_height;
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {left, y - in.px(24), left + 1, y + h.row_height + in.px(24)}, ImGuiScrollFlags_KeepVisibleEdgeY);
  in.settle = std::max(in.settle, 2);
}

}

Table::Table(Ui& ui, Key key, const TableText& text) : ui_(ui), held_(std::make_unique<Held>()) {
  auto& in = ui.inner();
  auto& h = *held_;
  h.text = text, h.id = in.id(key), h.selected = std::string(text.selected);
  h.state = &in.opened[h.id];
  h.chosen = std::exchange(h.state->filter, {});
  h.wraps = text.rows <= most_wrapping;
  float width = flow(in).width, left = flow(in).left;
  lay_columns(in, h, left, width);
  auto r = place(in, width, 0, 8, 0);
  h.node = add_node(in, Role::table, h.id, text.name, r);
  node_at(in, h.node).value = core::grouped(static_cast<std::int64_t>(text.rows)) + (text.rows == 1 ? " row" : " rows");
  node_at(in, h.node).cells.rows = text.rows;
  for (auto& c : text.columns) node_at(in, h.node).cells.words.push_back(c.name);

  in.scopes.push_back(in.path.size());
  in.path = h.id;
  draw_head(ui, h, {left, r.y, width, 0});

  h.top = h.y = flow(in).y;
  h.row_height = h.stacked ? in.px(24) * static_cast<float>(text.columns.size()) + in.px(17) : in.px(41);
  h.last = text.rows;
  if (!h.wraps) find_rows_in_sight(in, h, left);
  h.next = h.first;
  h.state->at = std::clamp(h.state->at, h.first, std::max(h.first, h.last > 0 ? h.last - 1 : 0));
  h.splitter.Split(&canvas(), 2);
  h.splitter.SetCurrentChannel(&canvas(), 1);
}

Table::~Table() {
  auto& in = ui_.inner();
  auto& h = *held_;
  h.splitter.Merge(&canvas());
  auto& f = flow(in);
  f.y = h.wraps ? h.y : h.top + static_cast<float>(h.text.rows) * h.row_height;
  f.after = in.px(16);
  f.empty = false;
  auto& place_of = node_at(in, h.node).place;
  place_of.h = f.y - place_of.y;
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();
}

std::size_t Table::first() const { return held_->first; }
std::size_t Table::last() const { return held_->last; }
bool Table::sort_changed() const { return held_->sorted_now; }

Table::Line Table::row(Key key, std::string_view name) { return {*this, key, name}; }

void Table::skip() {
  ++held_->next;
  held_->y += held_->row_height;
}

}
