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
Layout profile_card(const ProfileCardInput&);

}
