#include "app/desktop/ui/font_rare.h"

namespace broaden::app::ui {
namespace {

// Letters and the forms that they take when they join; East Asian signs, which no face that comes along has, are asked for once.
constexpr Rare::Block scripts[] = {
  {0x370, 0x3ff}, {0x400, 0x52f}, {0x590, 0x5ff}, {0x600, 0x6ff}, {0x2e80, 0xa4cf}, {0xac00, 0xd7ff}, {0xe000, 0xf8ff}, {0xfb1d, 0xfb4f}, {0xfb50, 0xfbff},
  {0xfe70, 0xfefe}, {0x20000, 0x3ffff}};

Rare::Block block_of(char32_t c) {
  for (auto& script : scripts) if (c >= script.first && c <= script.last) return script;
  return {c & ~char32_t{15}, c | 15};
}

}

void Rare::want(char32_t c) {
  if (c > 0x3ffff || c == 0xfffd) return;
  if (auto block = block_of(c); !blocks_.contains(block)) wanted_.insert(block);
}

void Rare::take() {
  blocks_.merge(wanted_);
  wanted_.clear();
}

}
