// Rules that look at assignments (and, for the clock, at learning): how long ago the last one was, what is settled before
// one starts, and by when notice would be due.
#include <algorithm>

#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

struct Stretch { std::string id, title, host; Date starts, ends; };   // one thing that counts for the clock

template <class E> std::string_view word(E kind) { return names<E>.at(static_cast<std::size_t>(kind)); }

std::vector<Stretch> stretches(const Scales& scales) {
  std::vector<Stretch> all;
  if (scales.rule.subject == "assignment")
    for (auto& [id, item] : scales.facts.assignments)
      if (item.starts && counts(scales.rule, word(item.kind))) all.push_back({id, title_of(item), item.host, item.starts, item.ends});
  if (scales.rule.subject == "learning")
    for (auto& [id, item] : scales.facts.learning)
      if (item.date && counts(scales.rule, word(item.kind))) all.push_back({id, item.title, item.provider, item.date, item.date});
  return all;
}

struct Seen { const Stretch* now = nullptr; const Stretch* last = nullptr; const Stretch* next = nullptr; };

// An assignment counts as under way on its last day; one day of learning is over once it is logged.
Seen look(const std::vector<Stretch>& all, const Scales& scales) {
  Seen seen;
  bool lasts = scales.rule.subject == "assignment";
  for (auto& each : all) {
    if (each.starts > scales.as_of) {
      if (!seen.next || each.starts < seen.next->starts) seen.next = &each;
    } else if (lasts && (!each.ends || each.ends >= scales.as_of)) {
      if (!seen.now || each.starts > seen.now->starts) seen.now = &each;
    } else if (!seen.last || each.ends > seen.last->ends) {
      seen.last = &each;
    }
  }
  return seen;
}

struct Clock { FindingState state; int urgency; Date soon, due, next_change; };

// The day on which the months are full is still within them: what is asked for is due the day after.
Clock clock_from(Date since, const Scales& scales) {
  Clock clock{FindingState::met, 0, add_months(since, static_cast<int>(scales.rule.number("due_soon_months", 0))),
              add_months(since, static_cast<int>(scales.rule.number("due_months", 0))), {}};
  clock.next_change = clock.soon;
  if (scales.as_of >= clock.soon) clock = {FindingState::due_soon, 1, clock.soon, clock.due, add_days(clock.due, 1)};
  if (scales.as_of > clock.due) clock = {FindingState::due, 3, clock.soon, clock.due, {}};
  return clock;
}

Slots slots_of(const Stretch* stretch, Date since, const Clock& clock) {
  Slots slots{{"soon_date", spoken(clock.soon)}, {"due_date", spoken(clock.due)}, {"since", spoken(since)}};
  if (stretch) slots.insert({{"title", stretch->title}, {"host", stretch->host}, {"started", spoken(stretch->starts)}, {"ended", spoken(stretch->ends)}});
  return slots;
}

std::string_view key_of(FindingState state) {
  return state == FindingState::due ? "due" : state == FindingState::due_soon ? "due-soon" : "met";
}

Figure months_since(Date since, const Scales& scales, const std::string& what) {
  return {std::to_string(whole_months(since, scales.as_of)), std::to_string(scales.rule.number("due_months", 0)), "months",
          "whole months since " + what + " on " + spoken(since)};
}

Finding clock_finding(const Scales& scales, const Seen& seen) {
  auto appointed = scales.facts.profile ? scales.facts.profile->item.appointed : Date{};
  auto since = seen.last ? seen.last->ends : appointed;
  if (!since) {
    auto finding = say(scales, "cannot-tell", {}, FindingState::cannot_tell, 1);
    finding.number = {"", std::to_string(scales.rule.number("due_months", 0)), "months", "nothing to count from is recorded yet"};
    return finding;
  }
  auto clock = clock_from(since, scales);
  auto key = seen.last ? key_of(clock.state) : std::string_view("none");
  auto finding = say(scales, key, slots_of(seen.last, since, clock), clock.state, clock.urgency);
  auto what = !seen.last ? "you entered the SES" : scales.rule.subject == "assignment" ? "the last one ended" : "the last one";
  finding.number = months_since(since, scales, what);
  finding.item = seen.last ? seen.last->id : "";
  finding.next_change = seen.next ? earlier(clock.next_change, seen.next->starts) : clock.next_change;
  return finding;
}

const char* label(std::string_view field) {
  if (field == "objectives") return "objectives";
  if (field == "indicators") return "success indicators";
  if (field == "return_terms") return "return terms";
  return "the end date";
}

bool is_filled(const Assignment& item, std::string_view field) {
  if (field == "objectives") return !item.objectives.empty();
  if (field == "indicators") return !item.indicators.empty();
  if (field == "return_terms") return !item.return_terms.empty();
  return static_cast<bool>(item.ends);
}

std::string day_or_unset(Date day) { return day ? spoken(day) : "a day not yet set"; }

Finding terms(const Scales& scales, const Known<Assignment>& known) {
  auto& item = known.item;
  std::vector<std::string> missing;
  for (auto& field : scales.rule.fields)
    if (!is_filled(item, field)) missing.emplace_back(label(field));
  auto soon = item.starts ? add_days(item.starts, -static_cast<int>(scales.rule.number("soon_days", 0))) : Date{};
  Slots slots{{"title", title_of(item)}, {"host", item.host}, {"started", day_or_unset(item.starts)}, {"missing", joined(missing, ", ")}};
  Finding finding;
  if (missing.empty()) {
    finding = say(scales, "met", slots, FindingState::met, 0);
    finding.next_change = item.ends ? add_days(item.ends, 1) : Date{};
  } else if (item.starts && scales.as_of >= item.starts) {
    finding = say(scales, "due", slots, FindingState::due, 3);
    finding.next_change = item.ends ? add_days(item.ends, 1) : Date{};
  } else if (item.starts && scales.as_of >= soon) {
    finding = say(scales, "due-soon", slots, FindingState::due_soon, 2);
    finding.next_change = item.starts;
  } else {
    finding = say(scales, "ahead", slots, FindingState::due_soon, 1);
    finding.next_change = soon;
  }
  auto filled = scales.rule.fields.size() - missing.size();
  finding.number = {std::to_string(filled), std::to_string(scales.rule.fields.size()), "fields", "terms written down for " + title_of(item)};
  finding.item = known.id;
  return finding;
}

}

std::vector<Finding> within_last(const Scales& scales) {
  auto all = stretches(scales);
  auto seen = look(all, scales);
  if (seen.now) {
    auto finding = say(scales, "now", slots_of(seen.now, {}, {}), FindingState::met, 0);
    finding.number = {"0", std::to_string(scales.rule.number("due_months", 0)), "months", "one is under way"};
    finding.item = seen.now->id;
    finding.next_change = seen.now->ends ? add_days(seen.now->ends, 1) : Date{};
    return {finding};
  }
  auto finding = clock_finding(scales, seen);
  bool asks = finding.state != FindingState::met;
  if (asks && seen.next && scales.rule.messages.contains("planned")) {
    auto planned = say(scales, "planned", slots_of(seen.next, {}, {}), FindingState::met, 0);
    planned.number = finding.number;
    planned.item = seen.next->id;
    planned.next_change = seen.next->starts;
    return {planned};
  }
  return {finding};
}

std::vector<Finding> required_before(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& known : scales.facts.assignments) {
    bool over = known.item.ends && known.item.ends < scales.as_of;
    if (!over && counts(scales.rule, word(known.item.kind))) all.push_back(terms(scales, known));
  }
  if (!all.empty()) return all;
  auto none = say(scales, "none", {}, FindingState::met, 0);
  none.number = {"0", "", "assignments", "assignments under way or ahead"};
  return {none};
}

// Whether notice was given is not in the record: the finding says by when it would be due, never that it is late.
std::vector<Finding> notice_period(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& [id, item] : scales.facts.assignments) {
    if (!item.starts || item.starts <= scales.as_of || !counts(scales.rule, word(item.kind))) continue;
    auto notice = add_days(item.starts, -static_cast<int>(scales.rule.number("days", 0)));
    auto soon = add_days(notice, -static_cast<int>(scales.rule.number("soon_days", 0)));
    Slots slots{{"title", title_of(item)}, {"host", item.host}, {"started", spoken(item.starts)}, {"notice_date", spoken(notice)}};
    auto key = scales.as_of > notice ? "due" : scales.as_of >= soon ? "due-soon" : "ahead";
    auto finding = say(scales, key, slots, FindingState::cannot_tell, scales.as_of >= soon ? 2 : 1);
    finding.number = {std::to_string(days_between(scales.as_of, item.starts)), std::to_string(scales.rule.number("days", 0)), "days",
                      "days until " + title_of(item) + " starts"};
    finding.item = id;
    finding.next_change = scales.as_of < soon ? soon : scales.as_of <= notice ? add_days(notice, 1) : item.starts;
    all.push_back(std::move(finding));
  }
  if (all.empty()) all.push_back(say(scales, "none", {}, FindingState::met, 0));
  return all;
}

}
