// The desktop as a program: which record, a window on it or pictures of it.
#pragma once
#include <optional>
#include <string>

#include "app/desktop/ui/theme.h"
#include "core/base/result.h"

namespace broaden::app {

struct DesktopOptions {
  std::string record;                                    // "" for the usual place
  std::string pictures;                                  // a folder: draw every screen into it, without a display
  std::optional<ui::Mode> mode;                          // in place of the one that is set on this machine
  float scale = 0;                                       // in place of the monitor's with the size of text; 0: those
};

core::Result<> run_desktop(const DesktopOptions&);

}
