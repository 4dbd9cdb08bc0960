// The one strict reading of JSON that comes from outside: packages, documents and archives are read behind it. Says nothing
// about meaning.
#pragma once
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace broaden::core {

struct JsonBounds { std::size_t bytes; int levels; };    // of the text; of arrays and objects in one another

// What is wrong with the text as JSON, with the place ("items.plan[3].title stands twice in one object", "it is too large"); ""
// for nothing. Reads without keeping: what is too deep or says a thing twice is known before a value is made of it.
std::string json_fault(std::string_view text, JsonBounds);
// The same of what is read piece by piece, and never more than a piece and one text in memory: what is wrong with a large file is
// known before any of it is kept. A text with more than `longest` bytes, as written, is wrong too, and one with over 512 KB that is
// not base64. Of long base64 only the beginning is looked at.
std::string json_fault(std::istream&, JsonBounds, std::size_t longest);

}
