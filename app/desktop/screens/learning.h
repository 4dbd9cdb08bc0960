// Learning: the log as a table with filter, sort and totals; one entry opened above it.
#pragma once
#include "app/desktop/screens/learning_log.h"
#include "app/desktop/screens/noun_list.h"

namespace broaden::app::screens {

void draw(ui::Ui&, LearningLog&, LearningQueryUi&, const core::Packages&, Hands);

}
