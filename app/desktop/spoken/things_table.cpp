// Tables by row and column. Of a long table only the rows in sight are there; the count is of all.
#include <algorithm>

#include "app/desktop/spoken/things.h"

namespace broaden::app::spoken {
namespace {

bool is(AtkObject* o, Kind kind) { return held(o).thing.kind == kind; }

AtkObject* row_object(gpointer table, int row) {
  for (auto* one : held(table).children)
    if (is(one, Kind::row) && !held(one).children.empty() && held(held(one).children.front()).thing.row == row) return one;
  return nullptr;
}

AtkObject* cell_object(gpointer table, int row, int column) {
  auto* line = row_object(table, row);
  if (!line) return nullptr;
  for (auto* one : held(line).children) if (is(one, Kind::cell) && held(one).thing.column == column) return one;
  return nullptr;
}

AtkObject* header_object(gpointer table, int column) {
  for (auto* one : held(table).children) if (is(one, Kind::column_header) && held(one).thing.column == column) return one;
  return nullptr;
}

AtkObject* owned(AtkObject* o) { return o ? ATK_OBJECT(g_object_ref(o)) : nullptr; }
AtkObject* table_around(gpointer cell) {
  auto* row = held(cell).parent;
  return row ? held(row).parent : nullptr;
}

AtkObject* ref_at(AtkTable* o, int row, int column) { return owned(cell_object(o, row, column)); }
int rows(AtkTable* o) { return held(o).thing.rows; }
int columns(AtkTable* o) { return held(o).thing.columns; }
int index_at(AtkTable* o, int row, int column) { return row * columns(o) + column; }
int row_at(AtkTable* o, int index) { return columns(o) > 0 ? index / columns(o) : -1; }
int column_at(AtkTable* o, int index) { return columns(o) > 0 ? index % columns(o) : -1; }
int one_wide(AtkTable*, int, int) { return 1; }
AtkObject* column_header(AtkTable* o, int column) { return header_object(o, column); }
AtkObject* row_header(AtkTable*, int) { return nullptr; }
const char* column_words(AtkTable* o, int column) { return header_object(o, column) ? atk_object_get_name(header_object(o, column)) : nullptr; }
const char* row_words(AtkTable* o, int row) { return row_object(o, row) ? atk_object_get_name(row_object(o, row)) : nullptr; }

gboolean row_chosen(AtkTable* o, int row) { return row_object(o, row) && held(row_object(o, row)).thing.states.has(State::selected); }
gboolean cell_chosen(AtkTable* o, int row, int) { return row_chosen(o, row); }

int rows_chosen(AtkTable* o, int** which) {
  std::vector<int> all;
  for (auto* one : held(o).children)
    if (is(one, Kind::row) && held(one).thing.states.has(State::selected) && !held(one).children.empty()) all.push_back(held(held(one).children.front()).thing.row);
  if (which) {
    *which = g_new0(int, all.size() + 1);
    std::ranges::copy(all, *which);
  }
  return static_cast<int>(all.size());
}

gboolean cell_place(AtkTableCell* o, int* row, int* column) {
  if (row) *row = held(o).thing.row;
  if (column) *column = held(o).thing.column;
  return TRUE;
}

gboolean cell_span(AtkTableCell* o, int* row, int* column, int* row_span, int* column_span) {
  if (row_span) *row_span = 1;
  if (column_span) *column_span = 1;
  return cell_place(o, row, column);
}

int span(AtkTableCell*) { return 1; }
AtkObject* table_of(AtkTableCell* o) { return owned(table_around(o)); }

GPtrArray* column_headers(AtkTableCell* o) {
  auto* all = g_ptr_array_new_with_free_func(g_object_unref);
  auto* table = table_around(o);
  if (auto* header = table ? header_object(table, held(o).thing.column) : nullptr) g_ptr_array_add(all, owned(header));
  return all;
}
GPtrArray* row_headers(AtkTableCell*) { return g_ptr_array_new_with_free_func(g_object_unref); }

}

void table_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkTableIface*>(i);
  as->ref_at = ref_at, as->get_n_rows = rows, as->get_n_columns = columns;
  as->get_index_at = index_at, as->get_row_at_index = row_at, as->get_column_at_index = column_at;
  as->get_column_extent_at = one_wide, as->get_row_extent_at = one_wide;
  as->get_column_header = column_header, as->get_row_header = row_header;
  as->get_column_description = column_words, as->get_row_description = row_words;
  as->is_row_selected = row_chosen, as->is_selected = cell_chosen, as->get_selected_rows = rows_chosen;
}

void cell_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkTableCellIface*>(i);
  as->get_position = cell_place, as->get_row_column_span = cell_span, as->get_row_span = span, as->get_column_span = span;
  as->get_table = table_of, as->get_column_header_cells = column_headers, as->get_row_header_cells = row_headers;
}

}
