#include "app/desktop/platform.h"

#include <spawn.h>
#include <sys/wait.h>

#include "core/base/platform.h"

extern char** environ;

namespace broaden::app::platform {

// xdg-open hands the file over and ends at once, so waiting for it tells whether anybody took it.
core::Result<> open_document(const std::string& path) {
  if (!core::platform::exists(path)) return {core::Code::file_missing, path};
  std::string program = "xdg-open", file = core::platform::absolute(path);
  char* arguments[] = {program.data(), file.data(), nullptr};
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return {core::Code::cannot_open, path};
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return {core::Code::cannot_open, path};
  return {};
}

std::string fonts_folder() {
  if (auto named = core::platform::environment("BROADEN_FONTS")) return *named;
  return core::platform::program_folder() + "/../share/broaden/fonts";
}

std::string settings_file() {
  constexpr const char* name = "/broaden/settings.json";
  if (auto named = core::platform::environment("XDG_CONFIG_HOME")) return *named + name;
  auto home = core::platform::environment("HOME").value_or(".");
#ifdef __APPLE__
  return home + "/Library/Application Support" + name;
#else
  return home + "/.config" + name;
#endif
}

std::string icons_file() {
  auto beside = fonts_folder() + "/MaterialIcons-Regular.ttf";
  return core::platform::exists(beside) ? beside : "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";
}

}
