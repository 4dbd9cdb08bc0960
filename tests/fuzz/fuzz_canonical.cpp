// Strict JSON: whatever is taken is its own canonical form, and no text makes the reader stumble.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/document/document.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto given = text({data, size});
  auto strict = parse_canonical(given);
  if (strict && canonical(*strict) != given) std::abort();
  auto loose = parse_json(given, largest_document);
  if (strict && !loose) std::abort();
  if (loose && !parse_canonical(canonical(*loose)) && canonical(*loose).size() <= largest_document) std::abort();
  if (auto document = read_document(given); document && body(*document).contains("nonce")) std::abort();
  return 0;
}
