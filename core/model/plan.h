// An Executive Development Plan's header and goals. Its stage is read from documents and decisions, never a field.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan {
  Date starts, ends;
  std::string framework;
  std::string strengths, needs, evidence;
  std::string goals, long_goals;
  bool operator==(const Plan&) const = default;
  static const Noun noun;
};

}
