// Offering developmental assignments to executives. Each gets it in their own line, with one reference for all of them.
#pragma once
#include <span>

#include "core/model/opportunity.h"
#include "core/packages/packages.h"
#include "sync/office/desk/put.h"

namespace broaden::office {

// A JSON object by the stored names of core/model/opportunity.h. bad_value names what cannot be there.
core::Result<core::Opportunity> read_opportunity_file(std::string_view);

// To all of them, or to none. `to`: names, ids, or beginnings of ids; none: everybody.
// bad_value, unknown_competency, no_such_person, missing_value (nobody is there)
core::Result<std::vector<Delivered>> offer_opportunity(const Office&, const core::Packages&, core::Opportunity, std::span<const std::string> to, const DocumentKey&, core::Instant now);

// The same opportunity at everybody it was offered to and where it was not withdrawn yet. no_such_document, wrong_state (nowhere)
core::Result<std::vector<Delivered>> withdraw_opportunity(const Office&, const std::string& document, const std::string& reason, const DocumentKey&, core::Instant now);

}
