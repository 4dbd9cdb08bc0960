// A reassignment and its dated events, checked in the order that the rule asks for: consultation, then written notice with
// enough days before it takes effect, or a written waiver after the consultation. Only what has happened by the day counts.
#include <algorithm>

#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

bool asks_for(const Rule& rule, std::string_view field) { return std::ranges::find(rule.fields, field) != rule.fields.end(); }

struct Course {                            // the first of each that counts; Date{}: none up to the day
  Date consulted, notice, waived;
  Date early_notice, early_waiver;         // given before any consultation
  Date next;                               // the next dated event after the day
};

// On one day the record cannot tell which came first, so the same day counts as in order.
Course course_of(const Scales& scales, const std::string& id) {
  std::vector<const Event*> all;
  Course course;
  for (auto& known : scales.facts.events) {
    if (known.item.reassignment.text != id || !known.item.date) continue;
    if (known.item.date <= scales.as_of) all.push_back(&known.item);
    else course.next = earlier(course.next, known.item.date);
  }
  auto first = [&](EventKind kind, Date from) {
    Date found;
    for (auto* event : all)
      if (event->kind == kind && event->date >= from) found = earlier(found, event->date);
    return found;
  };
  course.consulted = first(EventKind::consultation, Date{});
  bool in_order = asks_for(scales.rule, "consultation");
  auto from = in_order ? course.consulted ? course.consulted : endless : Date{};
  course.notice = first(EventKind::notice, from);
  course.waived = asks_for(scales.rule, "waiver") ? first(EventKind::waiver, from) : Date{};
  if (in_order && !course.notice) course.early_notice = first(EventKind::notice, Date{});
  if (in_order && asks_for(scales.rule, "waiver") && !course.waived) course.early_waiver = first(EventKind::waiver, Date{});
  return course;
}

constexpr Reading out_of_order(std::string_view key) { return {key, FindingState::due, 3}; }

Reading without_notice(const Scales& scales, const Course& course, Date effective, Date by) {
  if (course.early_waiver) return out_of_order("waiver-early");
  if (course.early_notice) return out_of_order("out-of-order");
  if (scales.as_of <= by) return {"ahead", FindingState::due_soon, 1};
  return out_of_order(scales.as_of < effective ? "late" : "missing");
}

Reading read(const Scales& scales, const Reassignment& item, const Course& course) {
  auto days = static_cast<int>(scales.rule.number("days", 0));
  if (item.commuting == Commuting::unstated) return {"no-area", FindingState::cannot_tell, 1};
  if (!item.effective) return {"no-date", FindingState::cannot_tell, 1};
  if (asks_for(scales.rule, "consultation") && !course.consulted) {
    bool begun = course.early_notice || course.early_waiver || scales.as_of >= item.effective;
    return begun ? out_of_order("no-consultation") : Reading{"consult-first", FindingState::due_soon, 2};
  }
  bool long_enough = course.notice && days_between(course.notice, item.effective) >= days;
  if (long_enough) return {"met", FindingState::met, 0};
  if (course.waived && course.waived <= item.effective) return {"waived", FindingState::met, 0};
  if (course.notice) return out_of_order("too-short");
  return without_notice(scales, course, item.effective, add_days(item.effective, -days));
}

Finding notice(const Scales& scales, const Known<Reassignment>& known) {
  auto& item = known.item;
  auto days = static_cast<int>(scales.rule.number("days", 0));
  auto course = course_of(scales, known.id);
  auto reading = read(scales, item, course);
  auto given = course.notice ? course.notice : course.early_notice;
  auto waived = course.waived ? course.waived : course.early_waiver;
  auto from = course.notice ? course.notice : scales.as_of;               // for a notice not given yet: as if it were given today
  auto long_since = item.effective ? days_between(from, item.effective) : 0;
  auto by = add_days(item.effective, -days);
  Slots slots{{"title", item.title}, {"effective", day_or_unset(item.effective)}, {"notice", spoken(given)}, {"consulted", spoken(course.consulted)}, {"waived", spoken(waived)},
              {"days", count_of(long_since, "day", "days")}, {"short", count_of(std::max(days - long_since, 0), "day", "days")}, {"by_date", day_or_unset(by)}, {"earliest", spoken(add_days(from, days))}};
  bool passed = item.effective && item.effective < scales.as_of;          // still on file, but nothing to stop any more
  auto finding = say(scales, reading.key, slots, reading.state, passed ? std::min(reading.urgency, 2) : reading.urgency);
  finding.number = {course.notice && item.effective ? std::to_string(long_since) : "", std::to_string(days), "days",
                    course.notice ? "days from the written notice to the effective date" : "no written notice counts up to " + spoken(scales.as_of)};
  finding.item = known.id;
  auto& key = reading.key;
  auto by_itself = key == "ahead" ? add_days(by, 1) : key == "late" ? add_days(scales.as_of, 1) : key == "consult-first" ? item.effective
                   : reading.state == FindingState::due ? add_days(item.effective, 1) : Date{};
  finding.next_change = next_of(scales.as_of, {key == "met" ? Date{} : course.next, by_itself});
  return finding;
}

}

std::vector<Finding> notice_of_reassignment(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& known : scales.facts.reassignments)
    if (counts(scales.rule, word(known.item.commuting))) all.push_back(notice(scales, known));
  return all.empty() ? nothing(scales) : all;
}

}
