// Where plans and agreements stand: read from the documents that the record keeps, and from decisions recorded by hand.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/document/agreement_offer.h"
#include "core/document/mobility_preferences.h"
#include "core/document/states.h"
#include "core/model/decision.h"
#include "core/store/documents.h"
#include "core/store/enrollment.h"
#include "core/store/record.h"

namespace broaden::app {

struct OfficeStanding { core::Enrollment enrollment; core::Standing standing; };
core::Result<std::vector<OfficeStanding>> standings(const core::Record&);   // one a connection, closed ones too

struct PlanStanding {
  core::PlanStage stage = core::PlanStage::draft;
  std::string words;                                     // "Approved by Pat Sample, ERB chair, on Nov 22, 2026"
  std::string submission;                                // document id of the latest; "" for none
  core::Date submitted, reviewed;
  std::string reviewer, comment;
  bool recorded_by_you = false;                          // from a decision on paper: "recorded by you, not signed here"
  bool waiting = false;                                  // made here, not received by the office yet
  std::vector<std::string> changed_since;                // what differs from the submission, one line each
};
core::Result<PlanStanding> plan_standing(const core::Record&, const std::vector<OfficeStanding>&, const std::string& plan);

struct AgreementView {
  std::string document, office, agency;
  core::AgreementOffer offer;
  core::AgreementStanding standing;
  std::optional<core::MobilityPreferences> preferences;
  core::Date offered;
};
core::Result<std::vector<AgreementView>> agreements(const std::vector<OfficeStanding>&);   // newest first
core::Result<AgreementView> agreement(const std::vector<OfficeStanding>&, const std::string& document);   // no_such_document

}
