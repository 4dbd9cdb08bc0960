// A record of a long career, made quickly: as many entries of learning as one likes, and many of every other noun, in one step.
#pragma once
#include "tests/screens/connected.h"

namespace broaden::tests {

inline constexpr int most_learning = 50'000, most_others = 200;   // what every page is walked and drawn with

void fill_to_the_brim(core::Record&, int learning = most_learning, int others = most_others);

// Connected, with a mailbox of many offers and opportunities, and the desktop over it.
struct Full : Connected {
  std::string offered;                                   // the newest agreement's document
  Full();
};

}
