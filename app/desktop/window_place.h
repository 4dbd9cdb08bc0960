// Where a window was, and where it may come back: never off every monitor that is there now. Pure.
#pragma once
#include <span>

namespace broaden::app {

struct Area { int x = 0, y = 0, width = 0, height = 0; bool operator==(const Area&) const = default; };   // in the units of the screen

struct WindowPlace {
  Area area;                                             // of its content, while it is not maximized
  bool maximized = false;
  bool operator==(const WindowPlace&) const = default;
};

// The monitors' areas without bars; the first one is the main one. Enough of the window's top has to lie on one of them that a
// hand can take it; else it comes to the middle of the main one. Never larger than where it lies.
WindowPlace placed(WindowPlace wanted, std::span<const Area> monitors);

}
