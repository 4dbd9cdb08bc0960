// The button at the end of a date field and the month that opens under it. Only ui/*.cpp see this.
#pragma once
#include "app/desktop/ui/inner.h"

namespace broaden::app::ui {

// Down in the field opens it as well. `field` is what the field itself did in this frame; what is returned counts for both.
Edit calendar_beside(Ui&, const FieldPlace&, Rect button, const std::string& label, std::string& draft, Edit field);

}
