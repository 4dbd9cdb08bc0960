// Credit schemes: how a profession counts continuing education. Each is a set of rules with its source, not a constant.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/account.h"
#include "core/packages/head.h"

namespace broaden::core {

enum class CreditWindow { rolling, fixed };              // the last so many months; or periods one after another, from an anchor

struct CreditCap {                                       // of what comes from planned activities of these kinds
  std::vector<std::string> kinds;                        // names<ActivityKind>: "coaching"
  std::int64_t most_per_year = 0;                        // in units, for each 12 months of the window
};

struct CreditScheme {
  PackageHead head;
  Force force{};
  std::string citation;
  std::string unit;                                      // "CLP", "CPE", "CEU", "hours"
  CreditWindow window{};
  int months = 0;                                        // how long the window is: whole years
  Date anchor;                                           // of fixed windows: the first day of one of them
  std::optional<std::int64_t> needed;                    // units a window; none: it only counts
  std::optional<std::int64_t> yearly_minimum, yearly_goal;   // units, for each 12 months of the window; a goal is not asked for
  std::optional<CarryOver> carry_over;                   // of what is over the need; none: no source says, so nothing is carried
  std::optional<std::int64_t> most_carried;              // for CarryOver::up_to
  std::vector<CreditCap> caps;
};

}
