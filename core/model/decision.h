// A decision on a plan made without an office, recorded by the executive: always shown as "recorded by you, not signed here".
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan;

enum class DecisionKind { approved, returned };
template <> inline constexpr auto names<DecisionKind> = std::to_array<std::string_view>({"approved", "returned"});

struct Decision {
  Id<Plan> plan;
  DecisionKind decision{};
  std::string by, role;
  Date date;
  std::string note;
  std::string scan;                                      // SHA-256 of a file kept in the record, in hex; empty: none
  bool operator==(const Decision&) const = default;
  static const Noun noun;
};

}
