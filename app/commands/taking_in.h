// Items that come in a file, looked at beside the record: what they would add and change, and whether they may.
// Shared by everything that takes items in; only for this room's own files.
#pragma once
#include <map>

#include "app/commands/archive.h"
#include "core/store/ledger.h"

namespace broaden::app {

using KnownItems = std::map<std::string, core::Any>;          // every item of a record, by id
core::Result<KnownItems> known_items(const core::Record&);
core::Result<std::vector<core::ArchiveItem>> all_items(const core::Record&);   // by noun, in the order they were made

std::string short_title(core::ConstItem);                // what people would call it, on one line, for a list
std::string reads(const core::Field&, const core::Value&, const core::Packages&);   // shown(), on one line

struct Taking {                                          // parallel: the edit and how it reads
  std::vector<core::ItemEdit> edits;
  std::vector<Difference> differences;
  std::size_t unchanged = 0;
};
// `fields` says which of a known item's fields the file speaks for.
Taking compare(const KnownItems&, const std::vector<core::ArchiveItem>&, const core::Packages&, bool (*fields)(const core::Noun&, const core::Field&));

// The file, read whole only when it is known to be within its limits: what is refused for them takes little memory.
// file_missing, file_unreadable, file_too_large, bad_import.
core::Result<core::Archive> archive_in(const std::string& path, core::ArchiveKind);

// Links lead to items that are here or come along, of the right kind and in no circle; competencies and frameworks are known;
// ids are free or the same thing here; files are there. bad_import names the item's place.
core::Result<> acceptable(const Session&, const KnownItems&, const core::Archive&);

const std::string* file_of(const core::Any&);            // the hash of the file that it keeps; nullptr: it keeps none

}
