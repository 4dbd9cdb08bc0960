// A promise to serve: after training, an IPA assignment, a sabbatical, an exchange. The length that the source asks for is a
// package's number; what is kept here is the basis, and what the agreement itself says.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Assignment;
struct Learning;

enum class ObligationKind { training, ipa, sabbatical, exchange, talent_exchange, other };
template <> inline constexpr auto names<ObligationKind> =
    std::to_array<std::string_view>({"training", "ipa", "sabbatical", "exchange", "talent-exchange", "other"});

struct Obligation {
  ObligationKind kind{};
  std::string basis, agreement;
  Id<Assignment> assignment;
  Id<Learning> learning;
  Date from, to;                                         // of what it is owed for
  std::optional<Minutes> minutes;                        // of training
  Date starts, ends;                                     // of the service; ends: what the agreement says, Date{}: it does not
  Date released;                                         // waived, repaid or released on
  std::string note;
  bool operator==(const Obligation&) const = default;
  static const Noun noun;
};

}
