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

  Drawn draw(const std::string& name, app::screens::Desk&, core::Date today, Stage::Size, const std::string& in_sight = {});   // scrolled to there
  Drawn draw(const std::string& name, const Stage::Draw& page, core::Date today, Stage::Size);
  // Words with one of these in them, and hexadecimal ones, are another on each machine and in each run.
  static void hide_what_changes(Drawn&, const std::vector<std::string>& changing);

 private:
  std::unique_ptr<app::Offscreen> offscreen_;
};

inline constexpr Stage::Size small{1024, 768, 1}, dark{1024, 768, 1, app::ui::Mode::dark}, contrast{1024, 768, 1, app::ui::Mode::high_contrast}, large{2048, 1536, 2};
inline constexpr Stage::Size wide{1920, 1080, 1}, wide_dark{1920, 1080, 1, app::ui::Mode::dark}, wide_contrast{1920, 1080, 1, app::ui::Mode::high_contrast};

// A desktop brought where it should be, then drawn and compared. Pictures are named "state-NAME-MODE".
class Visit {
 public:
  Visit(House& house, core::Date today, std::vector<std::string> changing) : house_(house), today_(today), changing_(std::move(changing)) {}
  void see(const std::string& name, std::initializer_list<Stage::Size> = {small}, const std::string& in_sight = {});
  void see_dialog(const std::string& place, const std::string& button, const std::string& name, std::initializer_list<Stage::Size> = {small});

 private:
  Gallery gallery_;
  House& house_;
  core::Date today_;
  std::vector<std::string> changing_;
};

// Beside the golden picture of this name. BROADEN_ACCEPT_PICTURES=1 takes what is drawn now for good: look at it first.
void compare(const std::string& name, const Drawn&);
// Every word's contrast as it was drawn, of what is on top.
void check_contrast(const std::string& name, const Drawn&, int& looked_at);

}
