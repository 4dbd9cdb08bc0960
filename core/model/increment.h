// A part of an assignment: the first period agreed, or an extension. Details run in increments of which each is its own decision.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Assignment;

struct Increment {
  Id<Assignment> assignment;
  Date starts, ends;
  std::string authority, note;
  bool operator==(const Increment&) const = default;
  static const Noun noun;
};

}
