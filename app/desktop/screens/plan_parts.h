// The part of the plan's page that is a page's worth by itself.
#pragma once
#include "app/desktop/screens/plan.h"

namespace broaden::app::screens {

void draw_objectives(ui::Ui&, const PlanView&, Hands);

}
