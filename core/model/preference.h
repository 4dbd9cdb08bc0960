// Where one would go, as of a day. Each statement is an item of its own: a new one never overwrites an older one.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class Willing { unstated, yes, yes_if, not_now };
template <> inline constexpr auto names<Willing> = std::to_array<std::string_view>({"not-stated", "yes", "yes-if", "not-now"});

struct PreferenceStatement {
  Date date;
  Willing organizational{};
  std::string organizational_reason;
  Willing functional{};
  std::string functional_reason;
  Willing geographic{};
  std::string geographic_reason;
  Lines posts;                                           // wished for, at most three, the dearest first
  std::string constraints;
  bool operator==(const PreferenceStatement&) const = default;
  static const Noun noun;
};

}
