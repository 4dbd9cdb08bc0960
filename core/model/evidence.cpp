#include "core/model/evidence.h"

namespace broaden::core {

static constexpr Field evidence_fields[] = {
  field<&Evidence::learning>("learning", "Learning", {.link = "learning", .required = true}),
  field<&Evidence::name>("name", "File name", {.required = true}),
  field<&Evidence::file>("file", "File", {.hint = "Kept inside the record.", .required = true}),
  field<&Evidence::note>("note", "What it shows", {}),
};

constinit const Noun Evidence::noun{"evidence", "Evidence", evidence_fields};

}
