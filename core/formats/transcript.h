// A transcript from a learning system, as CSV: which column is which field of learning, and what each row says. Which rows are
// in the record already is for the caller to know.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/formats/csv.h"
#include "core/formats/written.h"
#include "core/model/learning.h"
#include "core/packages/packages.h"

namespace broaden::core {

struct TranscriptColumn {
  std::string heading;                                   // as the file says it
  const Field* field = nullptr;                          // of learning; nullptr: left out
  LengthUnit unit = LengthUnit::none;                    // of its bare numbers, where it is a length
};

// What was said of columns: "Course Title=title", "Duration=minutes", "Cost=skip". The field is a name or option of learning;
// "hours" and "minutes" also say what a bare number is. csv_columns where a column or field is unknown or said twice.
using ColumnMap = std::map<std::string, std::string>;    // heading in small letters -> field
Result<ColumnMap> column_map(const std::vector<std::string>& said);

// By what was said, else by the heading. csv_columns without a title or a date; identity_data.
Result<std::vector<TranscriptColumn>> transcript_columns(CsvRow headings, const ColumnMap&);

struct TranscriptRow {
  std::size_t line = 0;                                  // of the file, from 1
  Learning learning;                                     // formal, unless the row says otherwise
  std::string problem;                                   // "Hours, column \"Duration\": …"; empty: none
  bool rounded = false;                                  // its length was no step of three minutes
};

class TranscriptReader {                                 // rows of one file, the headings first
 public:
  TranscriptReader(const ColumnMap& map, const Packages& packages, std::string framework) : map_(map), packages_(packages), framework_(std::move(framework)) {}
  // Nothing for the headings. Errors end the whole file: csv_columns, identity_data.
  Result<std::optional<TranscriptRow>> row(std::size_t line, CsvRow cells);
  const std::vector<TranscriptColumn>& columns() const { return columns_; }

 private:
  const ColumnMap& map_;
  const Packages& packages_;
  std::string framework_;
  std::vector<TranscriptColumn> columns_;
};

}
