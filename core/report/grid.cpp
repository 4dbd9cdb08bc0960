// Tables and rows of label and value. A row is never cut unless it is taller than a page; the header row comes again on
// every page, where it is decoration: assistive technology reads it once.
#include <algorithm>
#include <limits>
#include <optional>

#include "core/report/blocks.h"

namespace broaden::core::report {
namespace {

constexpr std::size_t rows_together = 2;     // no table begins at the foot of a page with a single row of many
constexpr int all_lines = std::numeric_limits<int>::max();

struct Cell { Text text; const char* tag; };
using Row = std::vector<Cell>;
struct Grid {
  std::optional<Text> caption;
  std::vector<double> x, width;
  Row head;                                  // empty: none
  std::vector<Row> rows;
};

double height(const Flow& flow, const Row& row) {
  double tallest = 0;
  for (const auto& cell : row) tallest = std::max(tallest, cell.text.height());
  return tallest + 2 * flow.pad();
}

void columns(Grid& grid, const Flow& flow, const std::vector<double>& shares) {
  double all = 0, x = flow.sheet.left;
  for (double share : shares) all += std::max(share, 0.01);
  double free = flow.wide() - style::cell_gutter * static_cast<double>(shares.size() - 1);
  for (double share : shares) {
    double width = free * std::max(share, 0.01) / all;
    grid.x.push_back(x);
    grid.width.push_back(width);
    x += width + style::cell_gutter;
  }
}

Face sided(Face face, bool right) { face.right = right; return face; }

Row set(const Flow& flow, const Grid& grid, const Table& table, const std::vector<std::string>& texts) {
  Row row;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    row.push_back({flow.type.set(i < texts.size() ? texts[i] : "", sided(style::cell, table.columns[i].right), grid.width[i]), "TD"});
  return row;
}

Grid grid(const Flow& flow, const Table& table, std::size_t most_rows) {
  Grid grid;
  if (!table.caption.empty()) grid.caption = flow.type.set(table.caption, style::caption, flow.wide());
  std::vector<double> shares;
  for (const auto& column : table.columns) shares.push_back(column.share);
  columns(grid, flow, shares);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    grid.head.push_back({flow.type.set(table.columns[i].title, sided(style::column, table.columns[i].right), grid.width[i]), "TH"});
  for (std::size_t i = 0; i < std::min(most_rows, table.rows.size()); ++i) grid.rows.push_back(set(flow, grid, table, table.rows[i]));
  return grid;
}

Grid grid(const Flow& flow, const KeyValues& values, std::size_t most_rows) {
  Grid grid;
  const Face& face = flow.tight ? style::cell : style::body;
  Face label = style::label;
  label.leading = face.leading;              // on the same baselines
  columns(grid, flow, {0.29, 0.71});
  for (std::size_t i = 0; i < std::min(most_rows, values.rows.size()); ++i)
    grid.rows.push_back({{flow.type.set(values.rows[i].first, label, grid.width[0]), "TH"},
                         {flow.type.set(values.rows[i].second, face, grid.width[1]), "TD"}});
  return grid;
}

void draw_head(Flow& flow, const Grid& grid, bool read_aloud) {
  if (grid.head.empty()) return;
  double lowest = height(flow, grid.head);
  if (read_aloud) flow.open("TR");
  double top = flow.y;
  for (std::size_t i = 0; i < grid.head.size(); ++i) {
    const auto& text = grid.head[i].text;
    flow.y = top + lowest - flow.pad() - text.height();        // short titles stand on the rule
    if (read_aloud) flow.whole("TH", text, grid.x[i]);
    else flow.put(Ink{text, 0, text.lines, grid.x[i], flow.y});
  }
  if (read_aloud) flow.close("TR");
  flow.y = top + lowest;
  flow.rule(flow.sheet.left, flow.wide(), style::head_rule, style::blue);
  flow.y += style::head_rule;
}

// Lines [first, first + count) of every cell, as one row.
void draw_row(Flow& flow, const Grid& grid, const Row& row, int first, int count) {
  double tallest = 0;
  flow.y += flow.pad();
  flow.open("TR");
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto& text = row[i].text;
    int from = std::min(first, text.lines), to = from + std::min(count, text.lines - from);
    flow.open(row[i].tag);
    if (from < to) flow.put(Ink{text, from, to, grid.x[i], flow.y});
    flow.close(row[i].tag);
    tallest = std::max(tallest, (to - from) * text.face.leading);
  }
  flow.close("TR");
  flow.y += tallest + flow.pad();
}

void next_page(Flow& flow, const Grid& grid) {
  flow.turn();
  draw_head(flow, grid, false);
}

// A row taller than a page goes on as a row of its own on each next page: a tag's drawn content stays on one page.
void draw_tall_row(Flow& flow, const Grid& grid, const Row& row) {
  int lines = 0;
  double leading = 1;
  for (const auto& cell : row) {
    lines = std::max(lines, cell.text.lines);
    leading = std::max(leading, cell.text.face.leading);
  }
  for (int line = 0; line < lines;) {
    int fits = static_cast<int>((flow.room() - 2 * flow.pad()) / leading);
    if (fits < 3) { next_page(flow, grid); continue; }
    int count = std::min(fits, lines - line);
    draw_row(flow, grid, row, line, count);
    line += count;
    if (line < lines) next_page(flow, grid);
  }
}

void draw(Flow& flow, const Grid& grid) {
  flow.open("Table");
  if (grid.caption) { flow.whole("Caption", *grid.caption, flow.sheet.left); flow.y += grid.caption->height() + 2; }
  draw_head(flow, grid, true);
  double page = flow.tall() - (grid.head.empty() ? 0 : height(flow, grid.head) + style::head_rule);
  for (const auto& row : grid.rows) {
    double tall = height(flow, row);
    if (tall > page) draw_tall_row(flow, grid, row);
    else {
      if (tall > flow.room()) next_page(flow, grid);
      draw_row(flow, grid, row, 0, all_lines);
    }
    if (flow.room() > 0) flow.rule(flow.sheet.left, flow.wide(), style::hair, style::hairline);
  }
  flow.close("Table");
}

double opening(const Flow& flow, const Grid& grid) {
  double least = grid.caption ? grid.caption->height() + 2 : 0;
  if (!grid.head.empty()) least += height(flow, grid.head) + style::head_rule;
  for (const auto& row : grid.rows) least += height(flow, row);
  return least > flow.tall() ? 90 : least;   // its first rows are cut anyway
}

}

double opening(const Flow& flow, const Table& table) { return table.columns.empty() ? 0 : opening(flow, grid(flow, table, rows_together)); }
double opening(const Flow& flow, const KeyValues& values) { return opening(flow, grid(flow, values, rows_together)); }

void place(Flow& flow, const Table& table) {
  if (table.columns.empty()) return;
  flow.need(opening(flow, table));
  draw(flow, grid(flow, table, table.rows.size()));
}

void place(Flow& flow, const KeyValues& values) {
  if (values.rows.empty()) return;           // a table without rows is a fault in the tag tree
  flow.need(opening(flow, values));
  draw(flow, grid(flow, values, values.rows.size()));
}

}
