// A picture as numbers: to be read, made smaller, compared with another, and looked into.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/desktop/ui/theme.h"
#include "app/desktop/ui/tree.h"

namespace broaden::tests {

struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;                         // three bytes a pixel, line by line from the top
  app::ui::Color at(int x, int y) const;
};

Image read_image(const std::string& path);               // of a PNG; fails the test if it is none
void write_image(const std::string& path, const Image&);
Image reduced(const Image&, int by);                     // each pixel the mean of by × by; what is left over at the edges is dropped
void paint_over(Image&, const app::ui::Rect&);           // what is another on each machine

// How many pixels are another color by more than a shade (24 of 255 in red, green or blue); all of them, if the sizes differ.
int differing(const Image&, const Image&);
Image differences(const Image& now, const Image& golden);   // the golden one, faint, with what differs in red

// The greatest contrast within a rectangle between its most frequent color, which is what words lie on, and any other.
double contrast_in(const Image&, const app::ui::Rect&);

}
