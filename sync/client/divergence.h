// When the office has no such place as this machine's cursor: it came back from an older copy. Finds the last entry both
// have, and puts what followed into the outbox again, in its old order, before what waits there already.
#pragma once
#include "core/store/enrollment.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/messages.h"

namespace broaden::sync {

// d(0), d(1), … as far as this record can show them without a gap, at most to its cursor.
core::Result<std::vector<core::Hash>> own_chain(const core::Record&, const core::Enrollment&);

// Evenly spread numbers above `low` up to `high`: what a request asks about. The office says the last that it agrees with.
std::vector<Point> spread(const std::vector<core::Hash>& chain, std::int64_t low, std::int64_t high);

core::Result<> step_back(core::Record&, core::Tx&, core::Enrollment, const std::string& generation, const Point& common);

}
