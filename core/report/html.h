// A layout as one self-contained, accessible page: it prints, and pastes into a word processor with headings and tables whole:
// structure, line breaks and the side of figures are markup, and the style sheet only makes it look good.
// All text is escaped: nothing that a person typed becomes markup.
#pragma once
#include <string>

#include "core/report/layout.h"

namespace broaden::core::report {

std::string html(const Layout&, PageSize = PageSize::letter);   // the size matters when it is printed

}
