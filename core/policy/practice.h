// When to look again at what one wanted to try. The notes of OPM's forum of April 10, 2007, ask for reflection on why a new
// behavior did or did not work; looking again at growing intervals (on the day chosen, then 7, 30 and 90 days after it, for
// as long as nothing was written down) is Broaden's choice, after the common practice of spaced reminders.
#pragma once
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/model/practice.h"
#include "core/policy/findings.h"

namespace broaden::core {

inline constexpr std::array<int, 4> reminder_days{0, 7, 30, 90};   // after look_again

struct PracticeDue {
  std::string practice;                                  // its id
  std::string commitment;
  Date look_again;
  int reminder = 0;                                      // 1 to 4: how many of the days above have come
  Date reminded;                                         // the latest of them
  Date next;                                             // the next of them; Date{}: that was the last
};

// Those whose day has come, the earliest day first. One is settled once it was looked at on or after look_again.
std::vector<PracticeDue> practices_due(std::span<const Known<Practice>>, Date as_of);

}
