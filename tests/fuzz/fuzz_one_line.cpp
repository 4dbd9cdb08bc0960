// Whatever is typed as a line of learning is refused in words, or becomes fields that learning takes.
#include <cstdlib>

#include "core/formats/one_line.h"
#include "core/model/learning.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto packages = Packages::load();
  const std::string line(reinterpret_cast<const char*>(data), size);
  auto typed = packages ? learning_in(line, date(2026, 11, 22), *packages, "ecq-2025-05") : Result<Typed>{Code::assets_missing};
  if (!typed) {
    if (typed.error().code != Code::bad_line && typed.error().code != Code::too_long) std::abort();
    return 0;
  }
  for (auto* needed : {"date", "title"}) if (!typed->contains(needed)) std::abort();
  Learning item;
  auto filled = fill(Item(item), *typed);
  if (!filled && filled.error().code != Code::bad_value && filled.error().code != Code::too_long) std::abort();   // control characters, a long title
  if (filled && !item.date) std::abort();
  return 0;
}
