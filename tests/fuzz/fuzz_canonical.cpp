// Strict JSON: whatever is taken is its own canonical form, and no text makes the reader stumble.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/document/agency_package.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"

using namespace broaden::core;

namespace {

// What reads as a type can be written again: nothing in it is beyond what the type's own writer allows.
template <class T> void writes_again(const Document& document, const Result<T>& read) {
  auto& header = document.header;
  if (!read) return;
  auto again = build(*read, About{header.office, header.executive, header.issued, header.supersedes, header.about});
  if (!again && again.error().code != Code::too_long) std::abort();   // what is not stated takes room when it is written
}

void read_as_any_type(const Document& document) {
  writes_again(document, read_plan_submission(document));
  writes_again(document, read_opportunity(document));
  writes_again(document, read_agency_package(document));
  writes_again(document, read_interest(document));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto given = text({data, size});
  auto strict = parse_canonical(given);
  if (strict && canonical(*strict) != given) std::abort();
  auto loose = parse_json(given, largest_document);
  if (strict && !loose) std::abort();
  if (loose && !parse_canonical(canonical(*loose)) && canonical(*loose).size() <= largest_document) std::abort();
  auto document = read_document(given);
  if (document && body(*document).contains("nonce")) std::abort();
  if (document) read_as_any_type(*document);
  return 0;
}
