#include "core/model/assignment.h"

namespace broaden::core {

static constexpr Field assignment_fields[] = {
  field<&Assignment::kind>("kind", "Kind", {.leaves = true}),
  field<&Assignment::title>("title", "Title", {.leaves = true}),
  field<&Assignment::host>("host", "Host organization", {.required = true, .leaves = true}),
  field<&Assignment::starts>("starts", "From", {.shown = "from", .required = true, .leaves = true}),
  field<&Assignment::ends>("ends", "To", {.shown = "to", .leaves = true}),
  field<&Assignment::objectives>("objectives", "Objectives", {.shown = "objective", .leaves = true}),
  field<&Assignment::indicators>("indicators", "Success indicators", {.shown = "indicator", .leaves = true}),
  field<&Assignment::return_terms>("return_terms", "Return terms", {.shown = "return-terms", .hint = "To which position, when, and who agreed to it.", .narrative = true, .leaves = true}),
  field<&Assignment::outcome>("outcome", "Outcome", {.narrative = true}),
  field<&Assignment::sector>("sector", "Sector of the host", {.leaves = true}),
  field<&Assignment::home_agency>("home_agency", "Home agency", {.shown = "home-agency", .leaves = true}),
  field<&Assignment::skills>("skills", "Skills to gain", {.shown = "skill", .leaves = true}),
  field<&Assignment::results>("results", "What the indicators showed", {.narrative = true, .leaves = true}),
  field<&Assignment::appraisal>("appraisal", "Appraisal while away", {.hint = "Who rates, from whose input, on which elements.", .narrative = true, .leaves = true}),
  field<&Assignment::awards>("awards", "Awards while away", {.hint = "How you stay eligible for awards and pay adjustments.", .narrative = true, .leaves = true}),
  field<&Assignment::return_position>("return_position", "Position to return to", {.shown = "return-position", .leaves = true}),
  field<&Assignment::return_by>("return_by", "Return by", {.shown = "return-by", .leaves = true}),
  field<&Assignment::re_entry>("re_entry", "Re-entry plan", {.shown = "re-entry", .hint = "How what you learned comes home: first weeks, people to meet, work to use it in.", .narrative = true, .leaves = true}),
};

static void assignment_rules(const void* item, std::vector<Problem>& problems) {
  auto& assignment = *static_cast<const Assignment*>(item);
  if (assignment.starts && assignment.ends && assignment.ends < assignment.starts) problems.push_back({"ends", "is before it starts"});
  if (assignment.starts && assignment.return_by && assignment.return_by < assignment.starts) problems.push_back({"return_by", "is before it starts"});
}

constinit const Noun Assignment::noun{"assignment", "Assignment", assignment_fields, assignment_rules};

}
