// What this machine remembers of the desktop and no record holds: the look, the size of text, where the window was and which
// place was shown. A small JSON file in the user's folder for such things.
#pragma once
#include <optional>
#include <string>

#include "app/desktop/screens/machine.h"
#include "app/desktop/window_place.h"
#include "core/base/result.h"

namespace broaden::app {

struct Settings {
  screens::LookSettings look;
  std::optional<WindowPlace> window;                     // none: it was never opened here
  std::string place;                                     // "learning/practice"; "" for the first
  bool operator==(const Settings&) const = default;
};

core::Result<Settings> read_settings(std::string_view text);   // bad_value: whatever is wrong with it. Members unknown here are passed over
std::string print_settings(const Settings&);

struct LoadedSettings { Settings settings; std::string said; };   // said: that the file was damaged, and where it was put; else ""
LoadedSettings load_settings(const std::string& path);   // no file yet: as they are at first
core::Result<> save_settings(const std::string& path, const Settings&);   // whole or not at all: file_unwritable, disk_full

}
