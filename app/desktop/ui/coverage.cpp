// What is covered and what is not: groups of marks, each with its words. The mark's shape says it as well as its color.
#include <algorithm>
#include <cmath>

#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/pictures.h"

namespace broaden::app::ui {
namespace {

constexpr float least_cell = 200, mark = 28;             // units

Icon icon_of(Covered covered) { return covered == Covered::yes ? Icon::check_circle : covered == Covered::partly ? Icon::partly : Icon::circle; }

float cell_height(Inner& in, const CoverageCell& cell, float width) {
  return wrapped_height(in, Face::body, cell.name, width - in.px(mark)) + wrapped_height(in, Face::caption, cell.words, width - in.px(mark));
}

void draw_cell(Inner& in, const CoverageCell& cell, float x, float y, float width, std::string_view id) {
  float left = x + in.px(mark), words = width - in.px(mark);
  auto ink = cell.covered == Covered::no ? in.theme.border : in.theme.accent;
  draw_icon(in, icon_of(cell.covered), {x, y, in.px(20), in.px(24)}, ink);
  draw_wrapped(in, Face::body, in.theme.text, left, y, words, cell.name, id);
  draw_wrapped(in, Face::caption, in.theme.quiet_text, left, y + wrapped_height(in, Face::body, cell.name, words), words, cell.words, id);
}

}

void coverage(Ui& ui, std::string_view name, std::span<const CoverageCell> cells) {
  auto& in = ui.inner();
  float width = std::min(flow(in).width, in.px(size::wide)), gap_x = in.px(16), gap_y = in.px(12);
  auto columns = static_cast<std::size_t>(std::max(1.f, std::floor((width + gap_x) / (in.px(least_cell) + gap_x))));
  float cell = std::floor((width + gap_x) / static_cast<float>(columns)) - gap_x;
  std::vector<float> rows;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i % columns == 0) rows.push_back(0);
    rows.back() = std::max(rows.back(), cell_height(in, cells[i], cell));
  }
  float height = gap_y * static_cast<float>(std::max<std::size_t>(rows.size(), 1) - 1);
  for (auto row : rows) height += row;
  auto r = place(in, width, height, 8, 8);
  auto id = in.id(name);
  auto node = add_node(in, Role::picture, id, name, r);
  std::string value;
  float y = r.y;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    draw_cell(in, cells[i], r.x + static_cast<float>(i % columns) * (cell + gap_x), y, cell, id);
    value += (value.empty() ? "" : "; ") + cells[i].name + ": " + cells[i].words;
    if (i % columns == columns - 1) y += rows[i / columns] + gap_y;
  }
  node_at(in, node).value = std::move(value);
}

}
