// The desktop as a program: which record, a window on it or pictures of it.
#pragma once
#include <string>

#include "core/base/result.h"

namespace broaden::app {

struct DesktopOptions {
  std::string record;                                    // "" for the usual place
  std::string pictures;                                  // a folder: draw every screen into it, without a display
  std::string mode = "light";                            // light, dark, high-contrast
  float scale = 0;                                       // 0: the monitor's
};

core::Result<> run_desktop(const DesktopOptions&);

}
