#include "core/model/position.h"

namespace broaden::core {

static constexpr Field position_fields[] = {
  field<&Position::title>("title", "Title", {.required = true, .leaves = true}),
  field<&Position::agency>("agency", "Agency or employer", {.required = true, .leaves = true}),
  field<&Position::organization>("organization", "Organization", {.leaves = true}),
  field<&Position::duty_station>("duty_station", "Duty station", {.shown = "duty-station", .leaves = true}),
  field<&Position::sector>("sector", "Sector", {.leaves = true}),
  field<&Position::level>("level", "Level", {.leaves = true}),
  field<&Position::entered>("entered", "How you came to it", {.leaves = true}),
  field<&Position::starts>("starts", "From", {.shown = "from", .required = true, .leaves = true}),
  field<&Position::ends>("ends", "To", {.shown = "to", .hint = "Leave it empty for the position you hold.", .leaves = true}),
  field<&Position::note>("note", "Note", {.narrative = true}),
};

static void position_rules(const void* item, std::vector<Problem>& problems) {
  auto& position = *static_cast<const Position*>(item);
  if (position.starts && position.ends && position.ends < position.starts) problems.push_back({"ends", "is before it starts"});
}

constinit const Noun Position::noun{"position", "Position", position_fields, position_rules};

}
