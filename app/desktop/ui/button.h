// What one presses: buttons and links. Both act on click, Enter and Space.
#pragma once
#include "app/desktop/ui/ui.h"

namespace broaden::app::ui {

enum class Weight { secondary, primary, quiet, danger };        // at most one primary on a page

struct ButtonLook {
  Weight weight = Weight::secondary;
  Icon icon = Icon::none;
  std::string_view key = {};                                    // default: the label
  std::string_view description = {};                            // what a press does, for screen readers and the tooltip
  bool icon_only = false;                                       // the label becomes name and tooltip
  bool disabled = false;
  std::string_view why_disabled = {};
};
bool button(Ui&, std::string_view label, const ButtonLook& = {});
bool link(Ui&, std::string_view label, Key key = {});           // goes somewhere inside the program; key default: the label

}
