// Profile: who this record is about, and the card that they choose to be known by.
#pragma once
#include "app/desktop/screens/noun_list.h"

namespace broaden::app::screens {

void draw_profile(ui::Ui&, Hands);
void draw_card(ui::Ui&, Hands);

}
