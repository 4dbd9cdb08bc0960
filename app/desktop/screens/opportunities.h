// Opportunities that the agency offers: each with how it fits and why, and interest that is expressed or withdrawn.
#pragma once
#include "app/commands/opportunities.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/screens/bearings.h"
#include "app/desktop/ui/text.h"

namespace broaden::app::screens {

struct OpportunitiesQuery { std::string document; };     // the one being read; "" for the list

struct OpportunitiesView {
  std::vector<OpportunityView> all;                      // open ones first
  std::string agency;                                    // of the open connection; "" without one
  std::vector<core::FitReason> fit;                      // of the one being read
  std::vector<ui::NameValue> facts;                      // what it says, field by field
};
struct OpportunitiesDraft {
  bool interested = false, withdrawing = false;          // which dialog is open
  std::string note, reason;
};

core::Result<OpportunitiesView> read_opportunities(const Session&, Bearings&, const OpportunitiesQuery&);
void draw(ui::Ui&, const OpportunitiesView&, OpportunitiesQuery&, OpportunitiesDraft&, Asks&);

}
