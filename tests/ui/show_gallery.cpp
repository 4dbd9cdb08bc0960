// Draws the gallery to PNG files in a folder, in every look, or opens it in a window: for a designer's eyes and hands.
#include <cstdio>
#include <cstring>

#include "app/desktop/offscreen.h"
#include "app/desktop/window.h"
#include "tests/support/stage.h"
#include "tests/ui/gallery.h"

using namespace broaden;

namespace {

void draw_scripts(app::ui::Ui& ui) {
  static std::string name = "Ada \u05e9\u05dc\u05d5\u05dd (2027) \u0645\u0631\u062d\u0628\u0627 \U0001f600";
  app::ui::heading(ui, "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd \u2014 \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \U0001f600 \U0001f44d\U0001f3fd");
  app::ui::paragraph(ui, "A note: \u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645, and \u05d1\u05d5\u05e7\u05e8 \u05d8\u05d5\u05d1 too; \u041f\u0440\u0438\u0432\u0435\u0442, \u039a\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 \U0001f389 \U0001f680 \u2764\ufe0f \u2705 \U0001f914 e\u0301 n\u0303");
  app::ui::strong(ui, "\u05d1\u05d5\u05e7\u05e8 \u05d8\u05d5\u05d1 \u0627\u0644\u0633\u0644\u0627\u0645 \U0001f525 \u6f22\u5b57");
  app::ui::text_field(ui, "name", {.label = "Name"}, name);
  ui.focus("name");
}

int show_window() {
  auto window = app::Window::open("Gallery", 1280, 800);
  if (!window) return std::fputs(core::words(window.error()).what.c_str(), stderr), 1;
  app::ui::Ui ui({app::ui::Mode::light, (*window)->scale()}, tests::test_fonts(), tests::test_icons());
  tests::Gallery g;
  core::SystemClock clock;
  (*window)->run(ui, clock, [&](app::ui::Ui& u) {
    tests::draw_gallery(u, g);
    if (shortcut(u, "Ctrl+Q", "Quit")) (*window)->close();
  });
  std::printf("frames=%lld commits=%d title=[%s] did=[%s]\n", static_cast<long long>((*window)->frames()), g.commits, g.title.c_str(), g.did.c_str());
  return 0;
}

}

int main(int count, char** arguments) {
  if (count < 2) return std::fputs("usage: show_gallery FOLDER | --window\n", stderr), 2;
  std::string folder = arguments[1];
  if (folder == "--window") return show_window();
  auto off = app::Offscreen::open();
  if (!off) return std::fputs(core::words(off.error()).what.c_str(), stderr), 1;
  struct { const char* name; app::ui::Mode mode; float scale; int width, height; int what; } all[] = {
    {"light", app::ui::Mode::light, 1, 1280, 3300, 0},       {"dark", app::ui::Mode::dark, 1, 1280, 3300, 0},
    {"contrast", app::ui::Mode::high_contrast, 1, 1280, 3300, 0}, {"double", app::ui::Mode::light, 2, 1280, 7600, 0},
    {"dialog", app::ui::Mode::light, 1, 1280, 800, 1},       {"dialog-dark", app::ui::Mode::dark, 1.5f, 1280, 800, 1},
    {"list", app::ui::Mode::light, 1, 1280, 800, 2},         {"table", app::ui::Mode::light, 1, 1280, 800, 3},
    {"calendar", app::ui::Mode::light, 1, 1280, 1500, 4},    {"calendar-dark", app::ui::Mode::dark, 2, 1280, 2600, 4},
    {"scripts", app::ui::Mode::light, 1, 900, 560, 5}};
  for (auto& one : all) {
    app::ui::Ui ui({one.mode, one.scale}, tests::test_fonts(), tests::test_icons());
    tests::Gallery g;
    std::string chosen;
    g.open = one.what == 1;
    int frame = 0;
    auto done = (*off)->draw(ui, {folder + "/" + one.name + ".png", one.width, one.height, core::date(2026, 11, 22), 14}, [&](app::ui::Ui& u) {
      if (one.what == 3) return tests::draw_long_table(u, 50'000, chosen);
      if (one.what == 5) return draw_scripts(u);
      if (one.what == 2 && frame == 3) u.press("tags/add");
      if (one.what == 4 && frame == 3) u.press("when/choose");
      if (one.what == 0 && frame == 3) u.focus("reflection");
      ++frame;
      tests::draw_gallery(u, g);
    });
    if (!done) return std::fputs(core::words(done.error()).what.c_str(), stderr), 1;
    for (auto& fault : tests::faults(ui.tree(), one.scale, static_cast<float>(one.width), static_cast<float>(one.height))) std::printf("%s: %s\n", one.name, fault.c_str());
  }
}
