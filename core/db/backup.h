// Copies of an open database, taken while others read and write, and the checks of a file's own structure.
#pragma once
#include <vector>

#include "core/db/db.h"

namespace broaden::core {

Result<> copy_to(const Db&, const std::string& path);     // consistent and compact; whole or not at all, replaces what was there
enum class Check { quick, full };                         // quick leaves out whether indexes fit their tables
Result<std::vector<std::string>> problems(const Db&, Check);  // none: sound

}
