// Which column of a transcript is which field: by what was said, else by what learning systems call them.
#include <fmt/format.h>

#include <algorithm>

#include "core/formats/identity_data.h"
#include "core/formats/transcript.h"

namespace broaden::core {
namespace {

struct KnownHeading { const char* field; LengthUnit unit; std::vector<std::string_view> headings; };   // the likelier first

const std::vector<KnownHeading>& known() {
  using enum LengthUnit;
  static const std::vector<KnownHeading> all{
      {"title", none, {"title", "course title", "course name", "activity title", "activity name", "item title", "learning title", "training title", "event title", "class title", "course", "activity",
                       "training", "training name", "learning activity", "learning item", "event", "class", "name"}},
      {"date", none, {"date", "completion date", "completed date", "date completed", "completed on", "completed", "date of completion", "end date", "finish date", "date finished", "ended", "start date"}},
      {"minutes", hours, {"hours", "credit hours", "training hours", "contact hours", "total hours", "duration hours", "duration hrs", "hrs", "length hours", "duty hours", "hours completed"}},
      {"minutes", minutes, {"minutes", "duration minutes", "duration mins", "duration min", "length minutes", "total minutes", "mins"}},
      {"minutes", none, {"duration", "length", "time spent", "total time"}},
      {"provider", none, {"provider", "vendor", "training provider", "school", "institution", "organization", "source", "provider name", "vendor name"}},
      {"kind", none, {"kind", "formal or informal", "formality"}},
      {"competencies", none, {"competencies", "competency"}},
      {"outcome", none, {"outcome"}},
      {"reflection", none, {"private reflection", "reflection"}},
      {"scheme", none, {"credit scheme", "scheme"}},
      {"credits", none, {"credits"}},
  };
  return all;
}

// "Duration (min.)" -> "duration min"
std::string heading_as_asked(std::string_view heading) {
  std::string out;
  for (char c : lower(heading)) {
    bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trimmed(out));
}

std::string list(CsvRow headings) {
  std::string out;
  for (auto& one : headings) (out += out.empty() ? "\"" : ", \"") += std::string(trimmed(one)) + "\"";
  return out;
}

std::string fields_to_say() {
  std::string out;
  for (auto& field : Learning::noun.fields) if (!field.linked()) (out += field.shown()) += ", ";
  return out + "minutes or skip";
}

// The unassigned column whose heading is the likeliest for this; npos: none.
std::size_t likeliest(const KnownHeading& one, const std::vector<TranscriptColumn>& columns, const std::vector<bool>& settled) {
  for (auto heading : one.headings)
    for (std::size_t i = 0; i < columns.size(); ++i) if (!settled[i] && heading_as_asked(columns[i].heading) == heading) return i;
  return std::string::npos;
}

bool taken(const std::vector<TranscriptColumn>& columns, const Field* field) {
  return std::ranges::any_of(columns, [&](auto& one) { return one.field == field; });
}

Result<> apply(const ColumnMap& map, CsvRow headings, std::vector<TranscriptColumn>& columns, std::vector<bool>& settled) {
  for (auto& one : map) {
    const auto &heading = one.first, &said = one.second;
    auto at = std::ranges::find_if(columns, [&](auto& column) { return lower(column.heading) == heading; });
    if (at == columns.end()) return Error{Code::csv_columns, fmt::format("There is no column \"{}\". There are {}.", heading, list(headings))};
    settled[static_cast<std::size_t>(at - columns.begin())] = true;
    if (said == "skip") continue;
    auto* field = Learning::noun.field(said);
    if (taken(columns, field)) return Error{Code::csv_columns, fmt::format("Two columns are said to be \"{}\".", said)};
    at->field = field;
    at->unit = said == "hours" ? LengthUnit::hours : said == "minutes" ? LengthUnit::minutes : LengthUnit::none;
  }
  return {};
}

}

Result<ColumnMap> column_map(const std::vector<std::string>& said) {
  ColumnMap out;
  for (auto& one : said) {
    auto at = one.rfind('=');
    if (at == one.npos || at == 0) return Error{Code::csv_columns, fmt::format("\"{}\" does not say COLUMN=FIELD.", one)};
    auto heading = lower(trimmed(one.substr(0, at))), name = lower(trimmed(one.substr(at + 1)));
    auto* field = Learning::noun.field(name);
    if (name != "skip" && (!field || field->linked())) return Error{Code::csv_columns, fmt::format("\"{}\" is no field of learning: choose {}.", name, fields_to_say())};
    if (!out.try_emplace(heading, name).second) return Error{Code::csv_columns, fmt::format("The column \"{}\" is said twice.", heading)};
  }
  return out;
}

Result<std::vector<TranscriptColumn>> transcript_columns(CsvRow headings, const ColumnMap& map) {
  std::vector<TranscriptColumn> columns;
  for (auto& one : headings) {
    columns.push_back({std::string(trimmed(one)), nullptr, LengthUnit::none});
    if (names_identity_data(one)) return Error{Code::identity_data, fmt::format("The column \"{}\" is for a Social Security number or a date of birth.", columns.back().heading)};
  }
  std::vector<bool> settled(columns.size());
  CHECKED(apply(map, headings, columns, settled));
  for (auto& one : known()) {
    auto* field = Learning::noun.field(one.field);
    if (taken(columns, field)) continue;
    if (std::string_view(one.field) == "credits" && !taken(columns, Learning::noun.field("scheme"))) continue;   // in which unit, nobody knows
    auto at = likeliest(one, columns, settled);
    if (at == std::string::npos) continue;
    columns[at].field = field;
    columns[at].unit = one.unit;
    settled[at] = true;
  }
  for (auto* needed : {"title", "date"})
    if (!taken(columns, Learning::noun.field(needed))) return Error{Code::csv_columns, fmt::format("No column is known to be the {}. There are {}.", needed, list(headings))};
  return columns;
}

}
