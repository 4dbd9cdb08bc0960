// The window library's keys as assistive technology knows them.
#pragma once
#include "app/desktop/spoken/voice.h"

namespace broaden::app {

// key, code and mods are GLFW's; printed: what the key types without Shift, or "".
spoken::KeyPress key_press(int key, int code, int mods, bool down, std::string_view printed);

}
