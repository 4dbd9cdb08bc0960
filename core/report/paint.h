// Pages of marks as a PDF with structure tags, drawn by cairo. What cairo leaves out is finish.h.
#pragma once
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/report/flow.h"

namespace broaden::core::report {

Result<std::string> paint(const std::vector<Page>&, const Frame&, double scale = 1);   // scale: as the frame's

}
