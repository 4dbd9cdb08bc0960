// What a plan is to achieve, for which competencies, and how it will be seen.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan;

struct Objective {
  Id<Plan> plan;
  std::string statement;
  Tags competencies;
  std::string measure;
  Date target;
  bool operator==(const Objective&) const = default;
  static const Noun noun;
};

}
