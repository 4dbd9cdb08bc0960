// Whatever arrives as a message is refused, or reads back as what it prints.
#include <cstdlib>

#include "sync/protocol/messages.h"

using namespace broaden;

namespace {

template <class T> void reads_as_printed(const core::Result<T>& read, core::Result<T> (*again)(std::string_view)) {
  if (!read) return;
  const auto printed = sync::print(*read);
  const auto second = again(printed);
  if (!second || sync::print(*second) != printed) std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  reads_as_printed(sync::read_sync_request(text), sync::read_sync_request);
  reads_as_printed(sync::read_sync_answer(text), sync::read_sync_answer);
  reads_as_printed(sync::read_enroll_request(text), sync::read_enroll_request);
  reads_as_printed(sync::read_enroll_answer(text), sync::read_enroll_answer);
  reads_as_printed(sync::read_refusal(text), sync::read_refusal);
  return 0;
}
