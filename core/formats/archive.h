// Whole things as one JSON file: a record, a plan that another prepares, what a new agency gets. The form is described in
// docs/export-format.md and, for programs, in assets/schemas/record-1.json. Pure: what it means for a record is decided elsewhere.
#pragma once
#include <map>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/any.h"

namespace broaden::core {

enum class ArchiveKind { whole_record, plan_draft, handed_over };   // "broaden-record", "broaden-plan-draft", "broaden-handover"

struct ArchiveItem { std::string id; Any item; bool operator==(const ArchiveItem&) const = default; };
struct ArchivedDocument {
  std::string item;                                      // id of what it is about; "" for none
  std::string root_pem;                                  // of the office it belongs to; "" for none
  std::string jws;                                       // General JSON serialization, with signatures, receipts, related documents
  bool operator==(const ArchivedDocument&) const = default;
};

struct Archive {
  ArchiveKind kind = ArchiveKind::whole_record;
  Instant made;
  std::string record;                                    // id of the record it was made from
  std::vector<ArchiveItem> items;                        // by noun, in the order they were made
  std::map<std::string, std::string> files;              // SHA-256 in hex to bytes
  std::vector<std::string> targets;                      // rules taken up as one's own targets
  std::vector<ArchivedDocument> documents;
  bool operator==(const Archive&) const = default;
};

inline constexpr int archive_version = 1;
inline constexpr std::size_t largest_archive = 64 * 1024 * 1024;   // bytes of a file, in and out

std::string_view format_name(ArchiveKind);
bool may_hold(ArchiveKind, const Noun&, const Field&);   // a whole record holds every field; the others what may leave
std::string print(const Archive&);                       // file_too_large is the caller's to say

// Strict and all or nothing. bad_import names the place: "items.learning[3].minutes". What needs a record or packages is not
// looked at: links, competencies, hashes, signatures.
Result<Archive> read_archive(std::string_view text, ArchiveKind expected);

// Items that lead back to themselves by their links, such as a plan that follows itself: their ids in a circle; none: empty.
std::vector<std::string> circle(const std::map<std::string, std::vector<std::string>>& links);

std::string archive_schema();                            // JSON Schema (2020-12) of a whole record, from the tables of fields

}
