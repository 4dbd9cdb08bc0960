#include "core/model/decision.h"

namespace broaden::core {

static constexpr Field decision_fields[] = {
  field<&Decision::plan>("plan", "Plan", {.link = "plan", .required = true}),
  field<&Decision::decision>("decision", "Decision", {.required = true}),
  field<&Decision::by>("by", "Decided by", {.required = true}),
  field<&Decision::role>("role", "Their role", {.required = true}),
  field<&Decision::date>("date", "Date", {.required = true}),
  field<&Decision::note>("note", "Comment", {.narrative = true}),
  field<&Decision::scan>("scan", "Scan of the signed page", {.hint = "A PDF or picture kept inside the record."}),
};

constinit const Noun Decision::noun{"decision", "Decision", decision_fields};

}
