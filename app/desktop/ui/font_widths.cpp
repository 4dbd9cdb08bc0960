// Reads the tables cmap (format 4: letter to glyph), hmtx (glyph to width) and head (units of an em). Every offset that
// the file gives is checked; what lies outside of the file reads as 0.
#include "app/desktop/ui/font_widths.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace broaden::app::ui {
namespace {

struct File {
  std::string_view bytes;
  std::uint32_t u16(std::size_t at) const {
    if (at + 2 > bytes.size()) return 0;
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8 | static_cast<unsigned char>(bytes[at + 1]);
  }
  std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
  std::size_t table(std::string_view name) const {         // 0: there is none
    for (std::size_t i = 0, count = u16(4); i < count; ++i)
      if (bytes.size() >= 28 + 16 * i && bytes.substr(12 + 16 * i, 4) == name) return u32(20 + 16 * i);
    return 0;
  }
};

std::size_t format_4(const File& f, std::size_t cmap) {
  for (std::size_t i = 0, count = f.u16(cmap + 2); i < count; ++i) {
    auto at = cmap + f.u32(cmap + 8 + 8 * i);
    if (f.u16(at) == 4) return at;
  }
  return 0;
}

}

FontWidths FontWidths::read(std::string_view bytes) {
  File f{bytes};
  FontWidths out;
  auto head = f.table("head"), hhea = f.table("hhea"), hmtx = f.table("hmtx"), cmap = f.table("cmap");
  auto letters = cmap ? format_4(f, cmap) : 0;
  auto unit = head ? f.u16(head + 18) : 0, widths = hhea ? f.u16(hhea + 34) : 0;
  if (!letters || !hmtx || unit == 0 || widths == 0) return out;
  out.em_.assign(0x2300, -1.f);
  std::size_t segments = f.u16(letters + 6) / 2, ends = letters + 14, starts = ends + 2 * segments + 2;
  std::size_t deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
  for (std::size_t i = 0; i < segments; ++i) {
    std::uint32_t last = std::min<std::uint32_t>(f.u16(ends + 2 * i), 0x22ff);
    for (std::uint32_t c = f.u16(starts + 2 * i); c <= last; ++c) {
      auto offset = f.u16(offsets + 2 * i), delta = f.u16(deltas + 2 * i), first = f.u16(starts + 2 * i);
      auto glyph = offset == 0 ? (c + delta) & 0xffff : f.u16(offsets + 2 * i + offset + 2 * static_cast<std::size_t>(c - first));
      if (offset != 0 && glyph != 0) glyph = (glyph + delta) & 0xffff;
      if (glyph != 0) out.em_[c] = static_cast<float>(f.u16(hmtx + 4 * static_cast<std::size_t>(std::min(glyph, widths - 1)))) / static_cast<float>(unit);
    }
  }
  return out;
}

}
