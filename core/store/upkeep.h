// Backups, files kept inside the record, and the examination of a whole record.
#pragma once
#include <optional>

#include "core/store/record.h"

namespace broaden::core {

Result<std::string> backup(const Record&, const std::string& path);    // consistent while others write; "" for the folder beside the record; its path
Result<std::vector<std::string>> backups(const std::string& record_path);   // paths, newest first

struct Examined { std::string what; bool ok = true; };
struct Examination { bool ok = true; std::vector<Examined> checks; };  // each check in words, with what is wrong
Result<Examination> examine(const Record&);              // file, rows against the log, numbers, heads, documents
Result<> rebuild(Record&);                               // rows and search from the log; a backup first

constexpr std::size_t largest_file = 10 * 1024 * 1024;
Result<std::string> keep_file(Record&, const std::string& path);       // its SHA-256 in hex; file_missing, file_too_large
Result<std::string> keep_bytes(Record&, std::string_view bytes);         // the same, of what was read already; file_too_large
Result<std::string> kept_file(const Record&, const std::string& sha256);   // its bytes, checked; kept_file_missing, kept_file_damaged
Result<std::optional<std::int64_t>> kept_file_size(const Record&, const std::string& sha256);   // in bytes; none: not in this copy

}
