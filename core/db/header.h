// What a file says about itself before SQLite is let near it: a refused file must keep its bytes.
#pragma once
#include "core/db/db.h"

namespace broaden::core {

// user_version holds both numbers, so that one page tells an older build whether it may go on.
struct Versions { int newest = 0, min_reader = 0; };
constexpr int pack(Versions v) { return v.min_reader << 16 | v.newest; }
constexpr Versions unpack(std::int64_t user_version) {
  return {static_cast<int>(user_version & 0xffff), static_cast<int>(user_version >> 16 & 0x7fff)};
}

constexpr std::size_t header_size = 100;                  // https://www.sqlite.org/fileformat2.html#the_database_header
struct Start { std::string bytes; std::uint64_t file_size = 0; };   // the first header_size bytes, fewer of a shorter file
Result<> check_header(const Start&, const std::string& path, const Format&);

}
