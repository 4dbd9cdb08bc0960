// Whatever stands in the signature fields is refused, or is exactly one signature of ours; dictionaries print as they were read.
#include <cstdlib>

#include "sync/protocol/request_signature.h"
#include "sync/protocol/structured_field.h"

using namespace broaden;

namespace {

// One field a line, "name: value"; what follows an empty line is the body.
sync::Request request(std::string_view text) {
  sync::Request request{"https://office.example.gov", "/v1/sync", {}, {}};
  for (;;) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    const auto colon = line.find(": ");
    if (line.empty() || end == std::string_view::npos) break;
    if (colon != std::string_view::npos) request.fields.push_back({std::string(line.substr(0, colon)), std::string(line.substr(colon + 2))});
    text.remove_prefix(end + 1);
  }
  request.body = text.empty() ? "" : text.substr(1);
  return request;
}

void prints_as_read(std::string_view text) {
  const auto read = sync::read_dictionary(text);
  if (!read) return;
  for (const auto& member : *read) {
    const auto printed = std::visit([](const auto& value) { return sync::print(value); }, member.value);
    const auto again = sync::read_dictionary(member.key + "=" + printed);
    if (!again || again->size() != 1 || again->front().value != member.value) std::abort();
  }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = sync::read_signature(request(text));
  if (read && (read->signature.size() != 64 || read->base.empty())) std::abort();
  prints_as_read(text);
  return 0;
}
