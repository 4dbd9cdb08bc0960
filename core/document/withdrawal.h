// Takes back a submission (the executive) or an offer (the office). Withdrawing is not erasing.
#pragma once
#include "core/document/document.h"

namespace broaden::core {

struct Withdrawal {
  std::string reason;                                    // may be empty
  bool operator==(const Withdrawal&) const = default;
};

constexpr std::string_view withdrawal_type = "withdrawal";

Result<Document> build(const Withdrawal&, const About&); // About::about: the submission or the offer
Result<Withdrawal> read_withdrawal(const Document&);

}
