// Profile: who this record is about, and the card that they choose to be known by, line by line.
#pragma once
#include "app/commands/card.h"
#include "app/commands/print_input.h"
#include "app/desktop/screens/noun_list.h"

namespace broaden::app::screens {

struct CardView {
  CardChoice choice;
  core::report::ProfileCardInput card;                   // what the printed page says
};
core::Result<CardView> read_card(const Session&);

void draw_profile(ui::Ui&, Hands);
void draw_card(ui::Ui&, const CardView&, Hands);

}
