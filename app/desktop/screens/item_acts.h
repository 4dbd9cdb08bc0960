// What can be done with an item besides changing it: a meeting becomes learning, something to do is done today.
#pragma once
#include "app/desktop/screens/lists.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::screens {

void item_acts(ui::Ui&, const ListItem&, Asks&);         // in a Row, after its other buttons
void draw_evidence_dialog(ui::Ui&, Editing&, Asks&);     // attaches a file to the learning that the form names

}
