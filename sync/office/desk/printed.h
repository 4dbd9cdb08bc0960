// Any document that the office has, as a page: for the terminal, PDF or HTML. What it looks like there is core/report's.
#pragma once
#include "core/packages/packages.h"
#include "core/report/layout.h"
#include "sync/office/desk/office.h"

namespace broaden::office {

core::Result<core::report::Layout> layout_of(const Office&, const core::Packages&, const Place&, core::Instant now);
std::string plain_text(const core::report::Layout&);     // for a terminal

}
