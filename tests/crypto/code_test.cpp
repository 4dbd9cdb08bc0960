#include "core/crypto/code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>

using namespace broaden::core;

static const Date today = date(2026, 11, 22);

static EnrollmentCode sample() { return {"0123456789abcdef", Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, add_days(today, 14)}; }

TEST_CASE("a code read over the telephone comes back whole, however it is spoken and spaced") {
  auto code = sample();
  auto text = format(code);
  CHECK(text.size() == 47);                              // eight groups of five
  CHECK(*parse_code(text, today) == code);
  auto loud = text;
  std::ranges::transform(loud, loud.begin(), [](unsigned char c) { return static_cast<char>(c == '0' ? 'O' : c == '1' ? 'I' : std::toupper(c)); });
  std::ranges::replace(loud, '-', ' ');
  CHECK(*parse_code("  " + loud + "\n", today) == code);
}

TEST_CASE("two codes never share a secret") {
  CHECK(make_code("0123456789abcdef", today).secret != make_code("0123456789abcdef", today).secret);
}

TEST_CASE("every wrong letter and every swapped pair is noticed before anything is sent") {
  auto text = format(sample());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '-') continue;
    auto wrong = text;
    wrong[at] = wrong[at] == 'z' ? 'y' : 'z';
    CHECK(parse_code(wrong, today).error().code == Code::code_mistyped);
    auto swapped = text;
    if (at + 1 == text.size() || swapped[at + 1] == '-' || swapped[at] == swapped[at + 1]) continue;
    std::swap(swapped[at], swapped[at + 1]);
    CHECK(parse_code(swapped, today).error().code == Code::code_mistyped);
  }
}

TEST_CASE("a code that is cut, too long or holds other characters is called incomplete") {
  auto text = format(sample());
  for (std::string wrong : {std::string(), text.substr(0, 46), text + "0", "u" + text.substr(1), std::string(100'000, '0'), std::string("é") + text.substr(2)})
    CHECK(parse_code(wrong, today).error().code == Code::code_malformed);
}

TEST_CASE("a code works through its last day and not the day after") {
  auto text = format(sample());
  CHECK(parse_code(text, add_days(today, 14)));
  CHECK(parse_code(text, add_days(today, 15)).error().code == Code::code_expired);
}
