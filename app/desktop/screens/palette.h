// What one can reach from anywhere, in one list: places to go to, things to add, acts. Found by what is typed, slips included;
// each act is also found by the command line's words for it.
#pragma once
#include <optional>
#include <string_view>

#include "app/desktop/screens/asks.h"
#include "app/desktop/ui/icons.h"

namespace broaden::app::screens {

enum class Opens { nothing, submitting, comparing, carrying };   // a dialog of the plan's page

struct Offer {
  std::string words;                                     // "Log learning"; also its key
  std::string cli;                                       // "learning add"; "" where the command line has none
  ui::Icon icon = ui::Icon::none;
  std::string place;                                     // "learning/practice"; "" to stay
  const core::Noun* adds = nullptr;                      // opens its dialog there
  Opens opens = Opens::nothing;
  std::optional<Command> command = {};
};

const std::vector<Offer>& offers();
std::vector<const Offer*> offers_for(std::string_view typed, std::size_t most);   // best first

}
