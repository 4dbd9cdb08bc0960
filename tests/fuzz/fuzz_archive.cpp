// Whole records, drafts and handovers as they come in files: what is taken prints as it was read.
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/formats/archive.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto given = text({data, size});
  for (auto kind : {ArchiveKind::whole_record, ArchiveKind::plan_draft, ArchiveKind::handed_over}) {
    auto read = read_archive(given, kind);
    if (!read) continue;
    auto again = read_archive(print(*read), kind);
    if (!again || !(*again == *read)) std::abort();
  }
  return 0;
}
