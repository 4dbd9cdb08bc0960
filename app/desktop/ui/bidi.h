// Arabic and Hebrew within a line: which form each letter takes, and in which order letters stand. Text is kept in the order in
// which it is typed and read; only drawing, the caret and the pointer ask for the order in which it is seen. Pure.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/lines.h"

namespace broaden::app::ui {

bool has_right_to_left(std::string_view);                // quick: few texts have any
std::u32string joined(std::string_view);                 // a code point each, letters that join in their form; a lam-alef is one and U+FEFF

struct Placed { char32_t code; std::size_t at, next; bool to_left; };    // the bytes [at, next) of the line
std::vector<Placed> in_order_seen(std::string_view line);                // from left to right

struct Stretch { float x, width; };
float caret_x(const Measure&, std::string_view line, std::size_t at);    // before the letter at `at`, on the side where it begins
std::size_t at_x(const Measure&, std::string_view line, float x);        // the boundary nearest to x
std::vector<Stretch> marked_spans(const Measure&, std::string_view line, std::size_t from, std::size_t to);

}
