// Characters, words, lines and paragraphs of a text, as a screen reader asks for them. The text is UTF-8 and places are
// bytes, except where characters are said. Pure.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::app::spoken {

std::size_t characters(std::string_view text, std::size_t bytes);        // how many begin before that byte
std::size_t bytes(std::string_view text, std::size_t characters);        // where that many end; the text's end if it has fewer

enum class Unit { character, word, sentence, line, paragraph };
struct Piece { std::size_t from = 0, to = 0; };

// The piece that holds the byte `at`, with the spaces or line break after it. lines: where the lines of wrapped text begin;
// none: only line breaks end a line. At the text's end: an empty piece, unless a line or paragraph ends there.
Piece piece_at(std::string_view text, std::size_t at, Unit, const std::vector<std::size_t>& lines = {});

struct Difference { std::size_t from; std::string_view gone, came; };
Difference difference(std::string_view before, std::string_view now);    // the one stretch that is not the same

std::string readable(std::string_view);                                  // UTF-8 for certain: other bytes become U+FFFD

}
