// An opportunity as the office offers it to one executive, and the executive's interest in it. Saying so is no application and
// binds nobody.
#pragma once
#include "core/document/document.h"
#include "core/model/opportunity.h"

namespace broaden::core {

struct Interest {
  std::string note;                                      // may be empty
  bool operator==(const Interest&) const = default;
};

constexpr std::string_view opportunity_type = "opportunity";
constexpr std::string_view interest_type = "interest";

Result<Document> build(const Opportunity&, const About&);    // bad_value
Result<Opportunity> read_opportunity(const Document&);
Result<Document> build(const Interest&, const About&);       // About::about: the opportunity
Result<Interest> read_interest(const Document&);

}
