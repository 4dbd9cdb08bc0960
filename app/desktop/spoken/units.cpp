#include "app/desktop/spoken/units.h"

#include <algorithm>

#include "app/desktop/ui/utf8.h"

namespace broaden::app::spoken {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// From one beginning to the next, of those that `begins` finds.
template <class Begins>
Piece around(std::string_view text, std::size_t at, Begins begins) {
  Piece p{std::min(at, text.size()), std::min(at, text.size())};
  while (p.from > 0 && (p.from == text.size() || !begins(p.from))) --p.from;
  if (p.to < text.size()) ++p.to;
  while (p.to < text.size() && !begins(p.to)) ++p.to;
  return p;
}

}

std::size_t characters(std::string_view text, std::size_t bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < std::min(bytes, text.size()); at = ui::after(text, at)) ++count;
  return count;
}

std::size_t bytes(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  while (characters-- > 0 && at < text.size()) at = ui::after(text, at);
  return at;
}

Piece piece_at(std::string_view text, std::size_t at, Unit unit, const std::vector<std::size_t>& lines) {
  at = std::min(at, text.size());
  auto paragraph = [&](std::size_t i) { return text[i - 1] == '\n'; };
  switch (unit) {
    case Unit::character: return {at, at < text.size() ? ui::after(text, at) : at};
    case Unit::word:
      if (at == text.size()) return {at, at};
      return around(text, at, [&](std::size_t i) { return is_blank(text[i - 1]) && !is_blank(text[i]); });
    case Unit::sentence:
      if (at == text.size()) return {at, at};
      return around(text, at, [&](std::size_t i) {
        auto end = i;
        while (end > 0 && is_blank(text[end - 1])) --end;
        return paragraph(i) || (end < i && !is_blank(text[i]) && end > 0 && std::string_view(".!?").find(text[end - 1]) != std::string_view::npos);
      });
    case Unit::line:
      if (!lines.empty()) {
        auto next = std::ranges::upper_bound(lines, at);
        return {next == lines.begin() ? 0 : *(next - 1), next == lines.end() ? text.size() : *next};
      }
      [[fallthrough]];
    case Unit::paragraph: break;
  }
  if (at == text.size() && at > 0 && paragraph(at)) return {at, at};
  return around(text, at, paragraph);
}

Difference difference(std::string_view before, std::string_view now) {
  std::size_t same = 0, most = std::min(before.size(), now.size());
  while (same < most && before[same] == now[same]) ++same;
  while (same > 0 && ((same < before.size() && inside_character(before[same])) || (same < now.size() && inside_character(now[same])))) --same;
  std::size_t end = 0;
  while (end < most - same && before[before.size() - 1 - end] == now[now.size() - 1 - end]) ++end;
  while (end > 0 && inside_character(now[now.size() - end])) --end;
  return {same, before.substr(same, before.size() - end - same), now.substr(same, now.size() - end - same)};
}

std::string readable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0, n = 0; at < text.size(); at += n) {
    auto c = ui::code_at(text, at, n);
    ui::append(out, c == 0 ? U'\ufffd' : c);
  }
  return out;
}

}
