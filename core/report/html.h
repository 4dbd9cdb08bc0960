// A layout as one self-contained, accessible page: it prints, and pastes into a word processor with headings and tables whole.
// All text is escaped: nothing that a person typed becomes markup.
#pragma once
#include <string>

#include "core/report/layout.h"

namespace broaden::core::report {

std::string html(const Layout&);

}
