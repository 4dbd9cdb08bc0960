// Every screen of a record as a PNG, drawn with no display.
#pragma once
#include "app/commands/session.h"
#include "app/desktop/ui/theme.h"

namespace broaden::app {

struct PicturesOf {
  std::string record, folder;
  ui::Mode mode = ui::Mode::light;
  float scale = 1;
};
core::Result<> draw_pictures(const PicturesOf&, const core::Packages&, const core::Clock&, sync::Transport&);

}
