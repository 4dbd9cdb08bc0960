// Enrollment codes as people type them.
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/crypto/code.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto today = date(2026, 11, 22);
  auto code = parse_code(text({data, size}), today);
  if (code && !(*parse_code(format(*code), today) == *code)) std::abort();
  return 0;
}
