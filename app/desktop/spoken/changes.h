// What assistive technology must be told when one scene follows another, in the order in which it must hear it. Pure.
#pragma once
#include "app/desktop/spoken/scene.h"

namespace broaden::app::spoken {

struct Change {
  enum class What { gone, came, name, description, text_gone, text_came, caret, marks, doubts, place, state, value, relations } what;
  std::string id;
  std::size_t index = 0;                                 // among its parent's children, of gone and came
  bool same = false;                                     // gone and came: it only changed its place among the others
  State state = State::enabled;                          // and whether it is on now
  bool on = false;
  std::size_t at = 0, count = 0;                         // of text, in characters
  std::string words;                                     // the text that went or came
};

// gone: only the topmost of what went, each index as it is when the ones before have gone; came: each, holders first.
// What else changed comes after that, then what has focus now, and last what happened to texts: a screen reader takes a caret
// that moves elsewhere for focus that moved, and then does not say what it came to.
std::vector<Change> changes(const Scene& before, const Scene& now);

}
