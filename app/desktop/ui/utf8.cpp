#include "app/desktop/ui/utf8.h"

namespace broaden::app::ui {

char32_t code_at(std::string_view s, std::size_t at, std::size_t& bytes) {
  bytes = 1;
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  unsigned char lead = byte(at);
  if (lead < 0x80) return lead;
  std::size_t need = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5 || need == 0 || at + need > s.size()) return 0xfffd;
  char32_t code = lead & (0x7f >> need);
  for (std::size_t i = 1; i < need; ++i) {
    if ((byte(at + i) & 0xc0) != 0x80) return 0xfffd;
    code = code << 6 | (byte(at + i) & 0x3f);
  }
  if ((need == 3 && code < 0x800) || (need == 4 && (code < 0x10000 || code > 0x10ffff)) || (code >= 0xd800 && code < 0xe000)) return 0xfffd;
  bytes = need;
  return code;
}

std::size_t after(std::string_view s, std::size_t at) {
  if (at >= s.size()) return s.size();
  std::size_t bytes;
  code_at(s, at, bytes);
  return at + bytes;
}

std::size_t before(std::string_view s, std::size_t at) {
  if (at == 0) return 0;
  for (std::size_t back = 4; back > 1; --back)
    if (back <= at && after(s, at - back) == at) return at - back;
  return at - 1;
}

void append(std::string& s, char32_t c) {
  auto put = [&](char32_t v) { s += static_cast<char>(static_cast<unsigned char>(v)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xc0 | c >> 6), put(0x80 | (c & 0x3f));
  if (c < 0x10000) return put(0xe0 | c >> 12), put(0x80 | (c >> 6 & 0x3f)), put(0x80 | (c & 0x3f));
  put(0xf0 | c >> 18), put(0x80 | (c >> 12 & 0x3f)), put(0x80 | (c >> 6 & 0x3f)), put(0x80 | (c & 0x3f));
}

}
