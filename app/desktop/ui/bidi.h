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
Way way_of(std::string_view paragraph);                                  // to_left or to_right, by its first letter with a direction
std::vector<Placed> in_order_seen(std::string_view line, Way = Way::own);    // from left to right; the way: of the paragraph that the line is of

struct Stretch { float x, width; };
float caret_x(const Measure&, std::string_view line, std::size_t at, Way = Way::own);   // before the letter at `at`, on the side where it begins
std::size_t at_x(const Measure&, std::string_view line, float x, Way = Way::own);       // the boundary nearest to x
std::vector<Stretch> marked_spans(const Measure&, std::string_view line, std::size_t from, std::size_t to, Way = Way::own);

}
