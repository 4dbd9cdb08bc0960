// How the window is named to other programs of the desktop, so that theirs open over it: "x11:1c00004", as its portals have it.
#pragma once
#include <string>

struct GLFWwindow;

namespace broaden::app {

std::string window_handle(GLFWwindow*);                  // "" where it has no such name

}
