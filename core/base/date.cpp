#include "core/base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace broaden::core {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> number(std::string_view digits) {
  int value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return {};
  return value;
}

chrono::year_month_day calendar(Date day) { return chrono::sys_days{chrono::days{day.days}}; }

constexpr std::int64_t day_ms = 86'400'000;

std::int64_t floor_days(std::int64_t ms) { return ms >= 0 ? ms / day_ms : -((-ms + day_ms - 1) / day_ms); }

}

Date date(int year, int month, int day) {
  chrono::year_month_day ymd{chrono::year{year}, chrono::month{static_cast<unsigned>(month)}, chrono::day{static_cast<unsigned>(day)}};
  if (year < 1900 || year > 2200 || month < 1 || day < 1 || !ymd.ok()) return {};
  return {static_cast<std::int32_t>(chrono::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> parse_date(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return {};
  auto y = number(s.substr(0, 4)), m = number(s.substr(5, 2)), d = number(s.substr(8, 2));
  if (!y || !m || !d) return {};
  auto day = date(*y, *m, *d);
  return day ? std::optional{day} : std::nullopt;
}

YearMonthDay parts(Date day) {
  auto ymd = calendar(day);
  return {int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()})};
}

std::string iso(Date day) {
  if (!day) return {};
  auto [y, m, d] = parts(day);
  return fmt::format("{:04}-{:02}-{:02}", y, m, d);
}

std::string spoken(Date day) {
  if (!day) return {};
  auto [y, m, d] = parts(day);
  return fmt::format("{} {}, {}", months[static_cast<std::size_t>(m - 1)], d, y);
}

Date add_days(Date day, int n) { return day ? Date{day.days + n} : day; }

Date add_months(Date day, int n) {
  if (!day) return day;
  auto ymd = calendar(day) + chrono::months{n};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / chrono::last;
  return {static_cast<std::int32_t>(chrono::sys_days{ymd}.time_since_epoch().count())};
}

int fiscal_year(Date day) {
  auto [y, m, d] = parts(day);
  return m >= 10 ? y + 1 : y;
}

std::string iso(Instant at) {
  auto seconds = (at.ms - floor_days(at.ms) * day_ms) / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(utc_date(at)), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<Instant> parse_instant(std::string_view s) {
  if (s.size() != 20 || s[10] != 'T' || s[13] != ':' || s[16] != ':' || s[19] != 'Z') return {};
  auto day = parse_date(s.substr(0, 10));
  auto h = number(s.substr(11, 2)), m = number(s.substr(14, 2)), sec = number(s.substr(17, 2));
  if (!day || !h || !m || !sec || *h > 23 || *m > 59 || *sec > 59) return {};
  return Instant{day->days * day_ms + ((*h * 60 + *m) * 60 + *sec) * std::int64_t{1000}};
}

std::string spoken(Instant at) { return fmt::format("{}, {} UTC", spoken(utc_date(at)), iso(at).substr(11, 5)); }

Date utc_date(Instant at) { return {static_cast<std::int32_t>(floor_days(at.ms))}; }

}
