// The parts of the plan's page that are pages' worth by themselves: objectives with their activities, and its dialogs.
#pragma once
#include "app/desktop/screens/plan.h"

namespace broaden::app::screens {

void draw_objectives(ui::Ui&, const PlanView&, PlanDraft&, Forms&, Asks&, const ui::FormOptions&);
void draw_plan_dialogs(ui::Ui&, const PlanView&, PlanDraft&, Forms&, Asks&, const ui::FormOptions&);

}
