// Calendar days and instants. A Date has no time zone; an Instant is UTC.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace broaden::core {

struct Date {                                            // days since 1970-01-01; Date{} is no date
  std::int32_t days = std::numeric_limits<std::int32_t>::min();
  explicit operator bool() const { return days != std::numeric_limits<std::int32_t>::min(); }
  auto operator<=>(const Date&) const = default;
};

struct YearMonthDay { int year; int month; int day; };

Date date(int year, int month, int day);                 // Date{} if there is no such day (2027-02-29); years 1900 to 2200
std::optional<Date> parse_date(std::string_view iso);    // exactly yyyy-mm-dd
YearMonthDay parts(Date);
std::string iso(Date);                                   // "2026-11-03"; "" for no date
std::string spoken(Date);                                // "Nov 3, 2026"; "" for no date
Date add_days(Date, int);
Date add_months(Date, int);                              // the last day of the month where the day does not exist
inline Date add_years(Date day, int years) { return add_months(day, 12 * years); }
int fiscal_year(Date);                                   // October 1, 2026 to September 30, 2027 is 2027
inline int days_between(Date from, Date to) { return to.days - from.days; }

struct Instant {                                         // milliseconds since 1970-01-01T00:00:00Z
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
};

std::string iso(Instant);                                // RFC 3339, seconds: "2026-11-22T12:51:08Z"
std::optional<Instant> parse_instant(std::string_view);  // exactly that form, UTC only
std::string spoken(Instant);                             // "Nov 22, 2026, 12:51 UTC"
Date utc_date(Instant);

}
