// Full-text search over every noun. Words match from their beginning; quotes and operators are only text.
#pragma once
#include "core/store/record.h"

namespace broaden::core {

struct Hit { std::string noun, id, title, excerpt; };    // excerpt: plain text around the match
Result<std::vector<Hit>> search(const Record&, const std::string& words, std::int64_t limit = 50);

}
