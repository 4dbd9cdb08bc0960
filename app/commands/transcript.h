// A learning system's transcript taken into the record: looked at first, then all or nothing, as one step that undo takes back.
#pragma once
#include "app/commands/session.h"
#include "core/formats/transcript.h"

namespace broaden::app {

struct Outcome;

struct ImportTranscript {
  std::string path;                                      // CSV, at most 64 MB and 100,000 rows
  std::vector<std::string> map;                          // "COLUMN=FIELD" or "COLUMN=skip", as core::column_map takes them
};

enum class RowState { fresh, duplicate, wrong };         // duplicate: the same date and title are in the record, or earlier in the file
struct PreviewRow { RowState state{}; core::TranscriptRow row; };
struct TranscriptPreview {
  std::vector<core::TranscriptColumn> columns;
  std::vector<PreviewRow> rows;
  std::size_t fresh = 0, duplicates = 0, wrong = 0, rounded = 0;     // rounded: of the fresh ones
};
std::string counts(const TranscriptPreview&);            // "3 new entries, 1 here already or twice in the file, 0 wrong."

// file_missing, file_unreadable (not a plain file), csv_*, identity_data. Changes nothing.
core::Result<TranscriptPreview> preview_transcript(const Session&, const ImportTranscript&, core::Progress* = nullptr);
core::Result<Outcome> import_transcript(Session&, const ImportTranscript&, core::Progress&);   // and csv_rows where a row is wrong

}
