// Text pasted from Word: looked at first, a row each, then all of it or nothing, as one step that undo takes back.
#pragma once
#include "app/commands/session.h"
#include "core/formats/pasted.h"

namespace broaden::app {

struct Outcome;
struct Paste {
  const core::Noun* noun;                                // Objective, Activity or Learning
  std::string text;
  std::string parent;                                    // the plan of objectives, the objective of activities; "" for learning
};
struct PasteRow { core::PastedRow row; std::string problem; };   // problem: why it cannot be kept as it is; "" for none

core::Result<std::vector<PasteRow>> preview(const Session&, const Paste&);
core::Result<Outcome> paste(Session&, const Paste&);     // bad_import with the line where a row cannot be kept

}
