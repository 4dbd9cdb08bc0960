#include "core/model/nouns.h"

#include "core/model/any.h"

namespace broaden::core {

std::span<const Noun* const> nouns() {
  static constexpr auto all = []<class... T>(const std::variant<T...>*) { return std::array<const Noun*, sizeof...(T)>{&T::noun...}; }(static_cast<const Any*>(nullptr));
  return all;
}

const Noun* noun(std::string_view name) {
  for (auto* one : nouns()) if (one->name == name) return one;
  return nullptr;
}

}
