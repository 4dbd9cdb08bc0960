// SQLite's answer as one of our errors. Only for this room's own files.
#pragma once
#include <string>

#include "core/base/error.h"

struct sqlite3;

namespace broaden::core {

Error failure(sqlite3*, int result, const std::string& path);

}
