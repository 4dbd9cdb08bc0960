// Rows of words in aligned columns, for people at a terminal.
#pragma once
#include <string>
#include <vector>

namespace broaden::app::cli {

using Rows = std::vector<std::vector<std::string>>;      // the first row is the header
void say_table(const Rows&, const std::string& when_empty);
std::string short_text(const std::string&, std::size_t most = 60);   // one line, cut with "…"

}
