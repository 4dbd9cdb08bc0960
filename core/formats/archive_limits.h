// What an archive cannot be, whatever it holds: larger, deeper or with longer texts than any that is written.
#pragma once
#include <iosfwd>

#include "core/base/result.h"

namespace broaden::core {

inline constexpr int deepest_archive = 32;               // arrays and objects in one another
inline constexpr std::size_t longest_archived = 14 * 1024 * 1024;   // bytes of one text: a file of 10 MB in base64 has a little less

// Reads piece by piece and keeps nothing. bad_import: too large, too deep, a text too long, no JSON, or one key twice in an object.
Result<> within_limits(std::istream&);

}
