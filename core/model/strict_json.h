// The one strict reading of JSON that comes from outside: packages, documents and archives are read behind it. Says nothing
// about meaning.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace broaden::core {

struct JsonBounds { std::size_t bytes; int levels; };    // of the text; of arrays and objects in one another

// What is wrong with the text as JSON, with the place ("items.plan[3].title stands twice in one object", "it is too large"); ""
// for nothing. Reads without keeping: what is too deep or says a thing twice is known before a value is made of it.
std::string json_fault(std::string_view text, JsonBounds);

}
