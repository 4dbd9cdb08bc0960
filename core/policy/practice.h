// When to look again at what one wanted to try: on the day chosen, then at growing gaps, for as long as nothing was written
// down. How many reminders, and how far apart, are numbers of the rule over practices.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/model/practice.h"
#include "core/policy/findings.h"

namespace broaden::core {

struct PracticeDue {
  std::string practice;                                  // its id
  std::string commitment;
  Date look_again;
  std::size_t reminder = 0, reminders = 0;               // how many of the rule's days have come, and how many there are
  Date reminded;                                         // the latest of them
  Date next;                                             // the next of them; Date{}: that was the last
};

std::vector<Date> reminder_days(const Rule&, Date look_again);   // by "reminders", "gap_days" and "gap_times"; look_again first

// Those whose day has come, the earliest day first. One is settled once it was looked at on or after look_again.
std::vector<PracticeDue> practices_due(std::span<const Known<Practice>>, const Rule&, Date as_of);

}
