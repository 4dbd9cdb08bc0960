#include "app/desktop/window.h"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "app/desktop/pacer.h"
#include "app/desktop/spoken/voice.h"
#include "app/desktop/window_area.h"
#include "app/desktop/window_handle.h"
#include "app/desktop/window_keys.h"

namespace broaden::app {

namespace {

struct Hearing {                                         // what the window library's callbacks need
  bool* happened;
  std::unique_ptr<spoken::Voice> voice = {};
  bool letter_taken = false;                             // the letter that follows a key which assistive technology kept
};

}

struct Window::Inside {
  GLFWwindow* window = nullptr;
  Hearing hearing{&happened};
  bool happened = true;                                  // an event came since the last look
  Area area;                                             // the last that was neither maximized nor an icon
};

namespace {

std::int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string last_problem() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words ? words : "there is no display";
}

Hearing& hearing(GLFWwindow* w) { return *static_cast<Hearing*>(glfwGetWindowUserPointer(w)); }
bool* happened(GLFWwindow* w) { return hearing(w).happened; }

// Installed before the drawing library's own, which call these in turn.
void watch(GLFWwindow* w) {
  glfwSetKeyCallback(w, [](GLFWwindow* x, int, int, int, int) { *happened(x) = true; });
  glfwSetCharCallback(w, [](GLFWwindow* x, unsigned) { *happened(x) = true; });
  glfwSetMouseButtonCallback(w, [](GLFWwindow* x, int, int, int) { *happened(x) = true; });
  glfwSetCursorPosCallback(w, [](GLFWwindow* x, double, double) { *happened(x) = true; });
  glfwSetCursorEnterCallback(w, [](GLFWwindow* x, int) { *happened(x) = true; });
  glfwSetScrollCallback(w, [](GLFWwindow* x, double, double) { *happened(x) = true; });
  glfwSetWindowFocusCallback(w, [](GLFWwindow* x, int) { *happened(x) = true; });
  glfwSetWindowRefreshCallback(w, [](GLFWwindow* x) { *happened(x) = true; });
  glfwSetWindowCloseCallback(w, [](GLFWwindow* x) { *happened(x) = true; });
  glfwSetFramebufferSizeCallback(w, [](GLFWwindow* x, int, int) { *happened(x) = true; });
  glfwSetWindowContentScaleCallback(w, [](GLFWwindow* x, float, float) { *happened(x) = true; });
}

// In place of the drawing library's own, which has what is left: assistive technology is asked first.
void offer_keys_first(GLFWwindow* w) {
  glfwSetKeyCallback(w, [](GLFWwindow* x, int key, int code, int action, int mods) {
    auto* name = key == GLFW_KEY_UNKNOWN ? nullptr : glfwGetKeyName(key, code);
    auto press = key_press(key, code, mods, action != GLFW_RELEASE, name ? name : "");
    press.at_ms = static_cast<std::uint32_t>(steady_ms());
    hearing(x).letter_taken = hearing(x).voice->takes(press);
    if (!hearing(x).letter_taken) ImGui_ImplGlfw_KeyCallback(x, key, code, action, mods);
  });
  glfwSetCharCallback(w, [](GLFWwindow* x, unsigned letter) {
    if (!hearing(x).letter_taken) ImGui_ImplGlfw_CharCallback(x, letter);
  });
}

void show(GLFWwindow* w, const ui::Theme& theme) {
  int width = 0, height = 0;
  glfwGetFramebufferSize(w, &width, &height);
  glViewport(0, 0, width, height);
  auto part = [](std::uint8_t v) { return static_cast<float>(v) / 255.f; };
  glClearColor(part(theme.page.r), part(theme.page.g), part(theme.page.b), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(w);
}

}

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

core::Result<std::unique_ptr<Window>> Window::open(const std::string& title, int width, int height, const std::optional<WindowPlace>& before) {
  if (!glfwInit()) return {core::Code::no_window, last_problem()};
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);              // until it is where it belongs
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "broaden");
  auto inside = std::make_unique<Inside>();
  inside->window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
  if (!inside->window) {
    auto why = last_problem();
    glfwTerminate();
    return {core::Code::no_window, why};
  }
  auto* w = inside->window;
  glfwSetWindowUserPointer(w, &inside->hearing);
  glfwSetWindowSizeLimits(w, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
  if (before) put(w, *before);
  note_area(w, inside->area);
  glfwShowWindow(w);
  glfwMakeContextCurrent(w);
  glfwSwapInterval(1);
  glfwSetInputMode(w, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
  watch(w);
  std::unique_ptr<Window> opened(new Window(std::move(inside)));
  opened->inside_->hearing.voice = std::make_unique<spoken::Voice>(title, [here = opened.get()] { here->wake(); });
  return opened;
}

Window::~Window() {
  inside_->hearing.voice.reset();                        // it wakes this window
  glfwDestroyWindow(inside_->window);
  glfwTerminate();
}

float Window::scale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(inside_->window, &x, &y);
  return std::clamp(std::round(x * 4) / 4, 1.f, 3.f);
}

void Window::close() {
  glfwSetWindowShouldClose(inside_->window, GLFW_TRUE);
  wake();
}

void Window::wake() {
  woken_ = true;
  glfwPostEmptyEvent();
}

void Window::raise() {
  raised_ = true;
  wake();
}

WindowPlace Window::place() const { return {inside_->area, glfwGetWindowAttrib(inside_->window, GLFW_MAXIMIZED) == GLFW_TRUE}; }

std::string Window::handle() const { return window_handle(inside_->window); }

void Window::run(ui::Ui& ui, const core::Clock& clock, const std::function<void(ui::Ui&)>& draw) {
  auto* w = inside_->window;
  ui.use();
  ImGui_ImplGlfw_InitForOpenGL(w, true);
  offer_keys_first(w);
  ImGui_ImplOpenGL3_Init("#version 150");
#if IMGUI_VERSION_NUM < 19200
  ui.on_fonts([] { ImGui_ImplOpenGL3_DestroyFontsTexture(); }, [] { ImGui_ImplOpenGL3_CreateFontsTexture(); });
#endif
  glfwSetWindowShouldClose(w, GLFW_FALSE);               // an earlier run may have ended by close()
  auto hidden = [&] {
    int width = 0, height = 0;
    glfwGetWindowSize(w, &width, &height);
    return width <= 0 || height <= 0 || glfwGetWindowAttrib(w, GLFW_ICONIFIED) == GLFW_TRUE;
  };
  auto frame = [&] {
    int width = 0, height = 0;
    glfwGetWindowSize(w, &width, &height);
    ui.use();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    inside_->hearing.voice->act(ui);
    ui.begin({static_cast<float>(width), static_cast<float>(height), steady_ms(), clock.today()});
    draw(ui);
    ui.end();
    show(w, ui.theme());
    inside_->hearing.voice->show(ui.tree(), on_screen(w));
    ++frames_;
  };
  Pacer pacer;
  while (!glfwWindowShouldClose(w)) {
    inside_->hearing.voice->active(glfwGetWindowAttrib(w, GLFW_FOCUSED) == GLFW_TRUE);
    if (inside_->happened || woken_.exchange(false)) pacer.event();
    inside_->happened = false;
    if (raised_.exchange(false)) to_front(w);
    auto step = pacer.next(steady_ms(), ui.wants_frame(), ui.wake_at());
    if (hidden()) {
      glfwWaitEvents();
    } else if (step.draw) {
      frame();
      glfwPollEvents();
    } else if (step.wait_ms < 0) {
      note_area(w, inside_->area);
      glfwWaitEvents();
    } else {
      glfwWaitEventsTimeout(static_cast<double>(step.wait_ms) / 1000.0);
    }
  }
  note_area(w, inside_->area);
  ui.blur();
  if (!hidden()) frame();
  ui.on_fonts({}, {});
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
}

}
