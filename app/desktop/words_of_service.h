// Words of U.S. public service and of its training that dictionaries lack; and letters with accents as dictionaries have them without.
#pragma once
#include <string>
#include <string_view>

namespace broaden::app {

bool is_of_service(std::string_view word);               // also with a capital, in the plural, or possessive
std::string without_accents(std::string_view word);      // "café" as "cafe"; what has no plain letter stays

}
