// The office's own words for what it sees: kinds of documents, and where plans and agreements stand from its side.
#pragma once
#include <string>
#include <string_view>

#include "core/document/states.h"

namespace broaden::office {

std::string kind_in_words(std::string_view type);                       // "Plan submission"
std::string in_words(core::PlanStage);
std::string in_words(core::AgreementState);
std::string in_words(core::OpportunityState);

}
