#include "app/desktop/ui/table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/desktop/ui/badge.h"
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {
namespace {

constexpr std::size_t most_wrapping = 200;

struct Cell { float x, width; };

}

struct Table::Held {
  TableText text;
  std::string id, selected;
  std::vector<Cell> cells;
  bool stacked = false, wraps = true, sorted_now = false;
  float top = 0, row_height = 0, y = 0;
  std::size_t first = 0, last = 0, next = 0;
  std::size_t node = 0;
  std::string chosen;                                      // the row pressed in the last frame
  Opened* state = nullptr;
  ImDrawListSplitter splitter;

  // of the row being drawn
  std::string row_id, row_name, value;
  std::size_t row_index = 0, row_node = 0, cell = 0;
  float row_y = 0, deepest = 0;
  bool marked = false;
};

namespace {

void sort_by(TableText& text, std::size_t column, bool& now) {
  *text.sort = {column, text.sort->column == column && !text.sort->descending};
  now = true;
}

}

Table::Table(Ui& ui, Key key, const TableText& text) : ui_(ui), held_(std::make_unique<Held>()) {
  auto& in = ui.inner();
  auto& h = *held_;
  h.text = text, h.id = in.id(key), h.selected = std::string(text.selected);
  h.state = &in.opened[h.id];
  h.chosen = std::exchange(h.state->filter, {});
  h.wraps = text.rows <= most_wrapping;
  float width = flow(in).width, left = flow(in).left, shares = 0, narrowest = 1e9f;
  for (auto& c : text.columns) shares += c.share;
  for (auto& c : text.columns) narrowest = std::min(narrowest, width * c.share / shares);
  h.stacked = narrowest < in.px(88);
  float side = in.px(12), x = left;
  for (auto& c : text.columns) {
    float w = h.stacked ? width : std::floor(width * c.share / shares);
    h.cells.push_back({(h.stacked ? left : x) + side, w - 2 * side});
    x += w;
  }
  auto r = place(in, width, 0, 8, 0);
  h.node = add_node(in, Role::table, h.id, text.name, r);
  node_at(in, h.node).value = std::to_string(text.rows) + (text.rows == 1 ? " row" : " rows");
  node_at(in, h.node).cells.rows = text.rows;
  for (auto& c : text.columns) node_at(in, h.node).cells.words.push_back(c.name);

  in.scopes.push_back(in.path.size());
  in.path = h.id;
  std::optional<Row> buttons;
  if (h.stacked) buttons.emplace(ui);
  float head = in.px(size::control);
  if (!h.stacked) fill(in, {left, r.y, width, head}, in.theme.surface);
  for (std::size_t i = 0; i < text.columns.size(); ++i) {
    auto& c = text.columns[i];
    bool sortable = c.sortable && text.sort, sorted = sortable && text.sort->column == i;
    if (h.stacked && !sortable) continue;
    float arrow = sortable ? in.px(24) : 0, words = width_of(in, Face::strong, c.name) + 1;
    Rect box = h.stacked ? place(in, words + arrow + 2 * side, head)
                         : Rect{h.cells[i].x - side, r.y, h.cells[i].width + 2 * side, head};
    auto node = add_node(in, Role::column_header, in.id(c.name), c.name, box);
    Touch t;
    if (sortable) {
      t = touch(in, node);
      node_at(in, node).value = !sorted ? "" : text.sort->descending ? "sorted, last first" : "sorted, first first";
      node_at(in, node).description = "Press to sort.";
      if (t.hovered) fill(in, box, in.theme.hover);
      if (t.pressed) sort_by(h.text, i, h.sorted_now);
    }
    Rect inside{box.x + side, box.y, box.w - 2 * side, box.h};
    float room_for_words = std::max(0.f, inside.w - (sorted ? arrow : 0));
    float used = std::min(words, room_for_words), start = c.right && !h.stacked ? inside.right() - used : inside.x;
    bool cut = draw_line(in, Face::strong, in.theme.text, {start, box.y, used, box.h}, c.name, 0, Cut::ellipsis, node_at(in, node).id);
    if (sorted) draw_icon(in, text.sort->descending ? Icon::down : Icon::up, {c.right && !h.stacked ? start - arrow : start + used, box.y, arrow, box.h}, in.theme.text, Face::caption);
    if (cut && t.hovered) tip(in, node_at(in, node).id, box, c.name);
    if (t.ring) frame(in, box, in.theme.focus, size::radius, 2);
  }
  buttons.reset();
  auto& f = flow(in);
  if (!h.stacked) f.y = r.y + head;
  f.after = 0;
  fill(in, {left, f.y, width, std::max(1.f, in.px(1))}, in.theme.border);
  f.y += std::max(1.f, in.px(1));

  h.top = h.y = f.y;
  h.row_height = h.stacked ? in.px(24) * static_cast<float>(text.columns.size()) + in.px(17) : in.px(41);
  h.last = text.rows;
  if (!h.wraps) {
    auto clip = ImGui::GetCurrentWindow()->ClipRect;
    auto rows = static_cast<float>(text.rows);
    h.first = static_cast<std::size_t>(std::clamp(std::floor((clip.Min.y - h.top) / h.row_height) - 1, 0.f, rows));
    h.last = static_cast<std::size_t>(std::clamp(std::ceil((clip.Max.y - h.top) / h.row_height) + 1, 0.f, rows));
    if (h.state->wanted < text.rows) {
      float y = h.top + static_cast<float>(h.state->wanted) * h.row_height;
      ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {left, y - in.px(24), left + 1, y + h.row_height + in.px(24)}, ImGuiScrollFlags_KeepVisibleEdgeY);
      in.settle = std::max(in.settle, 2);
    }
  }
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
  bool cut = draw_line(in, face, ink, r, line, right ? 1.f : 0.f, Cut::ellipsis, h.row_id);
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

bool Table::Line::chosen() { return table_.held_->chosen == table_.held_->row_id; }

Table::Line::~Line() {
  auto& in = table_.ui_.inner();
  auto& h = *table_.held_;
  float line = std::max(1.f, in.px(1));
  float height = h.wraps ? std::max(h.deepest + in.px(8) - h.row_y, in.px(40)) : h.row_height - line;
  Rect r{flow(in).left, h.row_y, flow(in).width, height};
  auto& n = node_at(in, h.row_node);
  n.place = r, n.value = h.value, n.state.selected = h.marked;
  in.path.resize(in.scopes.back());
  in.scopes.pop_back();

  h.splitter.SetCurrentChannel(&canvas(), 0);
  auto t = touch(in, h.row_node);
  auto mouse = ImGui::GetIO().MousePos;
  bool under = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && mouse.x >= r.x && mouse.x < r.right() && mouse.y >= r.y && mouse.y < r.bottom();
  if (h.marked) fill(in, r, in.theme.selected);
  else if (t.hovered || under) fill(in, r, in.theme.hover);
  fill(in, {r.x, r.bottom(), r.w, line}, in.theme.rule);
  if (t.ring) frame(in, r, in.theme.focus, size::radius, 2);
  h.splitter.SetCurrentChannel(&canvas(), 1);

  if (t.focused) h.state->at = h.row_index;
  auto& node = node_at(in, h.row_node);
  node.state.focusable = node.state.focusable && h.row_index == h.state->at;
  if (t.pressed) h.state->filter = h.row_id;
  bool within = t.focused || in.focused.starts_with(h.row_id + "/");
  if (within && !in.page_taken && h.state->wanted == SIZE_MAX && in.open_layers == in.layer) {
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
  h.y = r.bottom() + line;
}

}
