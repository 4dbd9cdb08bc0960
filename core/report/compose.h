// A layout as pages of marks: the title, then block after block with the distances between them, then what runs on every page.
#pragma once
#include "core/report/flow.h"

namespace broaden::core::report {

std::vector<Page> compose(const Layout&, const Type&, const Frame&);

}
