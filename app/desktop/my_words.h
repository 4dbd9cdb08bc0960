// Words that a person has said are right: a plain file beside the settings of the machine, one a line, that they may edit.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace broaden::app {

using MyWords = std::set<std::string, std::less<>>;

inline constexpr std::size_t most_of_my_words = 10'000, longest_of_my_words = 60;   // longest: in bytes

std::string my_words_file(const std::string& settings_file);   // words.txt beside it
MyWords read_my_words(const std::string& path);          // what is too long, too much or no word is passed over; no file: none
core::Result<MyWords> add_my_word(const std::string& path, std::string_view word);   // all of them now: bad_value, file_unwritable, disk_full
core::Result<MyWords> remove_my_word(const std::string& path, std::string_view word);  // likewise; not there is fine
bool are_mine(const MyWords&, std::string_view word);    // also with a capital at its beginning, and as "Okafor's"

}
