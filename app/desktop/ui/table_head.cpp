// The columns' names, which sort where they can be pressed.
#include <algorithm>
#include <optional>

#include "app/desktop/ui/table_held.h"

namespace broaden::app::ui {
namespace {

void sort_by(TableText& text, std::size_t column, bool& now) {
  *text.sort = {column, text.sort->column == column && !text.sort->descending};
  now = true;
}

void draw_column_name(Inner& in, Table::Held& h, std::size_t i, float top, float head) {
  auto& c = h.text.columns[i];
  float side = side_of_cell(in);
  bool sortable = c.sortable && h.text.sort, sorted = sortable && h.text.sort->column == i;
  float arrow = sortable ? in.px(24) : 0, words = width_of(in, Face::strong, c.name) + 1;
  Rect box = h.stacked ? place(in, words + arrow + 2 * side, head) : Rect{h.cells[i].x - side, top, h.cells[i].width + 2 * side, head};
  auto node = add_node(in, Role::column_header, in.id(c.name), c.name, box);
  Touch t;
  if (sortable) {
    t = touch(in, node);
    node_at(in, node).value = !sorted ? "" : h.text.sort->descending ? "sorted, last first" : "sorted, first first";
    node_at(in, node).description = "Press to sort.";
    if (t.hovered) fill(in, box, in.theme.hover);
    if (t.pressed) sort_by(h.text, i, h.sorted_now);
  }
  Rect inside{box.x + side, box.y, box.w - 2 * side, box.h};
  float room_for_words = std::max(0.f, inside.w - (sorted ? arrow : 0));
  float used = std::min(words, room_for_words), start = c.right && !h.stacked ? inside.right() - used : inside.x;
  bool cut = draw_line(in, Face::strong, in.theme.text, {start, box.y, used, box.h}, c.name, 0, Cut::ellipsis, node_at(in, node).id);
  if (sorted) draw_icon(in, h.text.sort->descending ? Icon::down : Icon::up, {c.right && !h.stacked ? start - arrow : start + used, box.y, arrow, box.h}, in.theme.text, Face::caption);
  if (cut && t.hovered) tip(in, node_at(in, node).id, box, c.name);
  if (t.ring) frame(in, box, in.theme.focus, size::radius, 2);
}

}

void draw_head(Ui& ui, Table::Held& h, Rect r) {
  auto& in = ui.inner();
  float head = in.px(size::control);
  std::optional<Row> buttons;
  if (h.stacked) buttons.emplace(ui);
  else fill(in, {r.x, r.y, r.w, head}, in.theme.surface);
  for (std::size_t i = 0; i < h.text.columns.size(); ++i)
    if (!h.stacked || (h.text.columns[i].sortable && h.text.sort)) draw_column_name(in, h, i, r.y, head);
  buttons.reset();
  auto& f = flow(in);
  if (!h.stacked) f.y = r.y + head;
  f.after = 0;
  fill(in, {r.x, f.y, r.w, row_line(in)}, in.theme.border);
  f.y += row_line(in);
}

}
