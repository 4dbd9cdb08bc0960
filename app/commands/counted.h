// How many and how large, as people read it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace broaden::app {

std::string count_words(std::size_t, const char* one, const char* many);   // "1 new entry", "3 new entries"
std::string size_words(std::uint64_t bytes);             // "812 bytes", "4.2 KB", "131 KB", "1.5 MB": by the thousand

}
