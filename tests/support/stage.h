// A window that is not there: draws frames in process, clicks and types by name, moves its own time, and looks for faults
// in what was drawn. Finds controls as Tree::find does: by path, by the path's end ("r2/Complete"), or by name.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/desktop/ui/ui.h"

namespace broaden::tests {

class Stage {
 public:
  using Draw = std::function<void(app::ui::Ui&)>;
  struct Size { float width = 1280, height = 800, scale = 1; app::ui::Mode mode = app::ui::Mode::light; };

  Stage() : Stage(Size{}) {}
  explicit Stage(Size);

  void draw(const Draw&, int frames = 3);                // frames of 16 ms
  void settle(const Draw&);                              // until nothing wants another frame
  void click(const std::string& control, const Draw&);   // scrolls to it, points, presses, releases; fails the test if it is not there
  void point(const std::string& control, const Draw&);
  void type(const std::string& words, const Draw&);      // into what has focus
  void key(const std::string& chord, const Draw&);       // "Tab", "Shift+Tab", "Ctrl+A": one step a frame
  void write(const std::string& field, const std::string& words, const Draw&);   // click, mark all, type, Tab
  void wait(std::int64_t ms, const Draw&);               // time passes, then two frames

  const app::ui::Tree& tree() const { return ui_.tree(); }
  const app::ui::Node& node(const std::string& control) const;   // fails the test if it is not there
  app::ui::Ui& ui() { return ui_; }
  int frames() const { return frames_; }
  core::Date today{20779};                               // Nov 22, 2026

 private:
  void frame(const Draw&);
  Size size_;
  app::ui::Ui ui_;
  std::int64_t ms_ = 1'000'000;
  int frames_ = 0;
};

std::string test_fonts();                                // the folder of Public Sans
std::string test_icons();

// What a person could not read or reach in the last frame, a sentence each; none is a pass. Text outside its box or cut
// with no way to read it, a missing glyph, words over words, controls over controls, a control with no name or too small.
std::vector<std::string> faults(const app::ui::Tree&, float scale, float width, float height);
inline std::vector<std::string> faults(const Stage& stage, Stage::Size size) { return faults(stage.tree(), size.scale, size.width, size.height); }

}
