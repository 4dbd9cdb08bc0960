#include "app/desktop/window_handle.h"

#include <cstdio>

#ifdef __linux__
// As GLFW/glfw3native.h declares it, which would need the headers of X11 and Xrandr. A GLFW without X11 has none.
extern "C" __attribute__((weak)) unsigned long glfwGetX11Window(GLFWwindow*);
#endif

namespace broaden::app {

std::string window_handle(GLFWwindow* window) {
  char words[32] = "";
#ifdef __linux__
  if (auto id = glfwGetX11Window ? glfwGetX11Window(window) : 0; id != 0) std::snprintf(words, sizeof words, "x11:%lx", id);
#else
  (void)window;
#endif
  return words;
}

}
