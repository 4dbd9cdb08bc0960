// Where one stands with a credit scheme on a day. Arguments in, values out; the scheme's package says what the rules are.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/learning.h"
#include "core/packages/scheme.h"

namespace broaden::core {

struct Earned {                                          // learning that names the scheme
  Date date;
  std::int64_t amount = 0;                               // hundredths of the scheme's unit
  std::string activity_kind;                             // of the planned activity that it was; "" where that is not known
};

// What a learning item earns: its credits; where it has none and the scheme counts hours, its hours. None: it says neither.
std::optional<std::int64_t> earned_by(const Learning&, const CreditScheme&);

struct CreditYear { Date from, to; std::int64_t earned = 0; };   // 12 months of the window, both days included

struct CreditStanding {                                  // all amounts in hundredths of the scheme's unit
  Date as_of, from, to;                                  // the window, both days included
  bool in_force = true;                                  // false: the scheme says nothing about that day, and nothing else here counts
  std::int64_t earned = 0;                               // in the window up to as_of, without carried and over_caps
  std::int64_t carried = 0;                              // from the period before, by the scheme's rule
  std::int64_t over_caps = 0;                            // earned, and not counted
  std::optional<std::int64_t> needed;
  std::int64_t left = 0;                                 // still to earn; 0 where nothing is
  std::vector<CreditYear> years;                         // of the window, oldest first
  std::int64_t last_twelve_months = 0;                   // held against the scheme's yearly goal
  Date next_change;                                      // the first day after as_of on which this could read differently by itself
};

// A rolling window ends on as_of; a fixed one is the period around it. What lies after as_of does not count yet.
CreditStanding credit_standing(const CreditScheme&, std::span<const Earned>, Date as_of);

// "62 of 80 CLP from May 1, 2026 to Apr 30, 2028; 18 left." What is short in a year, what did not count, and, of a scheme
// whose source is not verified, that it is not.
std::string credit_words(const CreditScheme&, const CreditStanding&);

}
