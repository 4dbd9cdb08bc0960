// The profile card: one page, and on it only the lines that the executive chose.
#pragma once
#include "core/report/layout.h"

namespace broaden::core::report {

struct ChosenLine { std::string group, label, text; };     // "Career", "Oct 5, 2020 – now", "Director, Office of Examples"

struct ProfileCardInput {
  std::string name, headline, statement;
  Date prepared;
  Instant made;
  std::vector<ChosenLine> lines;             // in the executive's order; a group stands where its first line does
};
// Its lines by group, in the order in which they are printed. plain: each label would only say the group's name again.
struct CardGroup { std::string name; std::vector<std::pair<std::string, std::string>> rows; bool plain = true; };
std::vector<CardGroup> card_groups(const ProfileCardInput&);
Layout profile_card(const ProfileCardInput&);

}
