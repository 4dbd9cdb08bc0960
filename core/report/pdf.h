// A layout as a tagged, PDF/UA-oriented file: headings, lists and tables that assistive technology can follow.
// The same layout gives the same bytes. What it says is decided elsewhere (reports.h). bad_value: what must stay on one
// page does not fit there.
#pragma once
#include <string>

#include "core/base/result.h"
#include "core/report/layout.h"

namespace broaden::core::report {

Result<std::string> pdf(const Layout&, PageSize = PageSize::letter);

// "" when Public Sans was found (BROADEN_FONTS, else beside the program, else the set-up's folder);
// else one sentence saying that this machine's own sans serif is used. A report never fails for a font.
std::string font_note();

}
