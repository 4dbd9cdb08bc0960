#include "tests/support/stage.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/desktop/ui/input.h"

namespace broaden::tests {
namespace input = app::ui::input;

Stage::Stage(Size size) : size_(size), ui_({size.mode, size.scale}, test_fonts(), test_icons()) {
  REQUIRE_MESSAGE(ui_.problem().empty(), "no font at ", ui_.problem());
}

void Stage::frame(const Draw& draw) {
  ui_.begin({size_.width, size_.height, ms_, today});
  draw(ui_);
  ui_.end();
  ms_ += 16;
  ++frames_;
}

void Stage::draw(const Draw& draw, int frames) {
  for (int i = 0; i < frames; ++i) frame(draw);
}

void Stage::settle(const Draw& draw) {
  frame(draw);
  for (int i = 0; i < 60 && ui_.wants_frame(); ++i) frame(draw);
}

const app::ui::Node& Stage::node(const std::string& control) const {
  auto* found = tree().find(control);
  if (!found) FAIL("there is no \"", control, "\" among\n", tree().outline());
  return *found;
}

void Stage::point(const std::string& control, const Draw& draw) {
  settle(draw);
  ui_.reveal(node(control).id);
  settle(draw);
  auto seen = app::ui::common(node(control).place, node(control).clip);
  if (seen.w <= 0) FAIL("\"", control, "\" cannot be seen\n", tree().outline());
  input::point(ui_, seen.x + seen.w / 2, seen.y + seen.h / 2);
  settle(draw);
}

void Stage::click(const std::string& control, const Draw& draw) {
  point(control, draw);
  if (node(control).state.disabled) FAIL("\"", control, "\" is disabled: ", node(control).description);
  ms_ += 600;                                            // two clicks are two clicks, not a double click
  input::button(ui_, true);
  settle(draw);
  input::button(ui_, false);
  settle(draw);
  input::point(ui_, -1, -1);
  settle(draw);
}

void Stage::type(const std::string& words, const Draw& draw) {
  input::type(ui_, words);
  settle(draw);
}

void Stage::key(const std::string& chord, const Draw& draw) {
  std::vector<std::string> keys;
  std::string rest = chord;
  for (auto plus = rest.find('+'); plus != rest.npos; plus = rest.find('+')) keys.push_back(rest.substr(0, plus)), rest.erase(0, plus + 1);
  keys.push_back(rest);
  auto all = [&](bool down) {
    for (auto& k : keys) {
      if (!input::key(ui_, k, down)) FAIL("there is no key \"", k, "\"");
      frame(draw);
    }
  };
  all(true);
  std::reverse(keys.begin(), keys.end());
  all(false);
  settle(draw);
}

void Stage::write(const std::string& field, const std::string& words, const Draw& draw) {
  click(field, draw);
  key("Ctrl+A", draw);
  if (words.empty()) key("Delete", draw);
  else type(words, draw);
  key("Tab", draw);
}

void Stage::wait(std::int64_t ms, const Draw& draw) {
  ms_ += ms;
  this->draw(draw, 2);
}

}
