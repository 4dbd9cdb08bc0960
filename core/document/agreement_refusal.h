// The executive declines an offer.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

struct AgreementRefusal {
  std::string reason;                                    // may be empty
  bool operator==(const AgreementRefusal&) const = default;
};

constexpr std::string_view agreement_refusal_type = "agreement-refusal";

Result<Document> build(const AgreementRefusal&, const About&);      // About::about: the offer
Result<AgreementRefusal> read_agreement_refusal(const Document&);

}
