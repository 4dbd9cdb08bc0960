// The faces that text is drawn in, built for one scale, each with the icons in it. Only ui/*.cpp see this.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "app/desktop/ui/font_rare.h"
#include "app/desktop/ui/font_widths.h"
#include "app/desktop/ui/icons.h"
#include "app/desktop/ui/lines.h"
#include "app/desktop/ui/ui.h"
#include "core/base/result.h"

struct ImFont;

namespace broaden::app::ui {

enum class Face { body, strong, caption, caption_strong, h1, h2, icons };
inline constexpr std::size_t faces = 7;

class FaceMeasure final : public Measure {
 public:
  void use(ImFont* font, float size, float em, FontWidths widths, Rare* rare) { font_ = font, size_ = size, em_ = em, widths_ = std::move(widths), rare_ = rare; }
  float advance(char32_t) const override;
  ImFont* font() const { return font_; }
  float size() const { return size_; }                   // as the drawing library counts: ascent to descent
  bool has(char32_t) const;                              // what it has not is asked for, and may be there in the next frame

 private:
  ImFont* font_ = nullptr;
  float size_ = 0, em_ = 0;
  FontWidths widths_;
  Rare* rare_ = nullptr;
};

struct Fonts {
  Rare rare;
  std::vector<FontInUse> in_use;                         // as they were found at the last build
  std::array<FaceMeasure, faces> face;
  float scale = 0;
  const FaceMeasure& of(Face f) const { return face[static_cast<std::size_t>(f)]; }
};

core::Result<> build_fonts(Fonts&, float scale, const std::string& folder, const std::string& icons_file);
std::string drawable(const FaceMeasure&, std::string_view);   // arrows, ticks and rare spaces by their like; "◊" for what no face has

}
