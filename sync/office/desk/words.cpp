#include "sync/office/desk/words.h"

namespace broaden::office {

using core::AgreementState;
using core::PlanStage;

std::string kind_in_words(std::string_view type) {
  if (type == "plan-submission") return "Plan submission";
  if (type == "agreement-offer") return "Mobility agreement";
  if (type == "mobility-preferences") return "Mobility preferences";
  if (type == "mobility-statement") return "Mobility preferences, shared item by item";
  if (type == "agreement-refusal") return "Declined agreement";
  if (type == "review") return "Review of a plan";
  if (type == "withdrawal") return "Withdrawal";
  if (type == "opportunity") return "Opportunity";
  if (type == "interest") return "Interest in an opportunity";
  if (type == "package") return "Package of the agency";
  if (type == "certificate-issued") return "Certificate issued";
  if (type == "certificate-revoked") return "Certificate revoked";
  if (type == "machine-added") return "Machine connected";
  if (type == "machine-removed") return "Machine removed";
  if (type == "key-rotated") return "Office key replaced";
  return "Document of a newer kind (" + std::string(type) + ")";
}

std::string in_words(PlanStage stage) {
  switch (stage) {
    case PlanStage::draft: return "Not submitted";
    case PlanStage::submitted: return "Submitted, waiting for review";
    case PlanStage::returned: return "Returned to the executive";
    case PlanStage::approved: return "Approved";
    case PlanStage::withdrawn: return "Withdrawn by the executive";
  }
  return {};
}

std::string in_words(AgreementState state) {
  switch (state) {
    case AgreementState::offered: return "Offered, waiting for the executive";
    case AgreementState::signed_: return "Signed by the executive, waiting for countersignature";
    case AgreementState::in_force: return "In force";
    case AgreementState::declined: return "Declined by the executive";
    case AgreementState::withdrawn: return "Withdrawn by the office";
    case AgreementState::superseded: return "Replaced by a newer one";
    case AgreementState::expired: return "Expired";
  }
  return {};
}

std::string in_words(core::OpportunityState state) {
  switch (state) {
    case core::OpportunityState::open: return "Open";
    case core::OpportunityState::closed: return "Closed";
    case core::OpportunityState::withdrawn: return "Withdrawn by the office";
  }
  return {};
}

}
