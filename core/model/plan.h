// An Executive Development Plan's header and goals. Its stage is read from documents and decisions, never a field.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Plan {
  Date starts, ends;
  std::string framework;
  std::string strengths, needs, evidence;
  std::string goals, long_goals;                         // in a few words; each goal with what it serves is an item of its own
  std::string midyear, yearend;
  Id<Plan> follows;                                      // the plan whose unfinished work went into this one
  bool operator==(const Plan&) const = default;
  static const Noun noun;
};

}
