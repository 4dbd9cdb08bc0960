// The parts of the page of assignments. Only mobility*.cpp see this.
#pragma once
#include "app/desktop/screens/mobility.h"

namespace broaden::app::screens {

const std::vector<core::Finding>& findings_here(Lists&);   // none while they are worked out
// Positions, assignments, when OPM would see the next one, and service that was promised, over the years. Nothing where there is nothing.
void draw_career(ui::Ui&, const MobilityView&, Lists&);

}
