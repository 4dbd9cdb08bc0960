// What a table knows between its rows. Shared by table*.cpp.
#pragma once
#include <algorithm>

#include "app/desktop/ui/inner.h"
#include "app/desktop/ui/table.h"

namespace broaden::app::ui {

struct Table::Held {
  struct Cell { float x, width; };

  TableText text;
  std::string id, selected;
  std::vector<Cell> cells;                                   // where each column's words stand
  bool stacked = false, wraps = true, sorted_now = false;    // stacked: too narrow for columns, cells one under the other
  float top = 0, row_height = 0, y = 0;
  std::size_t first = 0, last = 0, next = 0;
  std::size_t node = 0;
  std::string chosen;                                        // the row pressed in the last frame
  Opened* state = nullptr;
  ImDrawListSplitter splitter;

  // of the row being drawn
  std::string row_id, row_name, value;
  std::size_t row_index = 0, row_node = 0, cell = 0;
  float row_y = 0, deepest = 0;
  bool marked = false;
};

void draw_head(Ui&, Table::Held&, Rect);                     // the columns' names; where they were drawn goes on under them
inline float side_of_cell(const Inner& in) { return in.px(12); }
inline float row_line(const Inner& in) { return std::max(1.f, in.px(1)); }

}
