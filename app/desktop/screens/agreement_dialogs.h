// The two decisions on an agreement: sign it with one's preferences, or decline it.
#pragma once
#include "app/desktop/screens/agreements.h"

namespace broaden::app::screens {

void draw_agreement_dialogs(ui::Ui&, const AgreementView&, AgreementsDraft&, Asks&);

}
