#include <doctest/doctest.h>

#include <string>

#include "app/desktop/ui/icons.h"
#include "app/desktop/ui/theme.h"

using namespace broaden::app::ui;

TEST_CASE("Every text and every border can be told from what it lies on, in each of the three looks") {
  for (auto mode : {Mode::light, Mode::dark, Mode::high_contrast}) {
    auto colors = theme(mode);
    for (auto& pair : pairs(colors)) {
      CAPTURE(static_cast<int>(mode));
      CAPTURE(std::string(pair.name));
      CHECK(contrast(pair.front, pair.back) >= pair.least);
    }
  }
}

TEST_CASE("Contrast is what WCAG says it is") {
  CHECK(contrast(rgb(0xffffff), rgb(0x000000)) == doctest::Approx(21.0));
  CHECK(contrast(rgb(0x767676), rgb(0xffffff)) == doctest::Approx(4.54).epsilon(0.01));
  CHECK(contrast(rgb(0xa9aeb1), rgb(0xffffff)) < 3);     // the border of the reference picture, which is too faint
}
