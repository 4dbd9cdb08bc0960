#include <fmt/format.h>

#include "core/base/bytes.h"
#include "core/formats/csv.h"
#include "core/formats/csv_guard.h"

namespace broaden::core {
namespace {

Error malformed(std::string what) { return {Code::csv_malformed, std::move(what)}; }

}

// The first four bytes tell UTF-8's mark, which is passed over, from the marks of other encodings.
Result<> CsvReader::check_start(std::string_view piece) {
  auto begins = [&](std::string_view mark) { return start_.starts_with(mark); };
  start_ += piece.substr(0, 4 - start_.size());
  if (begins("\xff\xfe") || begins("\xfe\xff") || begins(std::string_view("\0\0\xfe\xff", 4))) return Error{Code::csv_encoding, "it is in UTF-16 or UTF-32."};
  if (start_.find('\0') != start_.npos) return Error{Code::csv_encoding, "it is in UTF-16, or no text at all."};
  return {};
}

Result<> CsvReader::read(std::string_view piece) {
  if (piece.size() > limits_.bytes - bytes_) return Error{Code::csv_too_large, fmt::format("it has more than {} MB.", limits_.bytes >> 20)};
  bytes_ += piece.size();
  if (!started_) {
    auto had = start_.size();
    CHECKED(check_start(piece));
    if (start_.size() < 4) return {};
    started_ = true;
    piece.remove_prefix(4 - had);
    std::string first = start_.starts_with("\xef\xbb\xbf") ? start_.substr(3) : start_;
    for (char c : first) CHECKED(byte(c));
  }
  for (char c : piece) CHECKED(byte(c));
  return {};
}

Result<> CsvReader::finish() {
  if (!started_) {                                       // fewer than four bytes in all
    started_ = true;
    std::string first = start_.starts_with("\xef\xbb\xbf") ? start_.substr(3) : start_;
    for (char c : first) CHECKED(byte(c));
  }
  if (at_ == At::quoted) return malformed(fmt::format("the quote that begins on line {} does not end.", cell_line_));
  if (at_ == At::cell_start && column_ == 0) return {};
  CHECKED(end_cell());
  return end_row();
}

Result<> CsvReader::byte(char c) {
  if (c == '\0') return Error{Code::csv_encoding, fmt::format("line {} has bytes that are not text.", line_)};
  bool after_cr = after_cr_;
  after_cr_ = c == '\r';
  bool ends_line = c == '\r' || (c == '\n' && !after_cr);
  if (ends_line) ++line_;
  switch (at_) {
    case At::quoted:
      if (c == '"') return at_ = At::quote_in_quoted, Result<>{};
      return put(c);
    case At::quote_in_quoted:
      if (c == '"') return at_ = At::quoted, put(c);
      if (c != ',' && c != '\r' && c != '\n') return malformed(fmt::format("on line {} something follows a closing quote. Quotes inside a cell are written twice.", line_));
      break;
    case At::cell_start:
      if (c == '\n' && after_cr && column_ == 0) return {};       // the second half of a line end
      if (column_ == 0) row_line_ = line_ - (ends_line ? 1 : 0);
      cell_line_ = line_ - (ends_line ? 1 : 0);
      if (column_ == cells_.size()) cells_.emplace_back();
      cells_[column_].clear();
      if (c == '"') return any_quotes_ = true, at_ = At::quoted, Result<>{};
      at_ = At::bare;
      break;
    case At::bare:
      if (c == '"') return malformed(fmt::format("on line {} a quote stands inside a cell that does not begin with one.", line_));
      break;
  }
  if (c == ',') return end_cell();
  if (c != '\r' && c != '\n') return put(c);
  CHECKED(end_cell());
  return end_row();
}

Result<> CsvReader::put(char c) {
  auto& cell = cells_[column_];
  if (cell.size() == limits_.cell)
    return Error{Code::csv_too_large, fmt::format("the cell that begins on line {} is longer than {} bytes{}.", cell_line_, limits_.cell, at_ == At::quoted ? "; perhaps its quote does not end" : "")};
  cell += c;
  return {};
}

Result<> CsvReader::end_cell() {
  if (at_ == At::cell_start) {                           // right after a comma at the file's end
    if (column_ == cells_.size()) cells_.emplace_back();
    cells_[column_].clear();
  }
  auto& cell = cells_[column_];
  if (!is_utf8(cell)) return Error{Code::csv_encoding, fmt::format("line {} has letters in another encoding, such as Windows-1252.", cell_line_)};
  if (csv_guarded(cell) && cell.front() == '\'') cell.erase(0, 1);
  if (++column_ > limits_.columns) return Error{Code::csv_too_large, fmt::format("line {} has more than {} columns.", row_line_, limits_.columns)};
  at_ = At::cell_start;
  return {};
}

Result<> CsvReader::end_row() {
  auto count = column_;
  bool nothing = count == 1 && cells_.front().empty() && !any_quotes_;
  column_ = 0;
  any_quotes_ = false;
  if (nothing) return {};
  if (++rows_ > limits_.rows) return Error{Code::csv_too_large, fmt::format("it has more than {} rows.", limits_.rows - 1)};
  return take_(row_line_, std::span(cells_).first(count));
}

}
