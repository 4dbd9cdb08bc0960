#include "tests/pictures/gallery.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <regex>

#include "core/base/platform.h"

namespace broaden::tests {
namespace {

using app::ui::Mode;

// Golden pictures are a quarter as wide and high, so that a letter's edge, which another FreeType draws otherwise, does not count.
constexpr int smaller = 4, most_differing = 24;          // of 68,800; a short word makes 40

std::string mode_name(Mode mode) { return mode == Mode::light ? "light" : mode == Mode::dark ? "dark" : "high-contrast"; }

std::string golden_of(const std::string& name) { return std::string(BROADEN_SOURCE_DIR) + "/tests/pictures/golden/" + name + ".png"; }

// What WCAG leaves out: words of a control that cannot be used, and words that are not to be seen.
bool counts(const app::ui::Text& text, const app::ui::Tree& tree) {
  auto owner = std::ranges::find(tree.nodes, text.owner, &app::ui::Node::id);
  bool off = owner != tree.nodes.end() && owner->state.disabled;
  return !off && text.clip.contains(text.ink, 1) && text.ink.w > 0 && text.layer == tree.top_layer();
}

}

Gallery::Gallery() : offscreen_(must(app::Offscreen::open())) { must(core::platform::make_folder(out())); }

std::string Gallery::out() { return std::string(BROADEN_BIN_DIR) + "/pictures"; }

std::string Gallery::name_of(std::string page, Stage::Size size) {
  std::ranges::replace(page, '/', '-');
  return page + "-" + mode_name(size.mode) + (size.scale > 1 ? "-large" : "");
}

Drawn Gallery::draw(const std::string& name, app::screens::Desk& desk, core::Date today, Stage::Size size, const std::string& in_sight) {
  int frames = 0;
  return draw(name, [&](app::ui::Ui& frame) {
    if (++frames == 3 && !in_sight.empty()) frame.reveal(in_sight);
    desk.carry_out(frame);
    desk.draw(frame);
    REQUIRE(desk.wait(std::chrono::minutes(1)));         // what this frame asked for, the next one shows
  }, today, size);
}

Drawn Gallery::draw(const std::string& name, const Stage::Draw& page, core::Date today, Stage::Size size) {
  app::ui::Ui ui({size.mode, size.scale}, test_fonts(), test_icons());
  auto path = out() + "/" + name_of(name, size) + ".png";
  must(offscreen_->draw(ui, {path, static_cast<int>(size.width), static_cast<int>(size.height), today}, page));
  return {read_image(path), ui.tree(), size.scale};
}

void Gallery::hide_what_changes(Drawn& drawn, const std::vector<std::string>& changing) {
  static const std::regex by_chance("[0-9a-f]{12,}|([0-9a-f]{4} ?){4,}");
  for (auto& text : drawn.tree.texts) {
    bool named = std::ranges::any_of(changing, [&](auto& words) { return text.words.find(words) != text.words.npos; });
    if (named || std::regex_search(text.words, by_chance)) paint_over(drawn.image, app::ui::common(text.box, text.clip));
  }
}

void Visit::see(const std::string& name, std::initializer_list<Stage::Size> sizes, const std::string& in_sight) {
  for (auto& size : sizes) {
    auto drawn = gallery_.draw("state/" + name, house_.desk(), today_, size, in_sight);
    Gallery::hide_what_changes(drawn, changing_);
    compare(Gallery::name_of("state/" + name, size), drawn);
  }
}

void Visit::see_dialog(const std::string& place, const std::string& button, const std::string& name, std::initializer_list<Stage::Size> sizes) {
  house_.go(place);
  house_.click(button);
  see(name, sizes);
  house_.key("Esc");
}

void compare(const std::string& name, const Drawn& drawn) {
  auto now = reduced(drawn.image, smaller);
  bool accepting = std::getenv("BROADEN_ACCEPT_PICTURES") != nullptr, there = core::platform::exists(golden_of(name));
  if (!there && !accepting) {
    FAIL_CHECK("there is no golden picture of ", name, " yet");
    return;
  }
  auto golden = there ? read_image(golden_of(name)) : Image{};
  auto count = there ? differing(now, golden) : most_differing + 1;
  if (accepting) {
    if (count > most_differing) write_image(golden_of(name), now);       // what looks the same stays as somebody saw it
    return;
  }
  auto difference = Gallery::out() + "/" + name + "-differs.png";
  if (count > most_differing) write_image(difference, differences(now, golden));
  CHECK_MESSAGE(count <= most_differing, name, " is drawn otherwise: see ", difference, " and the whole picture beside it");
}

void check_contrast(const std::string& name, const Drawn& drawn, int& looked_at) {
  for (auto& text : drawn.tree.texts) {
    if (!counts(text, drawn.tree)) continue;
    ++looked_at;
    auto big = text.ink.h >= 24 * 1.4f * drawn.scale;    // WCAG: from 18 points, 24 px, on
    auto found = contrast_in(drawn.image, text.ink);
    if (found < (big ? 3 : 4.5)) FAIL_CHECK(name, ": \"", text.words, "\" has a contrast of ", found, " at ", text.ink.x, ", ", text.ink.y, ", ", text.ink.w, " by ", text.ink.h);
  }
}

}
