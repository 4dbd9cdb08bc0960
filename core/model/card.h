// The profile card: one page to be known by. The executive chooses each line; one card a record, with the fixed id "card".
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Card {
  static constexpr const char* id = "card";
  std::string headline, statement;
  Lines lines;                                           // what is on it, in order: "profile/title", "award/<id>", "preference/posts"
  bool operator==(const Card&) const = default;
  static const Noun noun;
};

}
