// What stands in the way of an act, by how things stand in the mailbox.
#include <algorithm>

#include "core/document/rules.h"

namespace broaden::core {
namespace {

Obstacle late(std::string why) { return {true, std::move(why)}; }
Obstacle early(std::string why) { return {false, std::move(why)}; }

std::optional<Obstacle> about_submission(const SubmissionStanding* submission) {
  if (!submission) return early("the executive has not signed the submission");
  if (submission->stage == PlanStage::withdrawn) return late("the submission had been withdrawn");
  if (submission->stage != PlanStage::submitted) return late("the submission had been reviewed");
  return {};
}

std::optional<Obstacle> ended(const AgreementStanding& agreement) {
  if (agreement.state == AgreementState::declined) return late("the offer had been declined");
  if (agreement.state == AgreementState::withdrawn) return late("the offer had been withdrawn");
  if (agreement.state == AgreementState::superseded) return late("a newer offer had taken its place");
  if (agreement.state == AgreementState::expired) return late("the agreement had expired");
  if (agreement.state == AgreementState::in_force) return late("the agreement was in force");
  return {};
}

std::optional<Obstacle> about_offer(Act act, const AgreementStanding* agreement, bool listed) {
  if (!agreement) return early("the office has not signed the offer");
  if (auto end = ended(*agreement)) return end;
  bool is_signed = agreement->state == AgreementState::signed_;
  if (act == Act::countersign && !is_signed) return early("the executive has not signed it yet");
  if ((act == Act::decline || (act == Act::sign && !listed)) && is_signed) return late("the executive had signed it");
  if (act == Act::answer && !agreement->preferences.empty()) return late("the preferences had been stated");
  if ((act == Act::sign || act == Act::countersign) && !listed) return late("it had been signed for that part already");
  return {};
}

std::optional<Obstacle> about_opportunity(Act act, const OpportunityStanding* opportunity, Instant at) {
  if (!opportunity) return early("the office has not signed the opportunity");
  if (opportunity->state == OpportunityState::withdrawn) return late("the opportunity had been withdrawn");
  if (act == Act::withdraw_opportunity) return {};
  if (opportunity->last_day && opportunity->last_day < utc_date(at)) return late("the opportunity had closed on " + spoken(opportunity->last_day));
  if (opportunity->interest()) return late("interest had been expressed");
  return {};
}

// Interest can be taken back at any time: it binds nobody.
std::optional<Obstacle> about_interest(const Standing& standing, const std::string& interest) {
  auto* opportunity = opportunity_of(standing, interest);
  if (!opportunity) return early("the interest was not expressed");
  auto* standing_one = opportunity->interest();
  if (!standing_one || standing_one->document != interest) return late("the interest had been withdrawn");
  return {};
}

std::optional<Obstacle> about_statement(const Standing& standing, const std::string& statement) {
  auto* shared = core::statement(standing, statement);
  if (!shared) return early("the preferences were not shared");
  if (shared->state == StatementState::withdrawn) return late("the preferences had been withdrawn");
  return {};
}

std::optional<Obstacle> about_package(const PackageStanding* package) {
  if (!package) return early("the office has not signed the package");
  if (package->state == PackageState::withdrawn) return late("the package had been withdrawn");
  if (package->state == PackageState::replaced) return late("another text of this version had taken its place");
  return {};
}

bool has_open_place(const AgreementStanding* agreement, const Identity& who) {
  return agreement && std::ranges::any_of(agreement->signers, [&](auto& one) { return !one.signed_ && fits(one.required, who); });
}

}

std::optional<Obstacle> obstacle(Act act, const Document& document, const Identity& signer, const Standing& standing, Instant at) {
  switch (act) {
    case Act::review:
    case Act::withdraw_submission: return about_submission(submission(standing, document.header.about));
    case Act::sign:
    case Act::countersign: {
      auto* offer = agreement(standing, document.id);
      return about_offer(act, offer, has_open_place(offer, signer));
    }
    case Act::answer:
    case Act::decline:
    case Act::withdraw_offer: return about_offer(act, agreement(standing, document.header.about), true);
    case Act::withdraw_opportunity:
    case Act::express_interest: return about_opportunity(act, opportunity(standing, document.header.about), at);
    case Act::withdraw_preferences: return about_statement(standing, document.header.about);
    case Act::withdraw_package: return about_package(package(standing, document.header.about));
    case Act::withdraw_interest: return about_interest(standing, document.header.about);
    default: return {};
  }
}

}
