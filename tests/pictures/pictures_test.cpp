// What the screens look like, by the pixel: each place beside the picture that somebody looked at and took for good, and
// every word's contrast as it was drawn. BROADEN_ACCEPT_PICTURES=1 takes what is drawn now for good: look at it first.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <regex>

#include "app/desktop/offscreen.h"
#include "core/base/platform.h"
#include "tests/pictures/image.h"
#include "tests/screens/house.h"

using namespace broaden;
using namespace broaden::tests;
using app::ui::Mode;

namespace {

// Golden pictures are a quarter as wide and high, so that a letter's edge, which another FreeType draws otherwise, does not count.
constexpr int smaller = 4, most_differing = 24;          // of 68,800; a short word makes 40

struct Drawn { Image image; app::ui::Tree tree; float scale = 1; };

std::string mode_name(Mode mode) { return mode == Mode::light ? "light" : mode == Mode::dark ? "dark" : "high-contrast"; }

class Gallery {
 public:
  Gallery() : record_(filled(folder_.path + "/r.broaden", clock_)), offscreen_(must(app::Offscreen::open())) { must(core::platform::make_folder(out())); }

  static std::string out() { return std::string(BROADEN_BIN_DIR) + "/pictures"; }   // whole pictures, for who looks at a failure

  Drawn draw(const std::string& page, Stage::Size size) {
    app::ui::Ui ui({size.mode, size.scale}, test_fonts(), test_icons());
    app::Session session{record_, packages(), clock_, none_};
    auto desk = must(app::screens::Desk::open(session, [] {}));
    desk->go(page);
    auto path = out() + "/" + name_of(page, size) + ".png";
    must(offscreen_->draw(ui, {path, static_cast<int>(size.width), static_cast<int>(size.height), clock_.today()}, [&](app::ui::Ui& frame) {
      desk->carry_out(frame);
      desk->draw(frame);
    }));
    Drawn drawn{read_image(path), ui.tree(), size.scale};
    return drawn;
  }

  // What is another on each machine and in each run: where the record lies, and what documents are called by chance.
  void hide_what_changes(Drawn& drawn) const {
    static const std::regex by_chance("[0-9a-f]{12,}");
    for (auto& text : drawn.tree.texts)
      if (text.words.find(folder_.path) != text.words.npos || std::regex_match(text.words, by_chance)) paint_over(drawn.image, app::ui::common(text.box, text.clip));
  }

  static std::string name_of(std::string page, Stage::Size size) {
    std::ranges::replace(page, '/', '-');
    return page + "-" + mode_name(size.mode) + (size.scale > 1 ? "-large" : "");
  }

 private:
  static core::Record filled(const std::string& path, const core::Clock& clock) {
    auto record = must(core::Record::create(path, clock));
    fill_with_sample(record);
    return record;
  }

  Folder folder_;
  core::HandClock clock_{lab_start};
  NoNetwork none_;
  core::Record record_;
  std::unique_ptr<app::Offscreen> offscreen_;
};

std::string golden_of(const std::string& name) { return std::string(BROADEN_SOURCE_DIR) + "/tests/pictures/golden/" + name + ".png"; }

void compare(const std::string& name, const Drawn& drawn) {
  auto now = reduced(drawn.image, smaller);
  if (std::getenv("BROADEN_ACCEPT_PICTURES")) return write_image(golden_of(name), now);
  if (!core::platform::exists(golden_of(name))) {
    FAIL_CHECK("there is no golden picture of ", name, " yet");
    return;
  }
  auto golden = read_image(golden_of(name));
  auto count = differing(now, golden);
  auto difference = Gallery::out() + "/" + name + "-differs.png";
  if (count > most_differing) write_image(difference, differences(now, golden));
  CHECK_MESSAGE(count <= most_differing, name, " is drawn otherwise: see ", difference, " and the whole picture beside it");
}

// What WCAG leaves out: words of a control that cannot be used, and words that are not to be seen.
bool counts(const app::ui::Text& text, const app::ui::Tree& tree) {
  auto owner = std::ranges::find(tree.nodes, text.owner, &app::ui::Node::id);
  bool off = owner != tree.nodes.end() && owner->state.disabled;
  return !off && text.clip.contains(text.ink, 1) && text.ink.w > 0 && text.layer == tree.top_layer();
}

void check_contrast(const std::string& name, const Drawn& drawn, int& looked_at) {
  for (auto& text : drawn.tree.texts) {
    if (!counts(text, drawn.tree)) continue;
    ++looked_at;
    auto large = text.ink.h >= 24 * 1.4f * drawn.scale;    // WCAG: from 18 points, 24 px, on
    auto found = contrast_in(drawn.image, text.ink);
    if (found < (large ? 3 : 4.5)) FAIL_CHECK(name, ": \"", text.words, "\" has a contrast of ", found, " at ", text.ink.x, ", ", text.ink.y, ", ", text.ink.w, " by ", text.ink.h);
  }
}

}

TEST_CASE("Every place looks as it did when somebody last looked at it, in each of the three looks and at 200 %") {
  Gallery gallery;
  auto check = [&](const std::string& page, Stage::Size size) {
    auto drawn = gallery.draw(page, size);
    gallery.hide_what_changes(drawn);
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
  Gallery gallery;
  int looked_at = 0;
  for (auto mode : {Mode::light, Mode::dark, Mode::high_contrast})
    for (auto& page : all_pages()) {
      Stage::Size size{2048, 1536, 2, mode};               // large, so that a letter's stem is all of its color
      check_contrast(Gallery::name_of(page, size), gallery.draw(page, size), looked_at);
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
