// How an opportunity fits one executive: the gaps of the plan it would fill, and what the executive's own wishes say. Reasons in
// words, never a score. Arguments in, values out; all of it stays on the executive's machine.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/model/goal.h"
#include "core/model/objective.h"
#include "core/model/opportunity.h"
#include "core/model/plan.h"
#include "core/model/preference.h"
#include "core/model/profile.h"
#include "core/policy/findings.h"

namespace broaden::core {

struct FitFacts {
  Profile profile;
  std::optional<Plan> plan;                              // the one that is running
  std::vector<Goal> goals;                               // of that plan
  std::vector<Objective> objectives;
  std::optional<PreferenceStatement> preferences;        // the newest
  std::optional<Finding> clock;                          // what is found on when the next broadening assignment is due
};

enum class Bearing { fits, against, to_check };
std::string_view name(Bearing);                          // "fits", "against", "to-check"

struct FitReason {
  Bearing bearing = Bearing::fits;
  std::string about;                                     // "ecq", "goal", "clock", "post", "place", "organization", "work", "eligibility": stable
  std::string words;                                     // one sentence
};

// What fits first, then what speaks against it, then what only a person can judge. None at all where nothing is known.
std::vector<FitReason> fit(const Opportunity&, const FitFacts&, const Packages&, Date as_of);

}
