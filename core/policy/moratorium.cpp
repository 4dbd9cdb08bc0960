// The clock that starts when someone is appointed, and within which no directed reassignment takes effect: each kind of
// appointment has a clock of its own. The last day of the clock is still within it.
#include <algorithm>

#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

// The latest appointment of the rule's kinds up to the effective date, and the next one that is dated after today.
struct Appointments { const Event* last = nullptr; Date next; };

Appointments appointments(const Scales& scales, const Known<Reassignment>& known) {
  Appointments found;
  for (auto& [id, event] : scales.facts.events) {
    if (event.reassignment.text != known.id || !event.date || !counts(scales.rule, word(event.kind))) continue;
    if (known.item.effective && event.date > known.item.effective) continue;
    if (event.date > scales.as_of) found.next = earlier(found.next, event.date);
    else if (!found.last || event.date > found.last->date) found.last = &event;
  }
  return found;
}

Reading read(const Scales& scales, const Reassignment& item, Date earliest) {
  if (item.direction == Direction::voluntary) return {said(scales.rule, "voluntary", "met"), FindingState::met, 0};
  if (item.effective && item.effective < earliest) return {"too-soon", FindingState::due, item.effective < scales.as_of ? 2 : 3};
  if (!item.effective && scales.as_of < earliest) return {"running", FindingState::due_soon, 1};
  return {"met", FindingState::met, 0};
}

}

std::vector<Finding> moratorium(const Scales& scales) {
  std::vector<Finding> all;
  auto days = static_cast<int>(scales.rule.number("days", 0));
  for (auto& known : scales.facts.reassignments) {
    auto [last, next] = appointments(scales, known);
    if (!last) continue;
    auto& item = known.item;
    auto earliest = add_days(last->date, days + 1);
    auto since = days_between(last->date, item.effective ? item.effective : scales.as_of);
    auto too_soon = item.effective ? std::max(days_between(item.effective, earliest), 0) : 0;
    Slots slots{{"title", item.title}, {"effective", day_or_unset(item.effective)}, {"event", spoken(last->date)}, {"by", last->by.empty() ? "not named" : last->by},
                {"ends", spoken(add_days(last->date, days))}, {"earliest", spoken(earliest)}, {"short", count_of(too_soon, "day", "days")}};
    auto reading = read(scales, item, earliest);
    auto finding = say(scales, reading.key, slots, reading.state, reading.urgency);
    finding.number = {std::to_string(since), std::to_string(days), "days",
                      std::string("days from the appointment on ") + spoken(last->date) + (item.effective ? " to the effective date" : " to " + spoken(scales.as_of))};
    finding.item = known.id;
    auto by_itself = reading.key == "running" ? earliest : reading.key == "too-soon" ? add_days(item.effective, 1) : Date{};
    finding.next_change = next_of(scales.as_of, {next, by_itself});
    all.push_back(std::move(finding));
  }
  return all.empty() ? nothing(scales) : all;
}

}
