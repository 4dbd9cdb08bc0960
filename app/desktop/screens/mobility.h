// Mobility: assignments as a timeline and a list, each with its form and increments, and the broadening clock.
#pragma once
#include "app/desktop/screens/noun_list.h"
#include "core/policy/findings.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct MobilityView {
  std::vector<core::Stored<core::Assignment>> assignments;   // newest first
  core::Date first, today;                                   // where the timeline begins
};

core::Result<MobilityView> read_mobility(const core::Record&);
void draw(ui::Ui&, const MobilityView&, Hands);

}
