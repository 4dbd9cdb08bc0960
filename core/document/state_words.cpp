#include <array>

#include "core/document/states.h"

namespace broaden::core {

std::string_view name(PlanStage stage) {
  return std::array{"draft", "submitted", "returned", "approved", "withdrawn"}[static_cast<std::size_t>(stage)];
}

std::string_view name(AgreementState state) {
  return std::array{"offered", "signed", "in-force", "declined", "withdrawn", "superseded", "expired"}[static_cast<std::size_t>(state)];
}

std::string_view name(OpportunityState state) { return std::array{"open", "closed", "withdrawn"}[static_cast<std::size_t>(state)]; }

std::string_view name(PackageState state) { return std::array{"current", "replaced", "withdrawn"}[static_cast<std::size_t>(state)]; }

std::string_view words(PackageState state) {
  return std::array{"Published by the agency", "Replaced by a newer text", "Withdrawn by the agency"}[static_cast<std::size_t>(state)];
}

std::string_view name(StatementState state) { return std::array{"shared", "replaced", "withdrawn"}[static_cast<std::size_t>(state)]; }

std::string_view words(StatementState state) {
  return std::array{"Shared", "Replaced by a newer one", "Withdrawn"}[static_cast<std::size_t>(state)];
}

std::string_view words(OpportunityState state) {
  return std::array{"Open", "Closed", "Withdrawn by the agency"}[static_cast<std::size_t>(state)];
}

std::string_view words(PlanStage stage) {
  return std::array{"In preparation", "Submitted", "Returned to you", "Approved", "Withdrawn"}[static_cast<std::size_t>(stage)];
}

std::string_view words(AgreementState state) {
  return std::array{"Waiting for your answer", "Signed by you, waiting for the agency", "In force", "Declined", "Withdrawn by the agency",
                    "Replaced by a newer one", "Expired"}[static_cast<std::size_t>(state)];
}

}
