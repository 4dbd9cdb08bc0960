#include "core/policy/credits.h"

#include <algorithm>

#include "core/model/typed.h"

namespace broaden::core {
namespace {

constexpr std::int64_t most_credits = 100'000'000'000;           // hundredths: beyond any life, and far from what a number can hold

struct Span { Date from, to; };                          // both days included

std::int64_t capped(std::int64_t amount) { return std::clamp<std::int64_t>(amount, 0, most_credits); }
std::int64_t hundredths(std::int64_t units) { return units * 100; }

bool inside(const Span& span, Date day) { return day && span.from <= day && day <= span.to; }

// The period around a day; counted from the anchor, so that a day which a month lacks does not shift later periods.
Span period_around(const CreditScheme& scheme, Date day) {
  int number = days_between(scheme.anchor, day) / 31 / scheme.months - (day < scheme.anchor ? 2 : 0);
  auto begin = [&](int n) { return add_months(scheme.anchor, n * scheme.months); };
  while (begin(number + 1) <= day) ++number;
  while (begin(number) > day) --number;
  return {begin(number), add_days(begin(number + 1), -1)};
}

Span window_around(const CreditScheme& scheme, Date day) {
  if (scheme.window == CreditWindow::fixed) return period_around(scheme, day);
  return {add_days(add_months(day, -scheme.months), 1), day};
}

// 12 months each, from the first day of a fixed period, and back from the last day of a rolling window.
std::vector<Span> years_of(const CreditScheme& scheme, const Span& window) {
  std::vector<Span> out;
  for (int month = 0; month < scheme.months; month += 12) {
    if (scheme.window == CreditWindow::fixed)
      out.push_back({add_months(window.from, month), month + 12 == scheme.months ? window.to : add_days(add_months(window.from, month + 12), -1)});
    else
      out.insert(out.begin(), {add_days(add_months(window.to, -month - 12), 1), add_months(window.to, -month)});
  }
  return out;
}

struct Sum { std::int64_t counted = 0, over = 0; };

Sum sum_of_year(const CreditScheme& scheme, std::span<const Earned> all, const Span& year) {
  Sum sum;
  std::vector<std::int64_t> by_cap(scheme.caps.size());
  for (auto& one : all) {
    if (!inside(year, one.date)) continue;
    auto amount = capped(one.amount);
    for (std::size_t i = 0; i < scheme.caps.size() && !one.activity_kind.empty(); ++i) {
      auto& cap = scheme.caps[i];
      if (std::ranges::find(cap.kinds, one.activity_kind) == cap.kinds.end()) continue;
      auto room = std::max<std::int64_t>(0, hundredths(cap.most_per_year) - by_cap[i]);
      by_cap[i] = capped(by_cap[i] + amount);
      sum.over = capped(sum.over + amount - std::min(amount, room));
      amount = std::min(amount, room);
    }
    sum.counted = capped(sum.counted + amount);
  }
  return sum;
}

Sum sum_of_window(const CreditScheme& scheme, std::span<const Earned> all, const Span& window) {
  Sum sum;
  for (auto& year : years_of(scheme, window)) {
    auto part = sum_of_year(scheme, all, year);
    sum = {capped(sum.counted + part.counted), capped(sum.over + part.over)};
  }
  return sum;
}

// From the first period with learning to the one before `now`: what each leaves over its need goes on, as far as the rule lets it.
std::int64_t carried_into(const CreditScheme& scheme, std::span<const Earned> all, const Span& now) {
  if (!scheme.carry_over || *scheme.carry_over == CarryOver::none || !scheme.needed) return 0;
  auto first = now.from;
  for (auto& one : all) if (one.date) first = std::min(first, one.date);
  if (scheme.head.effective_from) first = std::max(first, std::min(scheme.head.effective_from, now.from));
  std::int64_t carried = 0;
  for (auto period = period_around(scheme, first); period.from < now.from; period = period_around(scheme, add_days(period.to, 1))) {
    auto over = std::max<std::int64_t>(0, sum_of_window(scheme, all, period).counted + carried - hundredths(*scheme.needed));
    carried = scheme.most_carried ? std::min(over, hundredths(*scheme.most_carried)) : capped(over);
  }
  return carried;
}

// The first day on which a window of so many months no longer reaches back to `day`.
Date leaves_after(Date day, int months) {
  auto gone = add_months(day, months);
  while (add_months(gone, -months) < day) gone = add_days(gone, 1);
  return gone;
}

Date next_change(const CreditScheme& scheme, std::span<const Earned> all, const CreditStanding& now) {
  Date next;
  auto consider = [&](Date day) { if (day && day > now.as_of && (!next || day < next)) next = day; };
  if (now.in_force && scheme.head.effective_to) consider(add_days(scheme.head.effective_to, 1));
  if (!now.in_force) return consider(scheme.head.effective_from), next;
  if (scheme.window == CreditWindow::fixed) for (auto& year : now.years) consider(add_days(year.to, 1));
  for (auto& one : all) {
    consider(one.date);
    if (!one.date || one.date > now.as_of) continue;
    if (scheme.yearly_goal) consider(leaves_after(one.date, 12));
    if (scheme.window != CreditWindow::rolling) continue;
    for (int month = scheme.yearly_minimum || !scheme.caps.empty() ? 12 : scheme.months; month <= scheme.months; month += 12) consider(leaves_after(one.date, month));
  }
  return next;
}

std::string short_years(const CreditScheme& scheme, const CreditStanding& now) {
  std::string out;
  if (!scheme.yearly_minimum) return out;
  for (auto& year : now.years) {
    auto least = hundredths(*scheme.yearly_minimum);
    if (year.earned >= least || year.from > now.as_of) continue;
    out += " " + decimal(year.earned) + " of at least " + decimal(least) + " from " + spoken(year.from) + " to " + spoken(year.to) + ".";
  }
  return out;
}

}

std::optional<std::int64_t> earned_by(const Learning& learning, const CreditScheme& scheme) {
  if (learning.credits) return learning.credits->count;
  if (scheme.unit == "hours" && learning.minutes) return capped(learning.minutes->count) * 100 / 60;
  return {};
}

CreditStanding credit_standing(const CreditScheme& scheme, std::span<const Earned> all, Date as_of) {
  CreditStanding out;
  out.as_of = as_of;
  out.in_force = scheme.head.in_force(as_of);
  auto window = window_around(scheme, as_of);
  out.from = window.from;
  out.to = window.to;
  std::vector<Earned> so_far;
  std::ranges::copy_if(all, std::back_inserter(so_far), [&](auto& one) { return one.date && one.date <= as_of; });
  if (out.in_force) {
    for (auto& year : years_of(scheme, window)) out.years.push_back({year.from, year.to, sum_of_year(scheme, so_far, year).counted});
    auto sum = sum_of_window(scheme, so_far, window);
    out.earned = sum.counted;
    out.over_caps = sum.over;
    out.carried = carried_into(scheme, so_far, window);
    out.last_twelve_months = sum_of_year(scheme, so_far, {add_days(add_months(as_of, -12), 1), as_of}).counted;
    if (scheme.needed) out.needed = hundredths(*scheme.needed);
    if (out.needed) out.left = std::max<std::int64_t>(0, *out.needed - out.earned - out.carried);
  }
  out.next_change = next_change(scheme, all, out);
  return out;
}

std::string credit_words(const CreditScheme& scheme, const CreditStanding& now) {
  std::string doubt = scheme.head.verification == Verification::verified ? "" :
                      scheme.head.verification == Verification::unverified ? " These numbers are not verified: check them with your profession's own text."
                                                                           : " These numbers come from a secondary source: check them with your profession's own text.";
  if (!now.in_force)
    return now.as_of < scheme.head.effective_from ? "This scheme starts on " + spoken(scheme.head.effective_from) + "." + doubt : "This scheme ended on " + spoken(scheme.head.effective_to) + "." + doubt;
  auto days = " from " + spoken(now.from) + " to " + spoken(now.to);
  std::string out = decimal(now.earned + now.carried) + (now.needed ? " of " + decimal(*now.needed) : std::string()) + " " + scheme.unit + days;
  if (now.needed) out += now.left == 0 ? "; nothing is left to earn" : "; " + decimal(now.left) + " left";
  out += ".";
  if (now.carried > 0) out += " " + decimal(now.carried) + " of them come from the period before.";
  if (now.over_caps > 0) out += " " + decimal(now.over_caps) + " more do not count: there is a limit to their kind.";
  out += short_years(scheme, now);
  if (scheme.yearly_goal) out += " In the last 12 months: " + decimal(now.last_twelve_months) + ", with a goal of " + decimal(hundredths(*scheme.yearly_goal)) + ".";
  return out + doubt;
}

}
