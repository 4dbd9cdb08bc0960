#include "core/model/any.h"

namespace broaden::core {
namespace {

template <class T, class... Rest> Any blank_of(const Noun& noun) {
  if (&T::noun == &noun) return T{};
  if constexpr (sizeof...(Rest) > 0) return blank_of<Rest...>(noun);
  else return T{};
}

template <class... T> Any blank_in(const Noun& noun, const std::variant<T...>*) { return blank_of<T...>(noun); }

}

Any blank(const Noun& noun) { return blank_in(noun, static_cast<const Any*>(nullptr)); }

}
