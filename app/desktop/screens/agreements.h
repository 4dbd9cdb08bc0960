// Agreements: read in full at a comfortable width, signed with one's preferences or declined, verified, printed.
#pragma once
#include "app/commands/standing.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/screens/bearings.h"
#include "app/desktop/ui/choices.h"
#include "core/document/verify.h"
#include "core/packages/packages.h"

namespace broaden::app::screens {

struct AgreementsQuery { std::string document; };        // the one being read; "" for the list

struct AgreementsView {
  std::vector<AgreementView> all;                        // newest first
  std::string agency;                                    // of the open connection; "" without one
  std::optional<core::Verified> verified;                // of the one being read
  std::string draft_notice;
};
struct AnswerDraft { std::string answer, reason; };
struct AgreementsDraft {
  AnswerDraft organizational, functional, geographic;
  bool signing = false, declining = false;
  std::string reason, error;
};

core::Result<AgreementsView> read_agreements(const core::Record&, const core::Packages&, Bearings&, const AgreementsQuery&);
void draw(ui::Ui&, const AgreementsView&, AgreementsQuery&, AgreementsDraft&, Asks&);

}
