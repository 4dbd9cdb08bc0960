// What cairo leaves out of a tagged PDF: language, title, metadata, scope of header cells, artifacts, tab order.
#pragma once
#include <string>

#include "core/base/result.h"
#include "core/report/layout.h"

namespace broaden::core::report {

Result<std::string> finish(const std::string& painted, const Layout&);

}
