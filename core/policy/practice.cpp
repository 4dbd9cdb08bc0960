#include "core/policy/practice.h"

#include <algorithm>

namespace broaden::core {

// The first reminder is the day one chose; each gap after it is so many times as long as the one before.
std::vector<Date> reminder_days(const Rule& rule, Date look_again) {
  constexpr std::int64_t longest = 36500;
  std::vector<Date> days{look_again};
  auto gap = rule.number("gap_days", 1);
  for (std::int64_t i = 1; i < rule.number("reminders", 1); ++i, gap = std::min(gap * rule.number("gap_times", 1), longest)) days.push_back(add_days(days.back(), static_cast<int>(gap)));
  return days;
}

std::vector<PracticeDue> practices_due(std::span<const Known<Practice>> all, const Rule& rule, Date as_of) {
  std::vector<PracticeDue> out;
  for (auto& [id, one] : all) {
    bool settled = one.looked && one.looked <= as_of && one.looked >= one.look_again;
    if (!one.look_again || as_of < one.look_again || settled) continue;
    auto days = reminder_days(rule, one.look_again);
    PracticeDue due{id, one.commitment, one.look_again, 0, days.size(), {}, {}};
    for (auto day : days) {
      if (day > as_of) {
        due.next = day;
        break;
      }
      ++due.reminder;
      due.reminded = day;
    }
    out.push_back(std::move(due));
  }
  std::ranges::stable_sort(out, {}, [](auto& one) { return one.look_again; });
  return out;
}

}
