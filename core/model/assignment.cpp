#include "core/model/assignment.h"

namespace broaden::core {

static constexpr Field fields[] = {
  field<&Assignment::kind>("kind", "Kind", {.leaves = true}),
  field<&Assignment::title>("title", "Title", {.leaves = true}),
  field<&Assignment::host>("host", "Host organization", {.required = true, .leaves = true}),
  field<&Assignment::starts>("starts", "From", {.shown = "from", .required = true, .leaves = true}),
  field<&Assignment::ends>("ends", "To", {.shown = "to", .leaves = true}),
  field<&Assignment::objectives>("objectives", "Objectives", {.shown = "objective", .leaves = true}),
  field<&Assignment::indicators>("indicators", "Success indicators", {.shown = "indicator", .leaves = true}),
  field<&Assignment::return_terms>("return_terms", "Return terms", {.shown = "return-terms", .hint = "To which position, when, and who agreed to it.", .narrative = true, .leaves = true}),
  field<&Assignment::outcome>("outcome", "Outcome", {.narrative = true}),
};

static void rules(const void* item, std::vector<Problem>& problems) {
  auto& assignment = *static_cast<const Assignment*>(item);
  if (assignment.starts && assignment.ends && assignment.ends < assignment.starts) problems.push_back({"ends", "is before it starts"});
}

constinit const Noun Assignment::noun{"assignment", "Assignment", fields, rules};

}
