// The practice loop: what one wants to try, when to look again, what happened and why, and whom it was shared with. Private.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Learning;

enum class Worked { not_yet, yes, partly, no };
template <> inline constexpr auto names<Worked> = std::to_array<std::string_view>({"not-yet", "yes", "partly", "no"});

struct Practice {
  std::string commitment;
  Id<Learning> learning;                                 // where it came from
  Date made, look_again;
  Worked worked{};
  Date looked;                                           // when what happened was last written down
  std::string happened, why, shared;
  bool operator==(const Practice&) const = default;
  static const Noun noun;
};

}
