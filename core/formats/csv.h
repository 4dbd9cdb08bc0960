// Comma-separated values, RFC 4180: read piece by piece, never more than one row in memory; written so that no spreadsheet
// takes a cell for a formula.
//
// A cell that begins with = + - @ a tab or a carriage return would be computed where the file is opened. The writer puts an
// apostrophe before it; the reader takes one such apostrophe off. Cells that begin with apostrophes before one of those
// get one more and lose one, so that what is written reads back as it was.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace broaden::core {

struct CsvLimits {
  std::size_t bytes = std::size_t{64} << 20;             // 64 MB
  std::size_t rows = 100'001;                            // a header and 100,000 rows
  std::size_t cell = 65'536, columns = 512;              // bytes of one cell; cells of one row
};

using CsvRow = std::span<std::string>;                   // the taker may keep the cells by moving them away

// UTF-8 with or without a mark at its start; rows end with LF, CR LF or CR; rows without anything in them are left out.
// Errors name the line, counted from 1: csv_encoding, csv_malformed, csv_too_large (at the limit, before more is taken).
class CsvReader {
 public:
  using Take = std::function<Result<>(std::size_t line, CsvRow)>;   // the line that the row begins on; its error ends the reading
  explicit CsvReader(Take take, CsvLimits limits = {}) : take_(std::move(take)), limits_(limits) {}
  Result<> read(std::string_view piece);
  Result<> finish();                                     // nothing more comes

 private:
  enum class At { cell_start, bare, quoted, quote_in_quoted };
  Result<> byte(char);
  Result<> put(char);
  Result<> end_cell();
  Result<> end_row();
  Result<> check_start(std::string_view piece);

  Take take_;
  CsvLimits limits_;
  At at_ = At::cell_start;
  std::size_t bytes_ = 0, rows_ = 0, line_ = 1, row_line_ = 1, cell_line_ = 1;
  std::string start_;                                    // the first bytes, until they say which encoding it is
  bool started_ = false, after_cr_ = false, any_quotes_ = false;
  std::vector<std::string> cells_;                       // as many as the widest row so far
  std::size_t column_ = 0;                               // the cell being read
};

void append_csv_row(std::string& out, std::span<const std::string> cells);   // with CR LF
// The whole file, with the mark by which spreadsheets know UTF-8.
std::string csv(std::span<const std::vector<std::string>> rows);

}
