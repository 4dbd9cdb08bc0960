#include "core/formats/csv.h"
#include "core/formats/csv_guard.h"

namespace broaden::core {
namespace {

bool wants_quotes(std::string_view cell) { return cell.empty() || cell.find_first_of(",\"\r\n") != cell.npos || cell.front() == ' ' || cell.back() == ' '; }

}

void append_csv_row(std::string& out, std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const auto& cell = cells[i];
    bool quotes = wants_quotes(cell) && (!cell.empty() || cells.size() == 1);       // a row of nothing would be left out
    if (quotes) out += '"';
    if (csv_guarded(cell)) out += '\'';
    for (char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    if (quotes) out += '"';
  }
  out += "\r\n";
}

std::string csv(std::span<const std::vector<std::string>> rows) {
  std::string out = "\xef\xbb\xbf";
  for (auto& row : rows) append_csv_row(out, row);
  return out;
}

}
