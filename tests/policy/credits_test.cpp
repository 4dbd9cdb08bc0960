// Where one stands with a credit scheme, at every boundary of its windows, years, caps and carry-over.
#include <doctest/doctest.h>

#include <limits>

#include "core/policy/credits.h"
#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

CreditScheme fixed(std::int64_t needed = 80) {
  CreditScheme scheme;
  scheme.head.verification = Verification::verified;
  scheme.unit = "CLP";
  scheme.window = CreditWindow::fixed;
  scheme.months = 24;
  scheme.anchor = date(2024, 5, 1);
  scheme.needed = needed;
  return scheme;
}

CreditScheme rolling() {
  auto scheme = fixed();
  scheme.window = CreditWindow::rolling;
  scheme.anchor = {};
  return scheme;
}

Earned on(const char* iso, std::int64_t units, const char* kind = "") { return {day(iso), units * 100, kind}; }

CreditStanding at(const CreditScheme& scheme, const std::vector<Earned>& earned, const char* as_of) { return credit_standing(scheme, earned, day(as_of)); }

}

TEST_CASE("a fixed period holds from its first day to its last, and the next day opens a new one with nothing in it") {
  std::vector<Earned> earned{on("2024-04-30", 1), on("2024-05-01", 2), on("2026-04-30", 4), on("2026-05-01", 8)};
  CHECK(at(fixed(), earned, "2024-04-30").earned == 100);
  CHECK(at(fixed(), earned, "2024-04-30").to == date(2024, 4, 30));
  CHECK(at(fixed(), earned, "2024-05-01").earned == 200);
  auto last = at(fixed(), earned, "2026-04-30");
  CHECK(last.earned == 600);
  CHECK(last.from == date(2024, 5, 1));
  CHECK(last.to == date(2026, 4, 30));
  CHECK(last.left == 7400);
  CHECK(last.next_change == date(2026, 5, 1));
  auto next = at(fixed(), earned, "2026-05-01");
  CHECK(next.earned == 800);
  CHECK(next.from == date(2026, 5, 1));
  CHECK(next.to == date(2028, 4, 30));
}

TEST_CASE("periods that begin on a day which a month lacks do not shift with the years") {
  auto scheme = fixed();
  scheme.anchor = date(2024, 2, 29);
  CHECK(at(scheme, {}, "2026-02-27").to == date(2026, 2, 27));
  CHECK(at(scheme, {}, "2026-02-28").from == date(2026, 2, 28));
  CHECK(at(scheme, {}, "2028-02-28").to == date(2028, 2, 28));
  CHECK(at(scheme, {}, "2028-02-29").from == date(2028, 2, 29));
}

TEST_CASE("every day from 1950 to 2100 lies in its own period, and periods follow without a gap") {
  auto scheme = fixed();
  Date ends;
  for (auto as_of = date(1950, 1, 1); as_of < date(2100, 1, 1); as_of = add_days(as_of, 61)) {
    auto now = credit_standing(scheme, {}, as_of);
    REQUIRE(now.from <= as_of);
    REQUIRE(as_of <= now.to);
    if (ends && now.to != ends) REQUIRE(now.from == add_days(ends, 1));
    ends = now.to;
    REQUIRE(now.years.size() == 2);
    REQUIRE(now.years[0].from == now.from);
    REQUIRE(now.years[1].from == add_days(now.years[0].to, 1));
    REQUIRE(now.years[1].to == now.to);
  }
}

TEST_CASE("a rolling window moves along, and says on which day the oldest credits leave it") {
  std::vector<Earned> earned{on("2024-02-29", 10), on("2026-01-05", 20), on("2026-03-01", 40)};
  auto now = at(rolling(), earned, "2026-02-27");
  CHECK(now.earned == 3000);
  CHECK(now.next_change == date(2026, 3, 1));
  CHECK(at(rolling(), earned, "2026-02-28").earned == 3000);   // 24 months back is Feb 28, 2024: the 29th is still in
  CHECK(at(rolling(), earned, "2026-03-01").earned == 6000);
  CHECK(at(rolling(), earned, "2026-03-01").next_change == date(2028, 1, 5));
  CHECK(at(rolling(), earned, "2028-01-04").earned == 6000);
  CHECK(at(rolling(), earned, "2028-01-05").earned == 4000);
}

TEST_CASE("nothing changes before the day that is said, and something may on that day") {
  auto scheme = rolling();
  scheme.yearly_goal = 40;
  scheme.yearly_minimum = 20;
  std::vector<Earned> earned{on("2024-02-29", 10), on("2025-07-31", 20), on("2026-03-01", 40)};
  for (auto as_of = date(2024, 1, 1); as_of < date(2027, 1, 1); as_of = add_days(as_of, 1)) {
    auto now = credit_standing(scheme, earned, as_of), tomorrow = credit_standing(scheme, earned, add_days(as_of, 1));
    if (tomorrow.earned == now.earned && tomorrow.last_twelve_months == now.last_twelve_months) continue;
    CAPTURE(iso(as_of));
    REQUIRE(now.next_change == add_days(as_of, 1));
  }
}

TEST_CASE("what is over the need goes on only as far as the rule lets it") {
  std::vector<Earned> earned{on("2022-06-01", 130), on("2024-06-01", 40)};
  auto scheme = fixed();
  CHECK(at(scheme, earned, "2024-07-01").carried == 0);        // no source says that it may
  scheme.carry_over = CarryOver::none;
  CHECK(at(scheme, earned, "2024-07-01").carried == 0);
  scheme.carry_over = CarryOver::all;
  CHECK(at(scheme, earned, "2024-07-01").carried == 5000);
  CHECK(at(scheme, earned, "2024-07-01").left == 0);
  CHECK(at(scheme, earned, "2026-07-01").carried == 1000);     // 50 + 40 - 80
  CHECK(at(scheme, earned, "2028-07-01").carried == 0);
  scheme.carry_over = CarryOver::up_to;
  scheme.most_carried = 20;
  CHECK(at(scheme, earned, "2024-07-01").carried == 2000);
  CHECK(at(scheme, earned, "2024-07-01").left == 2000);
  CHECK(at(scheme, earned, "2026-07-01").carried == 0);
  CHECK(credit_words(scheme, at(scheme, earned, "2024-07-01")) == "60 of 80 CLP from May 1, 2024 to Apr 30, 2026; 20 left. 20 of them come from the period before.");
}

TEST_CASE("a limit on coaching and mentoring holds for each year of the period by itself") {
  auto scheme = fixed();
  scheme.caps = {{{"coaching", "mentoring"}, 20}};
  std::vector<Earned> earned{on("2024-06-01", 15, "coaching"), on("2024-07-01", 15, "mentoring"), on("2025-04-30", 30, "course"), on("2025-05-01", 19, "coaching"), on("2025-06-01", 30)};
  auto now = at(scheme, earned, "2026-04-30");
  CHECK(now.years[0].earned == 5000);
  CHECK(now.years[1].earned == 4900);
  CHECK(now.over_caps == 1000);
  CHECK(now.earned == 9900);
  CHECK(credit_words(scheme, now).find("10 more do not count") != std::string::npos);
}

TEST_CASE("a yearly minimum is held against each year that has begun, and a goal against the last twelve months") {
  auto scheme = fixed();
  scheme.yearly_minimum = 20;
  scheme.yearly_goal = 40;
  std::vector<Earned> earned{on("2024-06-01", 19), on("2025-06-01", 70)};
  CHECK(credit_words(scheme, at(scheme, earned, "2025-04-30")).find("19 of at least 20 from May 1, 2024 to Apr 30, 2025") != std::string::npos);
  CHECK(credit_words(scheme, at(scheme, earned, "2025-04-30")).find("May 1, 2025") == std::string::npos);
  CHECK(at(scheme, earned, "2025-06-01").last_twelve_months == 7000);
  CHECK(at(scheme, earned, "2025-05-31").last_twelve_months == 1900);
  CHECK(at(scheme, earned, "2025-04-30").next_change == date(2025, 5, 1));
  CHECK(at(scheme, earned, "2025-06-01").left == 0);
}

TEST_CASE("a scheme says nothing of days before it began, and says when it begins") {
  auto scheme = fixed();
  scheme.head.effective_from = date(2024, 5, 1);
  auto before = at(scheme, {on("2024-04-01", 10)}, "2024-04-30");
  CHECK(!before.in_force);
  CHECK(before.earned == 0);
  CHECK(before.next_change == date(2024, 5, 1));
  CHECK(credit_words(scheme, before) == "This scheme starts on May 1, 2024.");
  CHECK(at(scheme, {}, "2024-05-01").in_force);
}

TEST_CASE("what is not verified says so, whatever it says besides") {
  auto* scheme = ours().scheme("gao-yellow-book");
  REQUIRE(scheme);
  CHECK(credit_words(*scheme, at(*scheme, {}, "2026-11-22")).find("not verified") != std::string::npos);
  auto* verified = ours().scheme("dod-acquisition");
  REQUIRE(verified);
  CHECK(credit_words(*verified, at(*verified, {}, "2026-11-22")).find("verified") == std::string::npos);
}

TEST_CASE("hours stand for credits only in a scheme that counts hours") {
  Learning item;
  item.minutes = Minutes{90};
  CHECK(earned_by(item, *ours().scheme("hours")) == 150);
  CHECK(!earned_by(item, *ours().scheme("dod-acquisition")));
  item.credits = Amount{200};
  CHECK(earned_by(item, *ours().scheme("hours")) == 200);
  CHECK(earned_by(item, *ours().scheme("dod-acquisition")) == 200);
}

TEST_CASE("absurd credits, as another machine may send them, are capped and break nothing") {
  std::vector<Earned> earned(5, {date(2024, 6, 1), std::numeric_limits<std::int64_t>::max(), "coaching"});
  earned.push_back({Date{}, 100, ""});
  earned.push_back({date(2024, 6, 1), std::numeric_limits<std::int64_t>::min(), ""});
  auto scheme = fixed();
  scheme.carry_over = CarryOver::all;
  scheme.caps = {{{"coaching"}, 20}};
  CHECK(at(scheme, earned, "2026-01-01").earned == 2000);
  scheme.caps.clear();
  CHECK(at(scheme, earned, "2030-01-01").left == 0);
}
