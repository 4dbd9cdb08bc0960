// What a plan leaves unfinished goes into the next one: as new items there that say where they come from. The plan they come
// from stays as it is.
#pragma once
#include "app/commands/session.h"
#include "core/model/typed.h"

namespace broaden::app {

struct Outcome;

struct CarryUnfinished {
  std::string from;                                      // a plan
  std::string into;                                      // the plan that gets it; "" for a new one
  core::Typed plan;                                      // of a new one: starts, ends, perhaps its framework
};

struct CarriedItem {
  const core::Noun* noun;                                // goal, objective or activity
  std::string from, words;                               // its id in the plan it comes from; its statement or title
  std::vector<std::string> notes;                        // what it does not bring along, or brings unchanged, a sentence each
};
struct CarryOverPreview {
  std::string from, into;                                // ids; into "" for a new plan
  core::Date starts, ends;                               // of the plan that gets it
  std::vector<CarriedItem> items;
  std::vector<std::string> notes;                        // on the plan itself
};

// Unfinished: an objective with an activity that is planned, in progress or deferred, or without any; and those activities.
// The goals that they serve go along. What went before is not taken twice.
// no_such_item, bad_value (a plan that does not start later), wrong_state (nothing is unfinished, or all of it is there).
core::Result<CarryOverPreview> preview(const Session&, const CarryUnfinished&);
core::Result<Outcome> carry_over(Session&, const CarryUnfinished&);   // one undo step

}
