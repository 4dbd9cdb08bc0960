#include "app/desktop/ui/letters.h"

#include <algorithm>
#include <iterator>

#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {
namespace {

struct CodeRange { char32_t first, last; };
constexpr CodeRange mark_ranges[] = {
  {0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x5bf, 0x5bf},   {0x5c1, 0x5c2},   {0x5c4, 0x5c5},   {0x5c7, 0x5c7},   {0x610, 0x61a},
  {0x64b, 0x65f},   {0x670, 0x670},   {0x6d6, 0x6dc},   {0x6df, 0x6e4},   {0x6e7, 0x6e8},   {0x6ea, 0x6ed},   {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
  {0x20d0, 0x20ff}, {0xfe20, 0xfe2f}};

constexpr char32_t joiner = 0x200d;

bool is_flag_letter(char32_t c) { return c >= 0x1f1e6 && c <= 0x1f1ff; }
bool belongs_before(char32_t c) {
  return is_mark(c) || c == joiner || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f);
}

}

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  return std::any_of(std::begin(mark_ranges), std::end(mark_ranges), [c](auto& r) { return c >= r.first && c <= r.last; });
}

std::size_t after_letter(std::string_view s, std::size_t at) {
  if (at >= s.size()) return s.size();
  std::size_t n;
  auto first = code_at(s, at, n);
  at += n;
  if (first < 0x20) return at;
  if (at < s.size() && is_flag_letter(first) && is_flag_letter(code_at(s, at, n))) at += n;
  while (at < s.size()) {
    auto c = code_at(s, at, n);
    if (!belongs_before(c)) break;
    at += n;
    if (c == joiner && at < s.size() && static_cast<unsigned char>(s[at]) >= 0x80) at = after(s, at);
  }
  return at;
}

// Forward from where a letter is sure to begin: at an ASCII character.
std::size_t before_letter(std::string_view s, std::size_t at) {
  if (at == 0) return 0;
  auto begin = at - 1;
  while (begin > 0 && static_cast<unsigned char>(s[begin]) >= 0x80) --begin;
  for (auto next = begin; next < at; next = after_letter(s, next)) begin = next;
  return begin;
}

}
