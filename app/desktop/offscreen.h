// Frames drawn into a PNG with no display and no window: pictures of screens, for people and for tests.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/desktop/ui/ui.h"
#include "core/base/result.h"

namespace broaden::app {

struct Picture {
  std::string path;                                      // of the PNG
  int width = 1280, height = 800;                        // pixels
  core::Date today;
  int frames = 8;                                        // drawn, at least 1, and the last is kept: heights and focus settle
};

class Offscreen {
 public:
  static core::Result<std::unique_ptr<Offscreen>> open();   // no_window, with the reason
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;
  // One Ui may draw many pictures; its look (scale, colors) is its own.
  core::Result<> draw(ui::Ui&, const Picture&, const std::function<void(ui::Ui&)>& draw);

 private:
  struct Inside;
  explicit Offscreen(std::unique_ptr<Inside>);
  std::unique_ptr<Inside> inside_;
};

}
