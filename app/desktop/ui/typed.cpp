#include "app/desktop/ui/typed.h"

#include <algorithm>
#include <charconv>

#include "core/base/date.h"
#include "core/formats/written.h"
#include "core/model/typed.h"

namespace broaden::app::ui {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number(std::string_view s) {
  int n = 0;
  auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (s.empty() || error != std::errc{} || end != s.data() + s.size()) return {};
  return n;
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
  auto day = core::full_date(typed);
  return day ? std::optional(core::iso(*day)) : std::nullopt;
}

std::optional<std::string> plain_hours(std::string_view typed) {
  auto minutes = core::exact_minutes(typed);
  return minutes ? std::optional(core::hours(*minutes)) : std::nullopt;
}

std::optional<std::string> plain_money(std::string_view typed) {
  std::string s;
  for (char c : core::trimmed(typed)) if (c != '$' && c != ',' && c != ' ') s += c;
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
