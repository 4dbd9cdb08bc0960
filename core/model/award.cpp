#include "core/model/award.h"

namespace broaden::core {

static constexpr Field award_fields[] = {
  field<&Award::date>("date", "Date", {.required = true, .leaves = true}),
  field<&Award::title>("title", "Award", {.required = true, .leaves = true}),
  field<&Award::kind>("kind", "Kind", {.hint = "Rank: a Presidential Rank Award.", .leaves = true}),
  field<&Award::by>("by", "Given by", {.leaves = true}),
  field<&Award::note>("note", "What it was for", {.narrative = true}),
};

constinit const Noun Award::noun{"award", "Award", award_fields};

}
