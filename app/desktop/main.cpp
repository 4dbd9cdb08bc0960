// broaden: the desktop. What goes wrong before there is a window is said on standard error, with what to do next.
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/desktop/program.h"
#include "app/desktop/screens/machine.h"
#include "app/options/surface.h"

namespace {

using namespace broaden;

constexpr std::string_view help =
    "Usage: broaden [FILE] [--record FILE] [--screenshots DIR] [--theme light|dark|high-contrast] [--scale 1|1.5|2]\n"
    "Opens the record in FILE, or the usual one. --screenshots draws every screen into DIR, without a display.";

// Nothing: the usage was wrong, and said so.
std::optional<app::DesktopOptions> read(int argc, char** argv) {
  app::DesktopOptions out;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    bool takes_value = word == "--record" || word == "--screenshots" || word == "--theme" || word == "--scale";
    if (takes_value && i + 1 == argc) return {};
    if (word == "--record") out.record = argv[++i];
    else if (word == "--screenshots") out.pictures = argv[++i];
    else if (word == "--theme") {
      out.mode = app::screens::mode_named(argv[++i]);
      if (!out.mode) return {};
    }
    else if (word == "--scale") out.scale = std::strtof(argv[++i], nullptr);
    else if (word.starts_with("-") || !out.record.empty()) return {};
    else out.record = word;
  }
  if (out.scale != 0 && out.scale != 1 && out.scale != 1.5f && out.scale != 2) return {};
  return out;
}

}

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--help") return app::say(help), 0;
  auto options = read(argc, argv);
  if (!options) return app::say_error({core::Code::wrong_usage, "it takes a file, --record, --screenshots, --theme and --scale."}, false);
  auto ran = app::run_desktop(*options);
  return ran ? 0 : app::say_error(ran.error(), false);
}
