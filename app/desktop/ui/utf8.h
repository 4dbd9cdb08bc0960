// Walking UTF-8 one code point at a time. Bytes that are no UTF-8 count as U+FFFD, one byte each: nothing is ever skipped.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace broaden::app::ui {

char32_t code_at(std::string_view, std::size_t at, std::size_t& bytes);   // bytes: how many it takes, at least 1
std::size_t after(std::string_view, std::size_t at);                      // where the next code point starts
std::size_t before(std::string_view, std::size_t at);
void append(std::string&, char32_t);

}
