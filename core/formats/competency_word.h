// A competency as a person names it: its short id in a framework, the beginning of one, or framework/id.
#pragma once
#include "core/packages/packages.h"

namespace broaden::core {

// Its tag, "ecq-2025-05/strategic-thinking". bad_line names the word, and what it is near to.
Result<std::string> competency_of(std::string_view word, const Packages&, const std::string& framework);

}
