#include "app/cli/table.h"

#include <algorithm>

#include "app/options/surface.h"

namespace broaden::app::cli {
namespace {

std::size_t width(const std::string& text) {             // characters, not bytes: enough for Latin letters
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}

void say_table(const Rows& rows, const std::string& when_empty) {
  if (rows.size() < 2) return say(when_empty);
  std::vector<std::size_t> widths;
  for (auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], width(row[i]));
    }
  for (auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - width(row[i]) + 2, ' ');
    }
    say(line);
  }
}

std::string short_text(const std::string& text, std::size_t most) {
  std::string line(text.substr(0, text.find('\n')));
  if (width(line) <= most && line.size() == text.size()) return line;
  std::size_t at = 0, characters = 0;
  while (at < line.size() && characters + 1 < most) {
    do ++at; while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xc0) == 0x80);
    ++characters;
  }
  return line.substr(0, at) + "…";
}

}
