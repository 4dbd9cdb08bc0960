#include "core/formats/written.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/model/quantity.h"

namespace broaden::core {
namespace {

constexpr std::int64_t longest = 600'000;                // minutes: 10,000 hours, the most that learning takes
constexpr std::int64_t step = 3;                         // minutes
constexpr std::array<std::string_view, 12> month_names{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names{"thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"};   // 1970-01-01 was a Thursday

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::optional<int> whole(std::string_view s, std::size_t most_digits = 4) {
  int n = 0;
  if (s.empty() || s.size() > most_digits || !std::ranges::all_of(s, is_digit)) return {};
  std::from_chars(s.data(), s.data() + s.size(), n);
  return n;
}

std::vector<std::string_view> split(std::string_view s, std::string_view at) {
  std::vector<std::string_view> out;
  while (!s.empty()) {
    auto end = std::min(s.find_first_of(at), s.size());
    if (end > 0) out.push_back(s.substr(0, end));
    s.remove_prefix(std::min(end + 1, s.size()));
  }
  return out;
}

// The name, or a beginning of it with at least three letters: "nov", "sept", "tues".
template <std::size_t n> std::optional<int> named(std::string_view word, const std::array<std::string_view, n>& all) {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < 3) return {};
  for (std::size_t i = 0; i < n; ++i) if (all[i].starts_with(word)) return static_cast<int>(i);
  return {};
}

std::optional<Date> valid(Date day) { return day ? std::optional(day) : std::nullopt; }

std::optional<Date> latest(int month, int day, Date today) {
  for (int year = parts(today).year, tries = 0; tries < 8; --year, ++tries)       // Feb 29 may lie eight years back
    if (auto on = date(year, month, day); on && on <= today) return on;
  return {};
}

struct Written { std::string_view year, month, day; };   // year "": not said

std::optional<Written> in_order(const std::vector<std::string_view>& given) {
  bool year_first = given.size() == 3 && given[0].size() == 4 && whole(given[0]);
  if (year_first) return Written{given[0], given[1], given[2]};
  if (given.size() < 2 || given.size() > 3 || (given.size() == 3 && given[2].size() != 4)) return {};
  auto year = given.size() == 3 ? given[2] : std::string_view{};
  bool day_first = !year.empty() && named(given[1], month_names);   // 3 Nov alone is as likely something else
  return day_first ? Written{year, given[1], given[0]} : Written{year, given[0], given[1]};
}

std::optional<int> day_number(std::string_view s) {
  for (std::string_view end : {"st", "nd", "rd", "th"}) if (s.size() > 2 && s.ends_with(end)) return whole(s.substr(0, s.size() - 2), 2);
  return whole(s, 2);
}

std::optional<Date> dated(const Written& given, const Date* today) {
  auto name = named(given.month, month_names);
  auto month = name ? std::optional(*name + 1) : whole(given.month, 2);
  auto day = day_number(given.day);
  if (!month || !day) return {};
  if (given.year.empty()) return today ? latest(*month, *day, *today) : std::nullopt;
  auto year = whole(given.year);
  return year ? valid(date(*year, *month, *day)) : std::nullopt;
}

// By blanks a month has to be a name: "2026 11 3" may be anything.
std::optional<Date> any_date(std::string_view s, const Date* today) {
  auto words = lower(trimmed(s));
  std::string_view sign = words.find('-') != words.npos ? "-" : words.find('/') != words.npos ? "/" : " ,";
  auto given = split(words, sign);
  bool signs = sign == " ,";
  if (!signs && static_cast<std::size_t>(std::ranges::count(words, sign.front())) + 1 != given.size()) return {};
  if (sign == "-" && given.size() != 3) return {};
  auto order = in_order(given);
  if (!order || (signs && !named(order->month, month_names))) return {};
  return dated(*order, today);
}

struct Hundredths { std::int64_t n; bool exact; };       // exact: nothing was rounded

std::optional<Hundredths> hundredths(std::string_view written) {
  auto plain = ungrouped(written);
  std::string_view s = plain;
  auto dot = std::min(s.find('.'), s.size());
  auto fraction = s.substr(std::min(dot + 1, s.size()));
  auto units = dot == 0 ? std::optional(0) : whole(s.substr(0, dot), 6);
  if (!units || s.empty() || (dot < s.size() && fraction.empty()) || fraction.size() > 9 || !std::ranges::all_of(fraction, is_digit)) return {};
  std::int64_t cents = 0;
  for (std::size_t i = 0; i < 2; ++i) cents = cents * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  bool exact = fraction.size() <= 2 || fraction.find_first_not_of('0', 2) == fraction.npos;
  return Hundredths{*units * 100 + cents + (fraction.size() > 2 && fraction[2] >= '5' ? 1 : 0), exact};
}

struct Length { std::int64_t minutes; bool exact; };

std::optional<Length> clock_length(std::string_view s) {     // 1:30 and 1:30:00 are hours, minutes, seconds
  auto colons = std::ranges::count(s, ':');
  auto parts = split(s, ":");
  if (colons < 1 || colons > 2 || parts.size() != static_cast<std::size_t>(colons) + 1) return {};
  auto h = whole(parts[0]), m = parts[1].size() == 2 ? whole(parts[1]) : std::nullopt;
  auto seconds = parts.size() < 3 ? std::optional(0) : parts[2].size() == 2 ? whole(parts[2]) : std::nullopt;
  if (!h || !m || !seconds || *m > 59 || *seconds > 59) return {};
  return Length{*h * 60 + *m + (*seconds >= 30 ? 1 : 0), *seconds == 0};
}

LengthUnit unit_of(std::string_view word) {
  for (auto one : {"h", "hr", "hrs", "hour", "hours"}) if (word == one) return LengthUnit::hours;
  for (auto one : {"m", "min", "mins", "minute", "minutes"}) if (word == one) return LengthUnit::minutes;
  return LengthUnit::none;
}

std::string_view take(std::string_view& s, bool (*wanted)(char)) {
  auto end = static_cast<std::size_t>(std::ranges::find_if_not(s, wanted) - s.begin());
  auto out = s.substr(0, end);
  s.remove_prefix(end);
  while (s.starts_with(' ')) s.remove_prefix(1);
  return out;
}

// Hours, minutes or both, each with its unit: 1h30 may leave out the last.
std::optional<Length> spelled_length(std::string_view s, LengthUnit bare) {
  std::int64_t hundredths_of_minutes = 0;
  bool exact = true;
  auto last = LengthUnit::none;
  if (s.empty()) return {};
  while (!s.empty()) {
    auto number = hundredths(take(s, [](char c) { return is_digit(c) || c == '.' || c == ','; }));
    auto word = take(s, is_letter);
    auto unit = !word.empty() ? unit_of(word) : last == LengthUnit::hours ? LengthUnit::minutes : bare;
    if (!number || unit == LengthUnit::none || last == LengthUnit::minutes || (last == LengthUnit::hours && unit == LengthUnit::hours)) return {};
    if ((word.empty() && !s.empty()) || (last == LengthUnit::hours && number->n >= 6000)) return {};   // 1h 90m: two lengths
    hundredths_of_minutes += unit == LengthUnit::hours ? number->n * 60 : number->n;
    exact = exact && number->exact;
    last = unit;
    if (s.size() > 1 && s.front() == ',') s = trimmed(s.substr(1));
  }
  return Length{(hundredths_of_minutes + 50) / 100, exact && hundredths_of_minutes % 100 == 0};
}

std::optional<Length> any_length(std::string_view given, LengthUnit bare) {
  auto words = lower(trimmed(given));
  auto length = words.find(':') != words.npos ? clock_length(words) : spelled_length(words, bare);
  return length && length->minutes <= longest ? length : std::nullopt;
}

}

std::string lower(std::string_view s) {
  std::string out(s);
  for (auto& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string_view trimmed(std::string_view s) {
  auto from = s.find_first_not_of(" \t\r\n");
  return from == s.npos ? std::string_view{} : s.substr(from, s.find_last_not_of(" \t\r\n") - from + 1);
}

std::optional<Date> full_date(std::string_view s) { return any_date(s, nullptr); }
std::optional<Date> written_date(std::string_view s, Date today) { return any_date(s, &today); }

std::optional<Date> day_word(std::string_view s, Date today) {
  auto words = lower(trimmed(s));
  std::string_view word = words;
  if (word == "today") return today;
  if (word == "yesterday") return add_days(today, -1);
  bool before = word.starts_with("last ");
  if (before) word.remove_prefix(5);
  auto weekday = named(word, weekday_names);
  if (!weekday) return {};
  auto back = ((today.days - *weekday) % 7 + 7) % 7;
  return add_days(today, back == 0 && before ? -7 : -back);
}

std::optional<std::int64_t> written_minutes(std::string_view s, LengthUnit bare) {
  auto length = any_length(s, bare);
  return length ? std::optional(length->minutes) : std::nullopt;
}

std::optional<std::int64_t> exact_minutes(std::string_view s) {
  auto length = any_length(s, LengthUnit::hours);
  return length && length->exact && length->minutes % step == 0 ? std::optional(length->minutes) : std::nullopt;
}

std::int64_t nearest_step(std::int64_t minutes) { return minutes <= 0 ? 0 : std::max(step, (minutes + step / 2) / step * step); }

}
