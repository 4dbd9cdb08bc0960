// Promised service: from when to when, by the agreement's own words first, and by the arithmetic of the rule beside them.
#include <algorithm>

#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/policy/weigh.h"

namespace broaden::core::policy {

namespace {

constexpr std::int64_t longest = 36500;                  // days: a hundred years, as far as the packages' own numbers go

struct Length { std::int64_t days = 0; bool working = false; std::string words; };   // of what the service is owed for

std::int64_t rounded_up(std::int64_t count, std::int64_t by) { return (count + by - 1) / by; }

// Hours where the rule can turn them into days, else the days from first to last: of the obligation, or of what it names.
Length length_of(const Scales& scales, const Obligation& one) {
  auto* learning = find_item(scales.facts.learning, one.learning.text);
  auto* assignment = find_item(scales.facts.assignments, one.assignment.text);
  auto minutes = one.minutes ? one.minutes : learning ? learning->minutes : std::nullopt;
  auto a_day = scales.rule.number("minutes_per_day", 0);
  if (minutes && minutes->count > 0 && a_day) {
    auto days = std::min(rounded_up(std::min(minutes->count, longest * 1440), a_day), longest);
    return {days, true, hours_words(minutes->count) + " at " + hours_words(a_day) + " a day are " + count_of(days, "day", "days")};
  }
  auto from = one.from ? one.from : assignment ? assignment->starts : Date{};
  auto to = one.to ? one.to : assignment ? assignment->ends : Date{};
  if (!from || !to || to < from) return {};
  auto days = days_between(from, to) + 1;
  return {days, false, count_of(days, "day", "days") + " from " + spoken(from) + " to " + spoken(to)};
}

struct Reckoned { Date ends; std::string words; };       // last day of the service by the rule's numbers; Date{}: not to be said

// Where the last month has no such day (from February 29), the promise runs through that month's last day: never too short.
Date through_months(Date from, int months) {
  auto full = add_months(from, months);
  return parts(full).day == parts(from).day ? add_days(full, -1) : full;
}

Reckoned reckon(const Scales& scales, const Obligation& one) {
  auto& rule = scales.rule;
  if (!one.starts) return {{}, "the first day of the service is not recorded"};
  if (auto months = static_cast<int>(rule.number("months", 0)))
    return {through_months(one.starts, months), std::to_string(months) + " months from " + spoken(one.starts)};
  auto times = rule.number("times", 0);
  if (!times) return {{}, "no rule gives it a length"};
  auto length = length_of(scales, one);
  if (!length.days) return {{}, "the length of what it is owed for is not recorded"};
  auto owed = std::min(length.days * times, longest);
  auto words = length.words + (times == 1 ? "; as long again is " : "; " + std::to_string(times) + " times that is ") + count_of(owed, "day", "days");
  if (auto a_week = rule.number("days_per_week", 0); length.working && a_week) {
    owed = owed / a_week * 7 + owed % a_week;
    words += " of work, at " + std::to_string(a_week) + " a week " + count_of(owed, "day", "days") + " by the calendar";
  }
  return {add_days(one.starts, static_cast<int>(owed) - 1), words + ", from " + spoken(one.starts) + " on"};
}

Reading read(const Scales& scales, const Obligation& one, Date ends) {
  if (one.released && one.released <= scales.as_of) return {"released", FindingState::met, 0};
  if (!ends || !one.starts) return {"cannot-tell", FindingState::cannot_tell, 1};
  if (scales.as_of < one.starts) return {"ahead", FindingState::met, 0};
  if (scales.as_of <= ends) return {"running", FindingState::met, 0};
  return {"fulfilled", FindingState::met, 0};
}

std::string counted_words(const Obligation& one, const Reckoned& reckoned) {
  auto agreed = one.ends ? "by the agreement until " + spoken(one.ends) : "the agreement's last day is not recorded";
  auto computed = reckoned.ends ? "by arithmetic until " + spoken(reckoned.ends) : "arithmetic gives no last day";
  return "days of service left; " + agreed + "; " + computed + " (" + reckoned.words + ")";
}

Finding service(const Scales& scales, const Known<Obligation>& known) {
  auto& one = known.item;
  auto reckoned = reckon(scales, one);
  auto ends = one.ends ? one.ends : reckoned.ends;
  auto total = ends && one.starts ? std::max(days_between(one.starts, ends) + 1, 0) : 0;
  auto left = ends ? std::clamp(days_between(scales.as_of, ends) + 1, 0, total) : 0;   // today included
  if (one.released && one.released <= scales.as_of) left = 0;
  Slots slots{{"title", one.basis}, {"starts", day_or_unset(one.starts)}, {"ends", day_or_unset(ends)}, {"agreed", one.ends ? spoken(one.ends) : "not recorded"},
              {"computed", reckoned.ends ? spoken(reckoned.ends) : "not to be computed"}, {"arithmetic", reckoned.words}, {"left", count_of(left, "day", "days")},
              {"released", spoken(one.released)}, {"agreement", one.agreement.empty() ? "an agreement not named here" : one.agreement}};
  auto reading = read(scales, one, ends);
  auto finding = say(scales, reading.key, slots, reading.state, reading.urgency);
  finding.number = {ends ? std::to_string(left) : "", total ? std::to_string(total) : "", "days",
                    counted_words(one, reckoned)};
  finding.item = known.id;
  finding.starts = one.starts;
  finding.ends = ends;
  bool counts_down = reading.key == "running";
  finding.next_change = counts_down ? add_days(scales.as_of, 1) : next_of(scales.as_of, {one.starts, one.released, ends ? add_days(ends, 1) : Date{}});
  if (reading.key == "released") finding.next_change = {};
  return finding;
}

Date first_day(const Scales& scales, const Obligation& one) {
  auto* assignment = find_item(scales.facts.assignments, one.assignment.text);
  return one.from ? one.from : assignment ? assignment->starts : Date{};
}

}

std::vector<Finding> service_obligation(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& known : scales.facts.obligations)
    if (counts(scales.rule, word(known.item.kind))) all.push_back(service(scales, known));
  return all.empty() ? nothing(scales) : all;
}

// The agreement is written down before what it is about starts. Once the service is over, nobody is asked any more.
std::vector<Finding> service_terms(const Scales& scales) {
  std::vector<Finding> all;
  for (auto& [id, one] : scales.facts.obligations) {
    bool over = (one.ends && one.ends < scales.as_of) || (one.released && one.released <= scales.as_of);
    if (over || !counts(scales.rule, word(one.kind))) continue;
    auto starts = first_day(scales, one);
    auto soon = add_days(starts, -static_cast<int>(scales.rule.number("soon_days", 0)));
    bool written = !one.agreement.empty();
    auto key = written ? "met" : starts && scales.as_of >= starts ? "due" : starts && scales.as_of >= soon ? "due-soon" : "ahead";
    auto state = written ? FindingState::met : starts && scales.as_of >= starts ? FindingState::due : FindingState::due_soon;
    Slots slots{{"title", one.basis}, {"started", day_or_unset(starts)}, {"missing", "the agreement it stands in"}};
    auto finding = say(scales, key, slots, state, written ? 0 : starts && scales.as_of >= soon ? 2 : 1);
    finding.number = {written ? "1" : "0", "1", "agreements", "agreements named for " + one.basis};
    finding.item = id;
    finding.next_change = next_of(scales.as_of, {starts && !written ? soon : Date{}, written ? Date{} : starts, one.ends ? add_days(one.ends, 1) : Date{}, one.released});
    all.push_back(std::move(finding));
  }
  return all.empty() ? nothing(scales) : all;
}

}
