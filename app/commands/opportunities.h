// What an agency offers, how it fits, and saying that one is interested, or no longer. What the fit is made of never leaves.
#pragma once
#include "app/commands/session.h"
#include "app/commands/standing.h"
#include "core/document/opportunity.h"
#include "core/policy/fit.h"

namespace broaden::app {

struct Outcome;

struct ExpressInterest { std::string opportunity, note; };
struct WithdrawInterest { std::string opportunity, reason; };

struct OpportunityView {
  std::string document, office, agency;
  core::Opportunity opportunity;
  core::OpportunityStanding standing;
  core::Date offered;
  std::string words;                                     // "Open through Feb 15, 2027. You expressed interest on …, waiting for the next sync."
  std::string note;                                      // of the interest that stands
};
core::Result<std::vector<OpportunityView>> opportunities(const std::vector<OfficeStanding>&);   // open ones first, by last day; then newest first
core::Result<OpportunityView> opportunity(const std::vector<OfficeStanding>&, const std::string& document);   // no_such_document

// With the plan that is running, its goals and objectives, the newest preferences and the broadening clock.
core::Result<std::vector<core::FitReason>> fit(const Session&, const core::Opportunity&);

core::Result<Outcome> express_interest(Session&, const ExpressInterest&, const Secrets&);     // wrong_state: closed, withdrawn, or expressed already
core::Result<Outcome> withdraw_interest(Session&, const WithdrawInterest&, const Secrets&);   // wrong_state: none was expressed

}
