// The pill that a status stands in, for badge() and for cells of a table. Only ui/*.cpp see this.
#pragma once
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

Rect badge_size(Inner&, std::string_view words, float most);                 // w and h only
void draw_badge(Inner&, Rect, std::string_view words, Tone, Icon, std::string_view owner);   // Icon::none: the tone's own

}
