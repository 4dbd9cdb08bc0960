// Exported documents as a stranger hands them over: read, judged, and written again.
#include <cstdlib>

#include "core/document/verify.h"

using namespace broaden::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto bundle = import_jws(text({data, size}));
  if (!bundle) return 0;
  auto again = import_jws(export_jws(*bundle));
  if (!again || !(again->main.document == bundle->main.document) || again->main.signatures != bundle->main.signatures) std::abort();
  auto header = bundle->main.signatures.empty() ? Result<SignedHeader>(Code::bad_document) : read_header(bundle->main.signatures[0].protected_header);
  auto roots = header ? header->chain : std::vector<Certificate>();
  if (verify(*bundle, {}, Instant{}).valid) std::abort();
  (void)verify(*bundle, roots, Instant{1'800'000'000'000});
  return 0;
}
