#include "core/model/practice.h"

namespace broaden::core {

static constexpr Field practice_fields[] = {
  field<&Practice::commitment>("commitment", "What you want to try", {.required = true}),
  field<&Practice::learning>("learning", "Learning it comes from", {.refers = "learning"}),
  field<&Practice::made>("made", "Decided on", {.required = true}),
  field<&Practice::look_again>("look_again", "Look again on", {.shown = "look-again", .required = true}),
  field<&Practice::worked>("worked", "Did it work?", {}),
  field<&Practice::looked>("looked", "Looked at on", {}),
  field<&Practice::happened>("happened", "What happened", {.narrative = true}),
  field<&Practice::why>("why", "What worked and why, or why not", {.narrative = true}),
  field<&Practice::shared>("shared", "Shared with", {}),
};

static void practice_rules(const void* item, std::vector<Problem>& problems) {
  auto& one = *static_cast<const Practice*>(item);
  if (one.made && one.look_again && one.look_again < one.made) problems.push_back({"look_again", "is before you decided to try it"});
  if (one.made && one.looked && one.looked < one.made) problems.push_back({"looked", "is before you decided to try it"});
  if (one.worked != Worked::not_yet && one.happened.empty()) problems.push_back({"happened", "is missing: what did you see?"});
}

constinit const Noun Practice::noun{"practice", "Practice", practice_fields, practice_rules};

}
