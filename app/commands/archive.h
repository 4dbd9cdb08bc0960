// The whole record out as one file, and in again: into an empty record the same items, into another one as edits, in one step.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/formats/archive.h"

namespace broaden::app {

struct Outcome;
struct ExportRecord { std::string path; };
struct ImportRecord { std::string path; };

// What taking a file in would do, for people to look at before: a row an item.
struct Difference {
  enum class What { added, changed, removed };
  struct Line { const core::Field* field; std::string now, then; };   // as people read them; "" for nothing
  What what = What::changed;
  const core::Noun* noun = nullptr;
  std::string id, title;                                 // title: the item in a few words
  std::vector<Line> lines;                               // of what is changed; of what is added: what it says
};
const char* name(Difference::What);                      // "added", "changed", "removed"
std::string change_words(const Difference&, const Difference::Line&);   // "GS-15 → ES", and of what is added what it says
struct ArchivePreview {
  std::vector<Difference> differences;
  std::size_t unchanged = 0, files = 0, documents = 0, targets = 0;   // files, documents and targets: those that are new here
};
std::string counts(const ArchivePreview&);               // "2 items added or changed, 40 as they are here, 0 new files, 1 new document."
core::Result<core::Archive> whole_record(const core::Record&);
core::Result<ArchivePreview> preview(const Session&, const ImportRecord&, core::Progress* = nullptr);
core::Result<Outcome> export_record(Session&, const ExportRecord&);   // file_too_large above 64 MB
core::Result<Outcome> import_record(Session&, const ImportRecord&, core::Progress&);   // bad_import and others: nothing has changed

}
