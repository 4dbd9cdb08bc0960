// The program's window: opens it or says why not, draws when the pacer says so, and can be woken from any thread.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/desktop/ui/ui.h"
#include "app/desktop/window_place.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace broaden::app {

class Window {
 public:
  // no_window, with the reason. width and height are for a scale of 100 %; the monitor's own scale is applied. before: where it
  // was, and comes back to if that monitor is still there; none: where the system puts it.
  static core::Result<std::unique_ptr<Window>> open(const std::string& title, int width, int height, const std::optional<WindowPlace>& before = {});
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  float scale() const;                                   // of the monitor it lies on: 1, 1.5, 2
  // Draws until closed. Before the last frame the field that has focus is left, so that what was typed commits.
  void run(ui::Ui&, const core::Clock&, const std::function<void(ui::Ui&)>& draw);
  void close();                                          // run() returns after one more frame
  void wake();                                           // from any thread: there is something new to show
  void raise();                                          // from any thread: to the front, and into sight
  WindowPlace place() const;                             // where it is; while maximized, where it would come back to
  std::string handle() const;                            // its name for other programs of the desktop; "" where it has none
  std::int64_t frames() const { return frames_; }        // drawn so far

 private:
  struct Inside;
  explicit Window(std::unique_ptr<Inside>);
  std::unique_ptr<Inside> inside_;
  std::atomic<bool> woken_ = false, raised_ = false;
  std::atomic<std::int64_t> frames_ = 0;
};

}
