// C++ sources as text: where code ends and a comment, a literal or a directive begins, and what the literals say.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace broaden::tests {

bool in_word(char);
// Where the comment, literal or directive that begins at `at` ends; `at` itself: none does.
std::size_t behind_what_is_no_code(std::string_view source, std::size_t at);

struct Literal { std::string text; std::size_t line = 0; };       // as written between the quotes; what stands in a row is one
std::vector<Literal> literals(std::string_view source);           // of C++ strings; not what is included

std::string text_of_file(const std::string& path);
std::vector<std::string> files_in(const std::string& folder, const std::vector<std::string_view>& endings);   // folder: from the project's root

}
