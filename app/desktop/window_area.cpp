#include "app/desktop/window_area.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <vector>

namespace broaden::app {
namespace {

// The main one first, without what bars take.
std::vector<Area> monitors_there() {
  int count = 0;
  auto** all = glfwGetMonitors(&count);
  std::vector<Area> out(static_cast<std::size_t>(std::max(count, 0)));
  for (std::size_t i = 0; i < out.size(); ++i) glfwGetMonitorWorkarea(all[i], &out[i].x, &out[i].y, &out[i].width, &out[i].height);
  std::erase_if(out, [](auto& one) { return one.width <= 0 || one.height <= 0; });
  return out;
}

}

void note_area(GLFWwindow* w, Area& area) {
  if (glfwGetWindowAttrib(w, GLFW_ICONIFIED) == GLFW_TRUE || glfwGetWindowAttrib(w, GLFW_MAXIMIZED) == GLFW_TRUE) return;
  Area now;
  glfwGetWindowPos(w, &now.x, &now.y);
  glfwGetWindowSize(w, &now.width, &now.height);
  if (now.width > 0 && now.height > 0) area = now;
}

void put(GLFWwindow* w, const WindowPlace& before) {
  auto to = placed(before, monitors_there());
  glfwSetWindowSize(w, to.area.width, to.area.height);
  glfwSetWindowPos(w, to.area.x, to.area.y);
  if (to.maximized) glfwMaximizeWindow(w);
}

void to_front(GLFWwindow* w) {
  if (glfwGetWindowAttrib(w, GLFW_ICONIFIED) == GLFW_TRUE) glfwRestoreWindow(w);
  glfwShowWindow(w);
  glfwFocusWindow(w);
  glfwRequestWindowAttention(w);                         // where the system lets nobody take the focus
}

ui::Rect on_screen(GLFWwindow* w) {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(w, &x, &y);
  glfwGetWindowSize(w, &width, &height);
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(width), static_cast<float>(height)};
}

}
