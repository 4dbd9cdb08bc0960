// How wide a TrueType face really makes each letter, in em. The font builder rounds widths up to whole pixels, which at
// 16 px sets words visibly too loose; with these the letters stand where the face's designer put them.
#pragma once
#include <string_view>
#include <vector>

namespace broaden::app::ui {

class FontWidths {
 public:
  static FontWidths read(std::string_view file);           // none known, if the file is not what it should be
  float of(char32_t c) const { return c < em_.size() ? em_[c] : -1; }   // negative: not known

 private:
  std::vector<float> em_;
};

}
