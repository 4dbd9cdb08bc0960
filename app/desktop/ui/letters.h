// What a person takes for one letter may be several code points: accents, emoji put together from others, flags. Pure.
#pragma once
#include <cstddef>
#include <string_view>

namespace broaden::app::ui {

bool is_mark(char32_t);                                                   // drawn over or under the letter before it, no width of its own
std::size_t after_letter(std::string_view, std::size_t at);
std::size_t before_letter(std::string_view, std::size_t at);

}
