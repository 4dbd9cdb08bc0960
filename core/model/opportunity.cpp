#include "core/model/opportunity.h"

namespace broaden::core {

static constexpr Field opportunity_fields[] = {
  field<&Opportunity::reference>("reference", "Reference", {.hint = "The office's own number; one is made where none is given.", .leaves = true}),
  field<&Opportunity::title>("title", "Title", {.required = true, .leaves = true}),
  field<&Opportunity::host>("host", "Host organization", {.required = true, .leaves = true}),
  field<&Opportunity::kind>("kind", "Kind", {.leaves = true}),
  field<&Opportunity::description>("description", "Description", {.narrative = true, .leaves = true}),
  field<&Opportunity::objectives>("objectives", "Objectives", {.shown = "objective", .leaves = true}),
  field<&Opportunity::competencies>("competencies", "Competencies", {.shown = "competency", .leaves = true}),
  field<&Opportunity::location>("location", "Location", {.leaves = true}),
  field<&Opportunity::telework>("telework", "Telework", {.leaves = true}),
  field<&Opportunity::starts>("starts", "Starts", {.leaves = true}),
  field<&Opportunity::length>("length", "Length", {.hint = "In words, for example 120 days.", .leaves = true}),
  field<&Opportunity::eligibility>("eligibility", "Who is eligible", {.leaves = true}),
  field<&Opportunity::clearance>("clearance", "Clearance", {.leaves = true}),
  field<&Opportunity::cost_share>("cost_share", "Cost share and backfill", {.shown = "cost-share", .leaves = true}),
  field<&Opportunity::contact>("contact", "Contact", {.leaves = true}),
  field<&Opportunity::source>("source", "Source", {.leaves = true}),
  field<&Opportunity::closes>("closes", "Closes", {.hint = "The last day on which interest counts.", .leaves = true}),
  field<&Opportunity::expires>("expires", "Expires", {.hint = "The last day on which what it says can be relied on.", .leaves = true}),
};

static void opportunity_rules(const void* item, std::vector<Problem>& problems) {
  auto& one = *static_cast<const Opportunity*>(item);
  if (one.closes && one.expires && one.expires < one.closes) problems.push_back({"expires", "is before it closes"});
}

constinit const Noun Opportunity::noun{"opportunity", "Opportunity", opportunity_fields, opportunity_rules};

}
