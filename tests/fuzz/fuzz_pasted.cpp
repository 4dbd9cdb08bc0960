// Whatever is pasted becomes rows with their words, or is refused; what a row says is typed as fields take it.
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/formats/pasted.h"
#include "core/model/any.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto given = text({data, size});
  for (auto* noun : {&Objective::noun, &Activity::noun, &Learning::noun}) {
    auto rows = pasted(given, *noun, date(2026, 11, 22));
    if (!rows) continue;
    for (auto& row : *rows) {
      if (row.line == 0) std::abort();
      for (auto& [name, values] : row.typed) {
        auto* field = noun->field(name);
        if (!field || values.size() != 1 || values.front().empty()) std::abort();
        if (field->kind != Kind::text && !parse(*field, values.front())) std::abort();
      }
    }
  }
  return 0;
}
