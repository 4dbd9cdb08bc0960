// The window as assistive technology has it: takes each frame to it when something changed, and brings back what it asks
// for. On Linux through AT-SPI; where there is none (no session bus, another system), nothing happens and nothing is spent.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/desktop/ui/ui.h"

namespace broaden::app::spoken {

class Voice {
 public:
  // wake: called from another thread when something was asked and a frame is needed to do it.
  Voice(std::string title, std::function<void()> wake);
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  void act(ui::Ui&);                                     // before a frame: hands it what was asked
  void show(const ui::Tree&, ui::Rect window);           // after a frame; where the window lies on the screen
  void active(bool);                                     // whether the window has the keyboard

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}
