#include "core/model/card.h"

namespace broaden::core {

static constexpr Field card_fields[] = {
  field<&Card::headline>("headline", "Headline", {.hint = "What you want to be known for, in a few words.", .leaves = true}),
  field<&Card::statement>("statement", "In your own words", {.narrative = true, .leaves = true}),
  field<&Card::lines>("lines", "Lines on the card", {.shown = "line", .leaves = true}),
};

constinit const Noun Card::noun{"card", "Profile card", card_fields, nullptr, Card::id};

}
