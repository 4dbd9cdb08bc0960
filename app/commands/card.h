// The profile card: every line that could be on it, which ones the executive chose, and what those say today.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"

namespace broaden::app {

struct Outcome;

struct ChooseCardLines { std::vector<std::string> keys; };   // put at the end, in this order; one that is there stays where it is
struct DropCardLines { std::vector<std::string> keys; };

struct CardLine {
  std::string key;                                       // "profile/title", "award/<id>", "learning/2027/<tag>", "preference/posts"
  std::string group;                                     // the heading it stands under: "Career"
  std::string label, text;                               // "Oct 5, 2020 to now", "Director, Office of Examples, Department of Examples"
  bool gone = false;                                     // chosen, and the record no longer says it: label and text say so
};

// What could be on the card, by group: only what the record says. Name, headline and statement are on every card.
// Learning is offered for this fiscal year and the last; preferences are those of the newest statement.
core::Result<std::vector<CardLine>> card_candidates(const Session&);
core::Result<std::vector<CardLine>> card_lines(const Session&);   // the chosen ones, in the executive's order
struct CardChoice { std::vector<CardLine> candidates, chosen; };
core::Result<CardChoice> card_choice(const Session&);             // both, going through the record once

core::Result<Outcome> choose_card_lines(Session&, const ChooseCardLines&);   // bad_value names a key that is no candidate
core::Result<Outcome> drop_card_lines(Session&, const DropCardLines&);       // bad_value names a key that is not on the card

}
