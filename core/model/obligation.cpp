#include "core/model/obligation.h"

namespace broaden::core {

static constexpr Field obligation_fields[] = {
  field<&Obligation::kind>("kind", "Kind", {}),
  field<&Obligation::basis>("basis", "What it is owed for", {.required = true}),
  field<&Obligation::agreement>("agreement", "Agreement it stands in", {}),
  field<&Obligation::assignment>("assignment", "Assignment", {.refers = "assignment"}),
  field<&Obligation::learning>("learning", "Learning", {.refers = "learning"}),
  field<&Obligation::from>("from_day", "Training or assignment from", {.shown = "from"}),
  field<&Obligation::to>("to_day", "Training or assignment to", {.shown = "to"}),
  field<&Obligation::minutes>("minutes", "Hours of training", {.shown = "hours", .hint = "Of training only: its length in hours."}),
  field<&Obligation::starts>("starts", "Service begins", {.shown = "service-from", .hint = "Usually the day you return to duty.", .required = true}),
  field<&Obligation::ends>("ends", "Service ends, as the agreement says", {.shown = "service-to", .hint = "If the agreement names a last day, it counts before any arithmetic."}),
  field<&Obligation::released>("released", "Released or waived on", {}),
  field<&Obligation::note>("note", "Note", {.narrative = true}),
};

static void obligation_rules(const void* item, std::vector<Problem>& problems) {
  auto& one = *static_cast<const Obligation*>(item);
  if (one.from && one.to && one.to < one.from) problems.push_back({"to_day", "is before it starts"});
  if (one.starts && one.ends && one.ends < one.starts) problems.push_back({"ends", "is before the service begins"});
  if (one.released && one.starts && one.released < one.starts) problems.push_back({"released", "is before the service begins"});
}

constinit const Noun Obligation::noun{"obligation", "Obligation", obligation_fields, obligation_rules};

}
