// What every place looks like over a record of five years, by the pixel: beside the picture that somebody looked at and took for
// good; and every word's contrast as it was drawn.
#include <doctest/doctest.h>

#include "tests/pictures/gallery.h"

using namespace broaden;
using namespace broaden::tests;
using app::ui::Mode;

namespace {

class Rooms {
 public:
  Drawn draw(const std::string& page, Stage::Size size) {
    app::Session session{record_, packages(), clock_, none_};
    auto desk = must(app::screens::Desk::open(session, [] {}));
    desk->go(page);
    return gallery_.draw(page, *desk, clock_.today(), size);
  }
  void hide_what_changes(Drawn& drawn) const { Gallery::hide_what_changes(drawn, {folder_.path}); }

 private:
  static core::Record filled(const std::string& path, const core::Clock& clock) {
    auto record = must(core::Record::create(path, clock));
    fill_with_sample(record);
    return record;
  }

  Folder folder_;
  core::HandClock clock_{lab_start};
  NoNetwork none_;
  core::Record record_{filled(folder_.path + "/r.broaden", clock_)};
  Gallery gallery_;
};

}

TEST_CASE("Every place looks as it did when somebody last looked at it, in each of the three looks and at 200 %") {
  Rooms rooms;
  auto check = [&](const std::string& page, Stage::Size size) {
    auto drawn = rooms.draw(page, size);
    rooms.hide_what_changes(drawn);
    compare(Gallery::name_of(page, size), drawn);
  };
  for (auto& page : all_pages()) check(page, {1280, 860, 1});
  for (auto& page : {"today", "plan/plan", "learning/learning", "sharing"}) {
    check(page, {1280, 860, 1, Mode::dark});
    check(page, {1280, 860, 1, Mode::high_contrast});
    check(page, {2048, 1536, 2});
  }
}

TEST_CASE("Every word on every place can be told from what it is drawn on, in each of the three looks") {
  Rooms rooms;
  int looked_at = 0;
  for (auto mode : {Mode::light, Mode::dark, Mode::high_contrast})
    for (auto& page : all_pages()) {
      Stage::Size size{2048, 1536, 2, mode};               // large, so that a letter's stem is all of its color
      check_contrast(Gallery::name_of(page, size), rooms.draw(page, size), looked_at);
    }
  CHECK(looked_at > 1500);
}

TEST_CASE("A picture that lost a word, a color or a control is told from the golden one, and a letter's edge is not") {
  Image golden{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, 250)};
  auto now = golden;
  now.rgb[30] = 240;
  CHECK(differing(now, golden) == 0);
  paint_over(now, {8, 8, 16, 3});
  CHECK(differing(now, golden) == 16 * 3);
  now.height = 32, now.rgb.resize(64 * 32 * 3);
  CHECK(differing(now, golden) == 64 * 64);
  Image words{40, 20, std::vector<std::uint8_t>(40 * 20 * 3, 255)};
  paint_over(words, {4, 4, 10, 2});
  CHECK(contrast_in(words, {0, 0, 40, 20}) == doctest::Approx(3.95).epsilon(0.01));
  CHECK(contrast_in(words, {20, 10, 10, 10}) == doctest::Approx(1.0));
}
