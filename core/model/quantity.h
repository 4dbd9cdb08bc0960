// How many, as people read and write it: thousands apart.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace broaden::core {

std::string grouped(std::string_view plain);             // "3272.5" -> "3,272.5"; "-1200" -> "-1,200"
std::string grouped(std::int64_t);
std::string ungrouped(std::string_view written);         // one number: "3,272.5" -> "3272.5"; with a comma elsewhere it stays as it is: "1,5"
std::string hours_read(std::int64_t minutes);            // "3,272.5"
std::string hours_words(std::int64_t minutes);           // "3,272.5 hours", "1 hour"

}
