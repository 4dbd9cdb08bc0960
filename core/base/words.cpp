#include <array>

#include "core/base/error.h"

namespace broaden::core {
namespace {

struct Line { std::string_view name, what, safe, next; };
constexpr auto lines = std::to_array<Line>({
#define BROADEN_ERROR(code, what, safe, next) {#code, what, safe, next},
#include "core/base/errors.def"
#undef BROADEN_ERROR
});

const Line& line(Code code) { return lines.at(static_cast<std::size_t>(code)); }

}

Words words(const Error& error) {
  const auto& [name, what, safe, next] = line(error.code);
  std::string sentence{what};
  if (auto at = sentence.find("{}"); at != sentence.npos) sentence.replace(at, 2, error.detail);
  if (!sentence.empty() && std::string_view(".!?").find(sentence.back()) == std::string_view::npos) sentence += '.';
  return {std::move(sentence), std::string(safe), std::string(next)};
}

std::string_view name(Code code) { return line(code).name; }

}
