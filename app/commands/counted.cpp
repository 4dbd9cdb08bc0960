#include "app/commands/counted.h"

#include "core/model/quantity.h"

namespace broaden::app {

std::string count_words(std::size_t count, const char* one, const char* many) { return core::grouped(static_cast<std::int64_t>(count)) + " " + (count == 1 ? one : many); }

std::string size_words(std::uint64_t bytes) {
  if (bytes < 1'000) return count_words(bytes, "byte", "bytes");
  auto tenths = bytes < 1'000'000 ? bytes / 100 : bytes / 100'000;
  return std::to_string(tenths / 10) + (tenths < 100 ? "." + std::to_string(tenths % 10) : "") + (bytes < 1'000'000 ? " KB" : " MB");
}

}
