#include "core/policy/practice.h"

#include <algorithm>

namespace broaden::core {

std::vector<PracticeDue> practices_due(std::span<const Known<Practice>> all, Date as_of) {
  std::vector<PracticeDue> out;
  for (auto& [id, one] : all) {
    bool settled = one.looked && one.looked <= as_of && one.looked >= one.look_again;
    if (!one.look_again || as_of < one.look_again || settled) continue;
    PracticeDue due{id, one.commitment, one.look_again, 0, {}, {}};
    for (auto days : reminder_days) {
      auto day = add_days(one.look_again, days);
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
