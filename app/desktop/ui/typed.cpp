#include "app/desktop/ui/typed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/base/date.h"

namespace broaden::app::ui {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

char low(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return c >= 'a' && c <= 'z'; }

// Runs of digits (with "." kept for numbers) and of letters; everything else only parts them.
std::vector<std::string> parts_of(std::string_view typed) {
  std::vector<std::string> parts;
  bool joined = false;
  for (char raw : typed) {
    char c = low(raw);
    bool number = digit(c), word = letter(c);
    if (number || word) {
      bool same = joined && (digit(parts.back().front()) == number);
      if (!same) parts.emplace_back();
      parts.back() += c;
    }
    joined = number || word;
  }
  return parts;
}

std::optional<int> number(std::string_view s) {
  int n = 0;
  auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (s.empty() || error != std::errc{} || end != s.data() + s.size()) return {};
  return n;
}

std::optional<int> month(std::string_view s) {
  if (auto n = number(s)) return n;
  if (s.size() < 3) return {};
  static constexpr std::array<std::string_view, 12> whole{"january", "february", "march", "april", "may", "june", "july",
                                                          "august", "september", "october", "november", "december"};
  for (std::size_t i = 0; i < months.size(); ++i)
    if (s.starts_with(months[i]) && (whole[i].starts_with(s) || s == "sept")) return static_cast<int>(i) + 1;
  return {};
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

std::optional<long> hundredths(std::string_view s) {       // "12.5" is 1250
  auto dot = s.find('.');
  auto whole = number(s.substr(0, dot)).value_or(dot == 0 ? 0 : -1);
  std::string tail(dot == s.npos ? std::string_view{} : s.substr(dot + 1));
  if (whole < 0 || whole > 99'999'999 || tail.size() > 2 || !std::ranges::all_of(tail, digit)) return {};
  tail.append(2 - tail.size(), '0');
  return static_cast<long>(whole) * 100 + number(tail).value_or(0);
}

std::string decimal(long n) {
  std::string out = std::to_string(n / 100);
  if (n % 100) out += "." + std::string(n % 100 < 10 ? "0" : "") + std::to_string(n % 100);
  while (n % 100 && out.back() == '0') out.pop_back();
  return out;
}

}

std::optional<std::string> plain_date(std::string_view typed) {
  auto words = parts_of(typed);
  if (words.size() != 3) return {};
  int year_at = words[0].size() == 4 && digit(words[0].front()) ? 0 : 2;       // 2026-11-03, else month and day first
  bool day_first = year_at == 2 && letter(words[1].front());                   // 3 November 2026
  auto y = number(words[static_cast<std::size_t>(year_at)]);
  auto m = month(words[year_at == 0 ? 1 : day_first ? 1 : 0]);
  auto d = number(words[year_at == 0 ? 2 : day_first ? 0 : 1]);
  if (!y || !m || !d || words[static_cast<std::size_t>(year_at)].size() != 4) return {};
  auto day = core::date(*y, *m, *d);
  return day ? std::optional(core::iso(day)) : std::nullopt;
}

// What the record takes is hours in steps of 0.05: three minutes. 1:20 is none of them and is refused, never rounded.
std::optional<std::string> plain_hours(std::string_view typed) {
  std::string s;
  for (char c : trimmed(typed)) s += low(c);
  auto in_minutes = [](long minutes) -> std::optional<std::string> {
    if (minutes < 0 || minutes % 3) return {};
    return decimal(minutes * 100 / 60);
  };
  if (auto colon = s.find(':'); colon != s.npos) {
    auto h = number(std::string_view(s).substr(0, colon)), m = number(std::string_view(s).substr(colon + 1));
    if (!h || !m || *h < 0 || *h > 99'999 || *m < 0 || *m > 59) return {};
    return in_minutes(*h * 60L + *m);
  }
  if (auto n = hundredths(s)) return *n % 5 ? std::nullopt : std::optional(decimal(*n));
  long minutes = 0;
  std::size_t at = 0;
  bool any = false;
  while (at < s.size()) {                                  // "1 h 30 min", "2 hours", "90m"
    auto start = at;
    while (at < s.size() && (digit(s[at]) || s[at] == '.')) ++at;
    auto amount = hundredths(std::string_view(s).substr(start, at - start));
    while (at < s.size() && s[at] == ' ') ++at;
    auto unit_at = at;
    while (at < s.size() && letter(s[at])) ++at;
    auto unit = std::string_view(s).substr(unit_at, at - unit_at);
    while (at < s.size() && (s[at] == ' ' || s[at] == ',')) ++at;
    bool hour = unit == "h" || unit == "hr" || unit == "hrs" || unit == "hour" || unit == "hours";
    bool minute = unit == "m" || unit == "min" || unit == "mins" || unit == "minute" || unit == "minutes";
    if (!amount || (!hour && !minute) || (hour && *amount * 60 % 100) || (minute && *amount % 100)) return {};
    minutes += hour ? *amount * 60 / 100 : *amount / 100;
    any = true;
  }
  return any ? in_minutes(minutes) : std::nullopt;
}

std::optional<std::string> plain_money(std::string_view typed) {
  std::string s;
  for (char c : trimmed(typed)) if (c != '$' && c != ',' && c != ' ') s += c;
  auto n = hundredths(s);
  return n ? std::optional(decimal(*n)) : std::nullopt;
}

std::string shown_date(std::string_view plain) {
  auto day = core::parse_date(plain);
  return day ? core::spoken(*day) : std::string(plain);
}

std::string shown_money(std::string_view plain) {
  auto n = hundredths(plain);
  if (!n || plain.empty()) return std::string(plain);
  std::string whole = std::to_string(*n / 100);
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) whole.insert(static_cast<std::size_t>(at), ",");
  auto cents = *n % 100;
  return whole + (cents ? "." + std::string(cents < 10 ? "0" : "") + std::to_string(cents) : "");
}

}
