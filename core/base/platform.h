// What differs by operating system: one source file a system (platform_posix.cpp).
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace broaden::core::platform {

Date local_date(Instant);                                             // the calendar day in the machine's time zone
void fill_random(std::span<std::uint8_t>);

Result<std::string> read_file(const std::string& path, std::size_t limit);  // file_missing, file_unreadable, file_too_large
// Piece by piece, until `take` has an error, which is then the answer: file_missing, file_unreadable.
Result<> read_pieces(const std::string& path, const std::function<Result<>(std::string_view piece)>& take);
Result<std::uint64_t> file_size(const std::string& path);             // of a plain file, in bytes; file_missing, file_unreadable for anything else
Result<> write_file(const std::string& path, std::string_view);       // whole or not at all: temporary file, fsync, rename
Result<> write_secret(const std::string& path, std::string_view);     // as write_file, mode 0600 from its first byte
bool is_private(const std::string& path);                             // readable by its owner only
Result<> make_private(const std::string& path);                       // mode 0600 from now on
Result<> put_in_place(const std::string& finished, const std::string& path);  // onto the disk, then renamed: whole or not at all
bool exists(const std::string& path);
Result<> make_folder(const std::string& path);                        // with its parents, mode 0700; there already is fine
Result<> remove_file(const std::string& path);                        // not there is fine
std::vector<std::string> list_folder(const std::string& path);        // names, sorted; none if it cannot be read
std::string parent_folder(const std::string& path);
std::string absolute(const std::string& path);
std::uint64_t file_identity(const std::string& path);                 // tells a copied or restored file from the one known; 0: none

std::string program_folder();                                         // where this executable lies
std::optional<std::string> environment(const char* name);             // unset and empty are both none
std::string state_folder();                                           // this user's, for what is not part of a record
Result<std::string> ask_secret(std::string_view prompt);              // from the terminal, not echoed; passphrase_needed without one
bool person_types();                                                  // standard input is a terminal: a question can be answered
bool person_watches();                                                // standard error is one: a passing word is of use

}
