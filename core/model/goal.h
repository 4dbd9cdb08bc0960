// What a plan is for: a goal, the organizational need it serves, and the agency's strategy that need comes from.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan;

enum class GoalTerm { short_term, long_term };           // within the plan's period; three to five years ahead
template <> inline constexpr auto names<GoalTerm> = std::to_array<std::string_view>({"short-term", "long-term"});

struct Goal {
  Id<Plan> plan;
  GoalTerm term{};
  std::string statement, need, strategy;
  Tags competencies;
  bool operator==(const Goal&) const = default;
  static const Noun noun;
};

}
