// Where a window of the window library is, and where it is put.
#pragma once
#include "app/desktop/ui/tree.h"
#include "app/desktop/window_place.h"

struct GLFWwindow;

namespace broaden::app {

// Asked for when nothing happens: while a window is being maximized, its size is the new one before it says that it is.
void note_area(GLFWwindow*, Area&);
void put(GLFWwindow*, const WindowPlace& before);        // where it was, on a monitor that is there
void to_front(GLFWwindow*);
ui::Rect on_screen(GLFWwindow*);

}
