// What lies in time: stretches of assignments, positions, learning and assessments, the runs that they make with their short
// breaks, and the windows that rules count over. A stretch's last day still belongs to it.
#pragma once
#include "core/policy/weigh.h"

namespace broaden::core::policy {

struct Stretch {
  std::string id, title, host;
  Date starts, ends;                                     // ends Date{}: no end is recorded
};

inline Date last_day(const Stretch& stretch) { return stretch.ends ? stretch.ends : endless; }

// What of the rule's subject counts: dated, of the rule's kinds, not ending before it starts. An assignment's increments say
// its days where they lie within it; one that only extends it is added.
std::vector<Stretch> stretches(const Scales&);

struct Run {                                             // stretches with no break longer than so many days between them
  std::vector<Stretch> pieces;                           // in order, none overlapping another
  std::string id, title, host;                           // of the stretch that began last
  Date starts, ends;                                     // ends: endless where no end is recorded
  std::int64_t days(Date from, Date to) const;           // served on these days; breaks do not count
  Date day_reached(std::int64_t count) const;            // on which so many days are served; Date{}: never
};
std::vector<Run> runs(std::vector<Stretch>, std::int64_t break_days);   // oldest first

std::vector<Run> each_by_itself(const std::vector<Stretch>&);           // one run an item, whatever its breaks; oldest first

// The rule's runs: of assignments that have to last count_days_at_least or count_months_at_least, only those that do.
std::vector<Run> counted_runs(const Scales&);
Date day_counted(const Rule&, const Run&);               // from which day on a run is long enough to count; Date{}: never

struct Window { Date from, to; };                        // from Date{}: a whole career; to: today, or the period's last day
Window window_of(const Rule&, Date as_of);

}
