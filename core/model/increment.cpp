#include "core/model/increment.h"

namespace broaden::core {

static constexpr Field increment_fields[] = {
  field<&Increment::assignment>("assignment", "Assignment", {.link = "assignment", .required = true, .leaves = true}),
  field<&Increment::starts>("starts", "From", {.shown = "from", .required = true, .leaves = true}),
  field<&Increment::ends>("ends", "To", {.shown = "to", .required = true, .leaves = true}),
  field<&Increment::authority>("authority", "Approved by", {.shown = "approved-by", .leaves = true}),
  field<&Increment::note>("note", "Note", {.narrative = true}),
};

static void increment_rules(const void* item, std::vector<Problem>& problems) {
  auto& increment = *static_cast<const Increment*>(item);
  if (increment.starts && increment.ends && increment.ends < increment.starts) problems.push_back({"ends", "is before it starts"});
}

constinit const Noun Increment::noun{"increment", "Increment", increment_fields, increment_rules};

}
