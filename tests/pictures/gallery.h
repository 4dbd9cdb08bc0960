// Pictures of screens as they are drawn, and the golden ones that somebody looked at and took for good.
#pragma once
#include "app/desktop/offscreen.h"
#include "tests/pictures/image.h"
#include "tests/screens/house.h"

namespace broaden::tests {

struct Drawn { Image image; app::ui::Tree tree; float scale = 1; };

class Gallery {
 public:
  Gallery();
  static std::string out();                              // whole pictures, for who looks at a failure
  static std::string name_of(std::string page, Stage::Size);

  Drawn draw(const std::string& name, app::screens::Desk&, core::Date today, Stage::Size);
  Drawn draw(const std::string& name, const Stage::Draw& page, core::Date today, Stage::Size);
  // Words with one of these in them, and hexadecimal ones, are another on each machine and in each run.
  static void hide_what_changes(Drawn&, const std::vector<std::string>& changing);

 private:
  std::unique_ptr<app::Offscreen> offscreen_;
};

// Beside the golden picture of this name. BROADEN_ACCEPT_PICTURES=1 takes what is drawn now for good: look at it first.
void compare(const std::string& name, const Drawn&);
// Every word's contrast as it was drawn, of what is on top.
void check_contrast(const std::string& name, const Drawn&, int& looked_at);

}
