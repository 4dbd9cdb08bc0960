// Which cells a spreadsheet would compute. Only for this room's reader and writer of CSV.
#pragma once
#include <string_view>

namespace broaden::core {

// Apostrophes or none, and then what begins a formula.
inline bool csv_guarded(std::string_view cell) {
  auto first = cell.find_first_not_of('\'');
  return first != cell.npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

}
