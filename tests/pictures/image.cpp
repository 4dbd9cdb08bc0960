#include "tests/pictures/image.h"

#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>
#include <cstdlib>

namespace broaden::tests {
namespace {

constexpr int shade = 24;

std::size_t place(const Image& image, int x, int y) { return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 3; }

void set(Image& image, int x, int y, app::ui::Color color) {
  auto at = place(image, x, y);
  image.rgb[at] = color.r, image.rgb[at + 1] = color.g, image.rgb[at + 2] = color.b;
}

bool differ(app::ui::Color a, app::ui::Color b) { return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)}) > shade; }

Image blank(int width, int height) { return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)}; }

struct Bounds { int left, top, right, bottom; };
Bounds within(const Image& image, const app::ui::Rect& area) {
  return {std::clamp(static_cast<int>(area.x), 0, image.width), std::clamp(static_cast<int>(area.y), 0, image.height),
          std::clamp(static_cast<int>(area.right()), 0, image.width), std::clamp(static_cast<int>(area.bottom()), 0, image.height)};
}

}

app::ui::Color Image::at(int x, int y) const {
  auto from = place(*this, x, y);
  return {rgb[from], rgb[from + 1], rgb[from + 2]};
}

Image read_image(const std::string& path) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_file(&png, path.c_str())) FAIL("no picture: ", path);
  png.format = PNG_FORMAT_RGB;
  auto out = blank(static_cast<int>(png.width), static_cast<int>(png.height));
  if (!png_image_finish_read(&png, nullptr, out.rgb.data(), 0, nullptr)) FAIL("no whole picture: ", path);
  return out;
}

void write_image(const std::string& path, const Image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width), png.height = static_cast<png_uint_32>(image.height);
  png.format = PNG_FORMAT_RGB;
  REQUIRE(png_image_write_to_file(&png, path.c_str(), 0, image.rgb.data(), 0, nullptr));
}

Image reduced(const Image& image, int by) {
  auto out = blank(image.width / by, image.height / by);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      int r = 0, g = 0, b = 0;
      for (int j = 0; j < by; ++j)
        for (int i = 0; i < by; ++i) {
          auto one = image.at(x * by + i, y * by + j);
          r += one.r, g += one.g, b += one.b;
        }
      auto mean = [&](int sum) { return static_cast<std::uint8_t>(sum / (by * by)); };
      set(out, x, y, {mean(r), mean(g), mean(b)});
    }
  return out;
}

void paint_over(Image& image, const app::ui::Rect& area) {
  auto in = within(image, area);
  for (int y = in.top; y < in.bottom; ++y)
    for (int x = in.left; x < in.right; ++x) set(image, x, y, app::ui::rgb(0x808080));
}

int differing(const Image& a, const Image& b) {
  if (a.width != b.width || a.height != b.height) return std::max(a.width * a.height, b.width * b.height);
  int count = 0;
  for (int y = 0; y < a.height; ++y)
    for (int x = 0; x < a.width; ++x) count += differ(a.at(x, y), b.at(x, y));
  return count;
}

Image differences(const Image& now, const Image& golden) {
  auto out = golden;
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      auto was = golden.at(x, y);
      auto faint = [](std::uint8_t v) { return static_cast<std::uint8_t>(160 + v / 3); };
      bool same = x < now.width && y < now.height && !differ(now.at(x, y), was);
      set(out, x, y, same ? app::ui::Color{faint(was.r), faint(was.g), faint(was.b)} : app::ui::rgb(0xd00000));
    }
  return out;
}

double contrast_in(const Image& image, const app::ui::Rect& area) {
  auto in = within(image, area);
  struct Bin { int count = 0; app::ui::Color first; };
  std::vector<Bin> bins(1 << 12);                        // colors that are alike to 16 steps of each part
  Bin* most = nullptr;
  for (int y = in.top; y < in.bottom; ++y)
    for (int x = in.left; x < in.right; ++x) {
      auto one = image.at(x, y);
      auto& bin = bins[static_cast<std::size_t>(one.r >> 4 << 8 | (one.g >> 4 << 4) | one.b >> 4)];
      if (bin.count++ == 0) bin.first = one;
      if (!most || bin.count > most->count) most = &bin;
    }
  double best = 0;
  for (auto& bin : bins) if (bin.count) best = std::max(best, app::ui::contrast(bin.first, most->first));
  return best;
}

}
