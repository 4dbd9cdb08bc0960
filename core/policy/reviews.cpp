// What one looks at again: preferences after so many months, a practice at growing gaps, a checklist by the days it names.
#include <algorithm>

#include "core/policy/practice.h"
#include "core/policy/weigh.h"

namespace broaden::core::policy {

ReviewClock review_clock(Date since, const Scales& scales) {
  auto due = add_months(since, static_cast<int>(scales.rule.number("due_months", 12)));
  auto soon = add_days(due, -static_cast<int>(scales.rule.number("soon_days", 0)));
  if (scales.as_of > due) return {FindingState::due, 3, due, {}};
  if (scales.as_of >= soon) return {FindingState::due_soon, 2, due, add_days(due, 1)};
  return {FindingState::met, 0, due, soon};
}

std::vector<Finding> review_of_preferences(const Scales& scales) {
  const Known<PreferenceStatement>* last = nullptr;
  Date next;
  for (auto& known : scales.facts.preferences) {
    if (known.item.date > scales.as_of) next = earlier(next, known.item.date);
    else if (known.item.date && (!last || known.item.date > last->item.date)) last = &known;
  }
  auto months = std::to_string(scales.rule.number("due_months", 12));
  if (!last) {
    auto finding = say(scales, "none", {}, FindingState::due_soon, 1);
    finding.number = {"", months, "months", "no statement is recorded up to " + spoken(scales.as_of)};
    finding.next_change = next;
    return {finding};
  }
  auto clock = review_clock(last->item.date, scales);
  auto key = clock.state == FindingState::due ? "due" : clock.state == FindingState::due_soon ? "due-soon" : "met";
  auto finding = say(scales, key, {{"reviewed", spoken(last->item.date)}, {"due_date", spoken(clock.due)}}, clock.state, clock.urgency);
  finding.number = {std::to_string(whole_months(last->item.date, scales.as_of)), months, "months", "whole months since your statement of " + spoken(last->item.date)};
  finding.item = last->id;
  finding.next_change = earlier(clock.next_change, next);
  return {finding};
}

namespace {

Finding reminder(const Scales& scales, const Known<Practice>& known) {
  auto& item = known.item;
  auto days = reminder_days(scales.rule, item.look_again);
  auto given = std::ranges::count_if(days, [&](Date day) { return day <= scales.as_of; });
  auto upcoming = std::ranges::upper_bound(days, scales.as_of);
  auto next = upcoming == days.end() ? Date{} : *upcoming;
  bool today = std::ranges::find(days, scales.as_of) != days.end();
  auto key = given == 0 ? "ahead" : today ? "remind" : next ? "between" : "quiet";
  bool asks = given > 0 && (today || next);
  Slots slots{{"title", item.commitment}, {"look_again", spoken(item.look_again)}, {"made", spoken(item.made)}, {"next_date", next ? spoken(next) : "no other day"},
              {"reminder", std::to_string(given)}, {"reminders", std::to_string(days.size())}};
  auto finding = say(scales, key, slots, asks ? FindingState::due_soon : FindingState::met, today ? 2 : asks ? 1 : 0);
  finding.number = {std::to_string(given), std::to_string(days.size()), "reminders", "reminders since " + spoken(item.look_again)};
  finding.item = known.id;
  finding.next_change = next_of(scales.as_of, {today ? add_days(scales.as_of, 1) : Date{}, next, item.looked >= item.look_again ? item.looked : Date{}});
  return finding;
}

struct Listed { const Known<ChecklistItem>* first = nullptr; int open = 0, late = 0; Date next; };

std::map<std::string, Listed> open_lists(const Scales& scales) {
  std::map<std::string, Listed> lists;
  auto soon_days = static_cast<int>(scales.rule.number("soon_days", 0));
  for (auto& known : scales.facts.checklist) {
    auto& item = known.item;
    if (!item.due || (item.done && item.done <= scales.as_of)) continue;
    auto& list = lists[item.list];
    ++list.open;
    list.late += item.due < scales.as_of;
    if (!list.first || item.due < list.first->item.due) list.first = &known;
    list.next = earlier(list.next, next_of(scales.as_of, {add_days(item.due, -soon_days), add_days(item.due, 1), item.done}));
  }
  return lists;
}

}

std::vector<Finding> reminders_of_practice(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& known : scales.facts.practices) {
    auto& item = known.item;
    bool looked = item.looked && item.looked <= scales.as_of && item.looked >= item.look_again;
    if (item.look_again && !looked && item.made <= scales.as_of) all.push_back(reminder(scales, known));
  }
  return all.empty() ? nothing(scales) : all;
}

std::vector<Finding> checklist_due(const Scales& scales) {
  std::vector<Finding> all;
  auto soon_days = static_cast<int>(scales.rule.number("soon_days", 0));
  for (auto& [name, list] : open_lists(scales)) {
    auto& item = list.first->item;
    bool late = list.late > 0, soon = scales.as_of >= add_days(item.due, -soon_days);
    Slots slots{{"list", name}, {"title", item.title}, {"due_date", spoken(item.due)}, {"open", count_of(list.open, "item", "items")}, {"late", count_of(list.late, "item", "items")}};
    auto finding = say(scales, late ? "due" : soon ? "due-soon" : "met", slots, late ? FindingState::due : soon ? FindingState::due_soon : FindingState::met, late ? 3 : soon ? 2 : 0);
    finding.number = {std::to_string(list.late), std::to_string(list.open), "items", "items past their day, of those open with one on \"" + name + "\""};
    finding.item = list.first->id;
    finding.next_change = list.next;
    all.push_back(std::move(finding));
  }
  return all.empty() ? nothing(scales) : all;
}

}
