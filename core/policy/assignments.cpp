// Rules that look at assignments (and, for the clock, at learning): how long ago the last one was, what is settled before
// one starts, and by when notice would be due.
#include <algorithm>

#include "core/policy/spans.h"

namespace broaden::core::policy {

namespace {

struct Seen { const Run* now = nullptr; const Run* last = nullptr; const Run* next = nullptr; };

// An assignment counts as under way on its last day; one day of learning is over once it is logged.
Seen look(const std::vector<Run>& all, const Scales& scales) {
  Seen seen;
  bool lasts = scales.rule.subject == "assignment";
  for (auto& each : all) {
    if (each.starts > scales.as_of) {
      if (!seen.next || each.starts < seen.next->starts) seen.next = &each;
    } else if (lasts && each.ends >= scales.as_of) {
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

Slots slots_of(const Run* stretch, Date since, const Clock& clock) {
  Slots slots{{"soon_date", spoken(clock.soon)}, {"due_date", spoken(clock.due)}, {"since", spoken(since)}};
  if (stretch) slots.insert({{"title", stretch->title}, {"host", stretch->host}, {"started", spoken(stretch->starts)}, {"ended", stretch->ends == endless ? "" : spoken(stretch->ends)}});
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

// An agreement stands in the obligation that came with the assignment.
bool is_agreed(const Facts& facts, const Known<Assignment>& known) {
  return std::ranges::any_of(facts.obligations, [&](auto& one) { return one.item.assignment.text == known.id && !one.item.agreement.empty(); });
}

struct Term { const char* field; const char* label; bool (*is_filled)(const Facts&, const Known<Assignment>&); };

constexpr Term all_terms[] = {
    {"objectives", "objectives", [](auto&, auto& known) { return !known.item.objectives.empty(); }},
    {"indicators", "success indicators", [](auto&, auto& known) { return !known.item.indicators.empty(); }},
    {"return_terms", "return terms", [](auto&, auto& known) { return !known.item.return_terms.empty(); }},
    {"ends", "the end date", [](auto&, auto& known) { return static_cast<bool>(known.item.ends); }},
    {"skills", "skills to gain", [](auto&, auto& known) { return !known.item.skills.empty(); }},
    {"appraisal", "appraisal while away", [](auto&, auto& known) { return !known.item.appraisal.empty(); }},
    {"awards", "awards while away", [](auto&, auto& known) { return !known.item.awards.empty(); }},
    {"return_position", "the position to return to", [](auto&, auto& known) { return !known.item.return_position.empty(); }},
    {"return_by", "the day to return by", [](auto&, auto& known) { return static_cast<bool>(known.item.return_by); }},
    {"re_entry", "a re-entry plan", [](auto&, auto& known) { return !known.item.re_entry.empty(); }},
    {"agreement", "the written agreement", is_agreed},
};

std::vector<std::string> missing_terms(const Scales& scales, const Known<Assignment>& known) {
  std::vector<std::string> missing;
  for (auto& field : scales.rule.fields)
    for (auto& term : all_terms)
      if (term.field == field && !term.is_filled(scales.facts, known)) missing.emplace_back(term.label);
  return missing;
}

Finding terms(const Scales& scales, const Known<Assignment>& known) {
  auto& item = known.item;
  auto missing = missing_terms(scales, known);
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
  auto all = counted_runs(scales);
  auto seen = look(all, scales);
  if (seen.now) {
    auto finding = say(scales, "now", slots_of(seen.now, {}, {}), FindingState::met, 0);
    finding.number = {"0", std::to_string(scales.rule.number("due_months", 0)), "months", "one is under way"};
    finding.item = seen.now->id;
    finding.next_change = seen.now->ends == endless ? Date{} : add_days(seen.now->ends, 1);
    if (seen.next) finding.next_change = earlier(finding.next_change, seen.next->starts);
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
  if (scales.rule.subject == "service") return service_terms(scales);
  std::vector<Finding> all;
  for (auto& known : scales.facts.assignments) {
    bool over = known.item.ends && known.item.ends < scales.as_of;
    if (!over && counts(scales.rule, word(known.item.kind))) all.push_back(terms(scales, known));
  }
  if (!all.empty()) return all;
  return nothing(scales, {"0", "", "assignments", "assignments under way or ahead"});
}

// Whether notice was given is not in the record: the finding says by when it would be due, never that it is late.
std::vector<Finding> notice_of_assignment(const Scales& scales) {
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
