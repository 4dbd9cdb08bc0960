#include "app/desktop/screens/machine.h"

#include <algorithm>
#include <array>

namespace broaden::app::screens {
namespace {

constexpr std::array<std::string_view, 3> mode_names{"light", "dark", "high-contrast"};

}

std::string_view name(ui::Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

std::optional<ui::Mode> mode_named(std::string_view words) {
  auto found = std::ranges::find(mode_names, words);
  if (found == mode_names.end()) return {};
  return static_cast<ui::Mode>(found - mode_names.begin());
}

ui::Look Machine::shown() const {
  float scale = given_scale > 0 ? given_scale : std::min(most_scale, monitor * static_cast<float>(look.text) / 100);
  return {given_mode.value_or(look.mode), scale, look.underline};
}

bool follow(Machine& machine, ui::Ui& ui, float monitor) {
  if (monitor == machine.monitor) return false;
  machine.monitor = monitor;
  ui.set_look(machine.shown());
  return true;
}

}
