// Items' rows: one table a noun, each row a pure function of its item's heads. Only for this room's own files.
#pragma once
#include <functional>
#include <map>
#include <set>

#include "core/store/heads.h"

namespace broaden::core {

std::string quoted(std::string_view name);               // as SQL takes a table's or column's name
std::string columns(const Noun&);                        // of a row called t, in the table's order: t."date", t."title"
std::string select_items(const Noun&, const std::string& also = {});   // select i.name, columns, also from noun as t joined with item as i
inline constexpr char separator = '\x1f';                // around each element of a set, as a row holds it

Value read_column(const Statement&, int column, Kind);
void read_row(const Statement&, int first_column, Item); // a value that its field cannot take is left out
Result<> read_items(Statement rows, const std::function<Item(std::string_view id)>& room_for);   // all that select_items finds
void bind_column(Statement&, int place, const Value&);

using Row = std::map<std::string, Value>;                // field name to value, as heads say; fields unknown here too
Result<Row> row_of(const Db&, const Noun&, const std::vector<FieldHeads>&);
Result<bool> is_shown(const Db&, const Noun&, std::int64_t item);   // is there a row

// Whether an item is there: it is gone only if its removals had seen all its heads, and a shown child keeps its parent.
Result<bool> alive(const Db&, const std::vector<FieldHeads>&);
Result<bool> has_child(const Db&, const Noun&, const std::string& name);

// Makes the row what the heads say, then the rows of what it links to or linked to, where that keeps them or lets them go.
Result<> settle(const Db&, std::int64_t item);

}
