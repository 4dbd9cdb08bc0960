#include "app/desktop/window_place.h"

#include <algorithm>

namespace broaden::app {
namespace {

constexpr int hold = 80;                                 // of the window's top, to be taken by

int shared(int a, int a_length, int b, int b_length) { return std::min(a + a_length, b + b_length) - std::max(a, b); }

bool can_be_taken(const Area& window, const Area& monitor) {
  return window.y >= monitor.y && shared(window.x, window.width, monitor.x, monitor.width) >= std::min(hold, window.width) &&
         shared(window.y, window.height, monitor.y, monitor.height) >= std::min(hold, window.height);
}

}

WindowPlace placed(WindowPlace wanted, std::span<const Area> monitors) {
  if (monitors.empty()) return wanted;
  auto& area = wanted.area;
  auto on = std::ranges::find_if(monitors, [&](auto& one) { return can_be_taken(area, one); });
  auto& monitor = on == monitors.end() ? monitors.front() : *on;
  area.width = std::min(area.width, monitor.width);
  area.height = std::min(area.height, monitor.height);
  if (on != monitors.end()) return wanted;
  area.x = monitor.x + (monitor.width - area.width) / 2;
  area.y = monitor.y + (monitor.height - area.height) / 2;
  return wanted;
}

}
