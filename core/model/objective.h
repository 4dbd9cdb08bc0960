// What a plan is to achieve, for which competencies, and how it will be seen.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan;
struct Goal;

struct Objective {
  Id<Plan> plan;
  std::string statement;
  Tags competencies;
  std::string measure;
  Date target;
  Id<Goal> goal;
  Id<Objective> carried_from;                            // the same objective in the plan before
  bool operator==(const Objective&) const = default;
  static const Noun noun;
};

}
