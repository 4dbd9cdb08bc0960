// In place of every screen, where the record cannot be opened: what happened, what is safe, what to do next.
#pragma once
#include "app/desktop/ui/ui.h"
#include "core/base/error.h"

namespace broaden::app::screens {

bool draw_trouble(ui::Ui&, const core::Error&);          // true: it was read, and the window may close

}
