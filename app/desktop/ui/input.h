// What a person's hands do, one event at a time, for tests without a window. A window's own events come another way.
#pragma once
#include <string_view>

#include "app/desktop/ui/ui.h"

namespace broaden::app::ui::input {

void point(Ui&, float x, float y);
void button(Ui&, bool down);                         // the left one
void right_button(Ui&, bool down);
void wheel(Ui&, float lines);                        // up is positive
void type(Ui&, std::string_view words);
void clip(Ui&, const std::string& words);            // as if copied elsewhere
bool key(Ui&, std::string_view name, bool down);     // "Ctrl", "Shift", "Alt", "Tab", "Enter", "Esc", "A", "F1", "PageDown" …; false: no such key

}
