#include "core/model/nouns.h"

#include <array>

#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/decision.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/plan.h"
#include "core/model/profile.h"

namespace broaden::core {

std::span<const Noun* const> nouns() {
  static constexpr std::array all{&Profile::noun, &Plan::noun, &Objective::noun, &Activity::noun, &Learning::noun, &Assignment::noun, &Decision::noun};
  return all;
}

const Noun* noun(std::string_view name) {
  for (auto* one : nouns()) if (one->name == name) return one;
  return nullptr;
}

}
