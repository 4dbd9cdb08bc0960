// The window as assistive technology has it: takes each frame to it when something changed, and brings back what it asks
// for. On Linux through AT-SPI; where there is none (no session bus, another system), nothing happens and nothing is spent.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/desktop/ui/ui.h"

namespace broaden::app::spoken {

// A key as assistive technology knows keys, on every system: by the numbers and names of X.
struct KeyPress {
  unsigned symbol = 0, code = 0, modifiers = 0;          // keysym; the keyboard's own number; Shift 1, Lock 2, Ctrl 4, Alt 8, Num 16, Super 64
  std::string words;                                     // what it types, or its name: "a", "Up"
  std::uint32_t at_ms = 0;
  bool down = true;
};

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
  bool takes(const KeyPress&);                           // before the window has it; true: it was a command to the screen reader

 private:
  struct Inside;
  std::shared_ptr<Inside> inside_;                       // not unique: where there is no AT-SPI the type is nowhere whole
};

}
