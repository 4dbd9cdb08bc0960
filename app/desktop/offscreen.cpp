#include "app/desktop/offscreen.h"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <png.h>

#include <cstring>
#include <vector>

namespace broaden::app {

struct Offscreen::Inside {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
};

namespace {

constexpr std::int64_t frame_ms = 1'000;                 // long enough for whatever waits to show itself

struct Surface {                                         // a picture in the graphics memory, for as long as this lives
  GLuint frame = 0, colors = 0;
  Surface(int width, int height) {
    glGenFramebuffers(1, &frame);
    glGenRenderbuffers(1, &colors);
    glBindRenderbuffer(GL_RENDERBUFFER, colors);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors);
  }
  ~Surface() {
    glDeleteFramebuffers(1, &frame);
    glDeleteRenderbuffers(1, &colors);
  }
};

core::Result<> write(const Picture& picture) {
  auto width = static_cast<std::size_t>(picture.width), height = static_cast<std::size_t>(picture.height), line = width * 3;
  std::vector<unsigned char> up(line * height), down(up.size());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, picture.width, picture.height, GL_RGB, GL_UNSIGNED_BYTE, up.data());
  for (std::size_t y = 0; y < height; ++y) std::memcpy(&down[y * line], &up[(height - 1 - y) * line], line);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width), image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  if (!png_image_write_to_file(&image, picture.path.c_str(), 0, down.data(), 0, nullptr)) return {core::Code::file_unwritable, picture.path};
  return {};
}

}

Offscreen::Offscreen(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

core::Result<std::unique_ptr<Offscreen>> Offscreen::open() {
  auto inside = std::make_unique<Inside>();
  auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  if (!get) return {core::Code::no_window, "EGL is too old to draw without a display"};
  inside->display = get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  EGLint major = 0, minor = 0, count = 0;
  if (inside->display == EGL_NO_DISPLAY || !eglInitialize(inside->display, &major, &minor)) return {core::Code::no_window, "EGL cannot draw without a display"};
  const EGLint config_wish[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  const EGLint context_wish[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 2,
                                 EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  eglBindAPI(EGL_OPENGL_API);
  if (eglChooseConfig(inside->display, config_wish, &config, 1, &count) && count > 0)
    inside->context = eglCreateContext(inside->display, config, EGL_NO_CONTEXT, context_wish);
  if (inside->context == EGL_NO_CONTEXT || !eglMakeCurrent(inside->display, EGL_NO_SURFACE, EGL_NO_SURFACE, inside->context)) {
    return {core::Code::no_window, "OpenGL 3.2 is not there without a display"};
  }
  return std::unique_ptr<Offscreen>(new Offscreen(std::move(inside)));
}

Offscreen::~Offscreen() {
  eglMakeCurrent(inside_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglDestroyContext(inside_->display, inside_->context);   // the display is the process's: it stays for the next one
}

core::Result<> Offscreen::draw(ui::Ui& ui, const Picture& picture, const std::function<void(ui::Ui&)>& draw) {
  if (!ui.problem().empty()) return {core::Code::fonts_missing, ui.problem()};
  if (!eglMakeCurrent(inside_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, inside_->context)) return {core::Code::no_window, "EGL lost its context"};
  Surface surface(picture.width, picture.height);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) return {core::Code::no_window, "the picture is too large for the graphics memory"};
  ui.use();
  ImGui_ImplOpenGL3_Init("#version 150");
#if IMGUI_VERSION_NUM < 19200
  ui.on_fonts([] { ImGui_ImplOpenGL3_DestroyFontsTexture(); }, [] { ImGui_ImplOpenGL3_CreateFontsTexture(); });
#endif
  for (int i = 0; i < picture.frames; ++i) {
    ImGui_ImplOpenGL3_NewFrame();
    ui.begin({static_cast<float>(picture.width), static_cast<float>(picture.height), ui.ms() + frame_ms, picture.today});
    draw(ui);
    ui.end();
  }
  auto& back = ui.theme().page;
  glViewport(0, 0, picture.width, picture.height);
  glClearColor(static_cast<float>(back.r) / 255.f, static_cast<float>(back.g) / 255.f, static_cast<float>(back.b) / 255.f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  auto written = write(picture);
  ui.on_fonts({}, {});
  ImGui_ImplOpenGL3_Shutdown();
  return written;
}

}
