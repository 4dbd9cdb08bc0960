#include "core/formats/transcript.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/formats/competency_word.h"
#include "core/formats/identity_data.h"
#include "core/model/typed.h"

namespace broaden::core {
namespace {

using Read = Result<Value>;

// A day, with a time of day behind it or without: "2026-11-03T14:20:00Z", "11/3/2026 2:20 PM".
Read day(std::string_view cell) {
  auto end = cell.find('/') != cell.npos ? cell.find(' ') : cell.size() > 10 && cell[4] == '-' ? 10 : cell.npos;
  auto read = end == cell.npos || end == cell.size() || cell[end] == ' ' || cell[end] == 'T' ? full_date(cell.substr(0, end)) : std::nullopt;
  if (!read) return Error{Code::bad_value, fmt::format("\"{}\" is not a day: give it as 2026-11-03 or 11/3/2026 (month first).", cell)};
  return Value{iso(*read)};
}

Read length(std::string_view cell, LengthUnit unit, bool& rounded) {
  auto minutes = written_minutes(cell, unit);
  if (!minutes) {
    bool needs_unit = unit == LengthUnit::none && written_minutes(cell, LengthUnit::hours);
    if (needs_unit) return Error{Code::bad_value, fmt::format("\"{}\" may be hours or minutes: say which the column holds (on the command line with --map \"COLUMN=hours\" or \"COLUMN=minutes\").", cell)};
    return Error{Code::bad_value, fmt::format("\"{}\" is no length of time: give 1.5, 1:30, 90 min or 1.5 hours.", cell)};
  }
  auto kept = nearest_step(*minutes);
  rounded = kept != *minutes;
  return Value{kept};
}

Read competencies(std::string_view cell, const Packages& packages, const std::string& framework) {
  Tags out;
  while (!cell.empty()) {
    auto end = std::min(cell.find_first_of(";\n|"), cell.size());
    if (auto one = trimmed(cell.substr(0, end)); !one.empty()) {
      TRY(tag, competency_of(one, packages, framework));
      out.insert(std::move(tag));
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return out.empty() ? Value{} : Value{std::move(out)};
}

Read value_of(const TranscriptColumn& column, std::string_view cell, const Packages& packages, const std::string& framework, bool& rounded) {
  auto& field = *column.field;
  switch (field.kind) {
    case Kind::date: return day(cell);
    case Kind::minutes: return length(cell, column.unit, rounded);
    case Kind::tags: return competencies(cell, packages, framework);
    case Kind::choice: return parse(field, lower(cell));
    default: return parse(field, cell);
  }
}

std::string sentence_of(const TranscriptColumn& column, const Error& error) { return fmt::format("column \"{}\": {}", column.heading, words(error).what); }

}

Result<std::optional<TranscriptRow>> TranscriptReader::row(std::size_t line, CsvRow cells) {
  if (columns_.empty()) {
    TRY(columns, transcript_columns(cells, map_));
    columns_ = std::move(columns);
    return std::optional<TranscriptRow>{};
  }
  for (std::size_t i = 0; i < cells.size(); ++i)         // also where the column is left out: such a file goes no further
    if (looks_like_ssn(cells[i]))
      return Error{Code::identity_data, fmt::format("Line {} has what looks like a Social Security number{}.", line, i < columns_.size() ? fmt::format(", in the column \"{}\"", columns_[i].heading) : "")};
  std::optional<TranscriptRow> out(std::in_place);
  out->line = line;
  out->learning.kind = LearningKind::formal;
  if (cells.size() > columns_.size()) out->problem = fmt::format("has {} cells, and there are {} columns", cells.size(), columns_.size());
  for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()) && out->problem.empty(); ++i) {
    auto cell = trimmed(cells[i]);
    if (!columns_[i].field || cell.empty()) continue;
    auto value = value_of(columns_[i], cell, packages_, framework_, out->rounded);
    if (!value) out->problem = sentence_of(columns_[i], value.error());
    else if (!columns_[i].field->set(&out->learning, *value)) out->problem = fmt::format("column \"{}\": cannot take that value", columns_[i].heading);
  }
  if (!out->problem.empty()) return out;
  if (auto problems = check(out->learning); !problems.empty()) out->problem = sentence(Learning::noun, problems.front());
  return out;
}

}
