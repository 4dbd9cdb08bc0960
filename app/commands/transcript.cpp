#include "app/commands/transcript.h"

#include <fmt/format.h>

#include <set>

#include "app/commands/accept.h"
#include "app/commands/command.h"
#include "app/commands/counted.h"
#include "core/base/platform.h"
#include "core/base/steps.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

using Row = std::function<Result<>(TranscriptRow&&)>;

// Reads the file once, never more than a piece and a row of it in memory.
Result<std::vector<TranscriptColumn>> read(const Session& session, const ImportTranscript& command, const ColumnMap& map, const std::string& framework, Steps steps, const Row& take) {
  TranscriptReader transcript(map, session.packages, framework);
  CsvReader lines([&](std::size_t line, CsvRow cells) -> Result<> {
    TRY(row, transcript.row(line, cells));
    if (!row) return {};
    if (auto fine = row->problem.empty() ? accept(session, "", Item(row->learning), row->learning, nullptr) : Result<>{}; !fine) row->problem = words(fine.error()).what;
    return take(std::move(*row));
  });
  auto piece_by_piece = [&](std::string_view piece) -> Result<> {
    CHECKED(steps.done(piece.size()));
    return lines.read(piece);
  };
  CHECKED(platform::read_pieces(command.path, piece_by_piece));
  CHECKED(lines.finish());
  if (transcript.columns().empty()) return Error{Code::csv_columns, "The file is empty: the first row has to name the columns."};
  return transcript.columns();
}

std::string key(const Learning& one) { return iso(one.date) + " " + lower(trimmed(one.title)); }

Result<std::set<std::string>> keys_in_record(const Record& record) {
  std::set<std::string> out;
  TRY(all, learning(record));
  for (auto& one : all) out.insert(key(one.item));
  return out;
}

std::string words_for(const TranscriptPreview& preview) {
  auto skipped = preview.duplicates == 0 ? std::string{} : fmt::format(" {} {} here already and left out.", preview.duplicates, preview.duplicates == 1 ? "was" : "were");
  auto rounded = preview.rounded == 0 ? std::string{} : fmt::format(" {} {} rounded to the nearest three minutes.", preview.rounded, preview.rounded == 1 ? "length was" : "lengths were");
  if (preview.fresh == 0) return "There is nothing new in the file." + skipped;
  return fmt::format("Learning from {} {} was imported.{}{} Undo takes all of it back.", preview.fresh, preview.fresh == 1 ? "row" : "rows", skipped, rounded);
}

struct Source { ColumnMap map; std::string framework; std::uint64_t bytes = 0; std::size_t wrong = 0; std::string first_wrong; };

// Reads all of it once to know that it is taken at all, before anything of it is kept.
Result<Source> look_through(const Session& session, const ImportTranscript& command, Progress* told) {
  TRY(map, column_map(command.map));
  TRY(known, profile(session.record));
  TRY(size, platform::file_size(command.path));
  if (size > CsvLimits{}.bytes) return Error{Code::csv_too_large, fmt::format("it has more than {} MB.", CsvLimits{}.bytes >> 20)};
  Source out{std::move(map), known.framework, size, 0, {}};
  CHECKED(read(session, command, out.map, out.framework, Steps(told, "Looking through the file", size), [&](TranscriptRow&& row) -> Result<> {
    if (!row.problem.empty() && ++out.wrong == 1) out.first_wrong = fmt::format("Line {}, {}", row.line, row.problem);
    return {};
  }));
  return out;
}

Result<TranscriptPreview> keep_rows(const Session& session, const ImportTranscript& command, const Source& source, Progress* told) {
  TRY(keys, keys_in_record(session.record));
  TranscriptPreview out;
  TRY(columns, read(session, command, source.map, source.framework, Steps(told, "Reading its rows", source.bytes), [&](TranscriptRow&& row) -> Result<> {
    bool wrong = !row.problem.empty(), fresh = !wrong && keys.insert(key(row.learning)).second;
    ++(wrong ? out.wrong : fresh ? out.fresh : out.duplicates);
    if (fresh && row.rounded) ++out.rounded;
    out.rows.push_back({wrong ? RowState::wrong : fresh ? RowState::fresh : RowState::duplicate, std::move(row)});
    return {};
  }));
  out.columns = std::move(columns);
  return out;
}

}

std::string counts(const TranscriptPreview& preview) {
  return fmt::format("{}, {} here already or twice in the file, {} wrong.", count_words(preview.fresh, "new entry", "new entries"), preview.duplicates, preview.wrong);
}

Result<TranscriptPreview> preview_transcript(const Session& session, const ImportTranscript& command, Progress* told) {
  TRY(source, look_through(session, command, told));
  return keep_rows(session, command, source, told);
}

Result<Outcome> import_transcript(Session& session, const ImportTranscript& command, Progress& progress) {
  TRY(source, look_through(session, command, &progress));
  if (source.wrong > 0) return Error{Code::csv_rows, fmt::format("{}{}", source.first_wrong, source.wrong == 1 ? "" : fmt::format(" ({} rows are wrong in all)", source.wrong))};
  TRY(preview, keep_rows(session, command, source, &progress));
  std::vector<ItemEdit> edits;
  edits.reserve(preview.fresh);
  for (auto& one : preview.rows) {
    if (one.state == RowState::fresh) edits.push_back({ItemEdit::Act::add, &Learning::noun, {}, all_of(one.row.learning)});
    one.row.learning = {};                               // not held twice
  }
  auto said = words_for(preview);
  if (edits.empty()) return Outcome{.said = said};
  TRY(applied, edit(session.record, edits, "Import learning", {}, &progress));
  return Outcome{.ids = std::move(applied.ids), .said = said};
}

}
