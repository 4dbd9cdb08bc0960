// The navigation: places, and the tabs inside those that hold more than one page.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/desktop/ui/choices.h"
#include "app/desktop/ui/page.h"

namespace broaden::app::screens {

std::span<const ui::Place> places();
std::span<const ui::Option> parts(std::string_view place);   // its tabs, the first one shown at first; none: one page
std::vector<std::string> all_pages();                        // each as Desk::go takes it: "today", "plan/goal"

}
