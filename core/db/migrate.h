// The shape of a file, step by step. A step that has shipped is history: the next step repairs it.
#pragma once
#include <span>

#include "core/db/db.h"

namespace broaden::core {

struct Step {
  const char* reason;                                     // why it exists, for whoever reads it in ten years
  int min_reader;                                         // the oldest version that can still use a file with this step
  const char* sql;
};

// Brings the file to the newest step, all steps in one transaction or none; returns its version, which may be newer
// than the steps given where an older build is still a fit reader.
Result<int> migrate(const Db&, std::span<const Step>);
Result<int> version(const Db&);

}
