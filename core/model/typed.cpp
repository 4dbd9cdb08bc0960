#include "core/model/typed.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/model/quantity.h"

namespace broaden::core {
namespace {

constexpr std::size_t most_text = 2'000, most_narrative = 65'536;
constexpr std::int64_t most_hundredths = 10'000'000'000;  // 100 million hours or dollars: beyond it is a slip

Error refuse(const Field& f, std::string_view what) { return {Code::bad_value, fmt::format("{} {}", f.label, what)}; }

std::optional<std::int64_t> hundredths(std::string_view written) {
  auto s = ungrouped(written);
  auto dot = s.find('.');
  auto tail = dot == s.npos ? std::string{} : s.substr(dot + 1);
  if (s.empty() || tail.size() > 2 || (dot != s.npos && tail.empty())) return {};
  auto digits = (dot == 0 ? "0" : s.substr(0, dot)) + tail + std::string(2 - tail.size(), '0');
  std::int64_t n = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (error != std::errc{} || end != digits.data() + digits.size() || n < 0 || n > most_hundredths || digits.front() == '-') return {};
  return n;
}

Result<Value> parse_hours(const Field& f, std::string_view s) {
  auto n = hundredths(s);
  if (!n) return refuse(f, fmt::format("cannot be \"{}\": give hours as a number, for example 1.5.", s));
  if (*n % 5 != 0) return refuse(f, fmt::format("cannot be \"{}\": give hours in steps of 0.05, which is three minutes.", s));
  return Value{*n * 60 / 100};
}

Result<Value> parse_money(const Field& f, std::string_view s) {
  auto n = cents(s);
  if (!n) return refuse(f, fmt::format("cannot be \"{}\": give dollars as a number, for example 1500 or 99.50.", s));
  return Value{*n};
}

Result<Value> parse_amount(const Field& f, std::string_view s) {
  auto n = hundredths(s);
  if (!n) return refuse(f, fmt::format("cannot be \"{}\": give a number with at most two decimals, for example 40 or 12.5.", s));
  return Value{*n};
}

Result<Value> parse_number(const Field& f, std::string_view s) {
  auto n = s.find_first_of(".,") == s.npos ? hundredths(s) : std::nullopt;   // a year
  if (!n) return refuse(f, fmt::format("cannot be \"{}\": give a whole number, for example 2027.", s));
  return Value{*n / 100};
}

Result<Value> parse_text(const Field& f, std::string_view s) {
  if (!is_utf8(s)) return refuse(f, "has characters that are not valid text (UTF-8).");
  if (s.size() > (f.more.narrative ? most_narrative : most_text)) return Error{Code::too_long, f.label};
  bool control = std::ranges::any_of(s, [&](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && !(f.more.narrative && (c == '\n' || c == '\t'))) || c == 0x7f;
  });
  if (control) return refuse(f, f.more.narrative ? "has control characters in it." : "has control characters or line breaks in it.");
  return Value{std::string(s)};
}

std::string join(std::span<const std::string_view> choices) {
  std::string out;
  for (auto c : choices) (out += out.empty() ? "" : ", ") += c;
  return out;
}

void append(Value& all, Value one) {
  if (auto* into = std::get_if<Tags>(&all)) {
    if (auto* from = std::get_if<Tags>(&one)) return into->merge(*from);
  } else if (auto* lines = std::get_if<Lines>(&all)) {
    if (auto* from_lines = std::get_if<Lines>(&one)) {
      for (auto& line : *from_lines) if (std::ranges::find(*lines, line) == lines->end()) lines->push_back(line);
      return;
    }
  }
  all = std::move(one);
}

}

std::string decimal(std::int64_t n) {
  auto out = fmt::format("{}.{:02}", n / 100, n % 100);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string hours(std::int64_t minutes) { return decimal((minutes * 100 + 30) / 60); }

Result<Value> parse(const Field& f, std::string_view s) {
  if (s.empty()) return Value{};
  switch (f.kind) {
    case Kind::minutes: return parse_hours(f, s);
    case Kind::cents: return parse_money(f, s);
    case Kind::amount: return parse_amount(f, s);
    case Kind::number: return parse_number(f, s);
    case Kind::date:
      if (!parse_date(s)) return Error{Code::bad_date, std::string(s)};
      return Value{std::string(s)};
    case Kind::choice:
      if (std::ranges::find(f.choices, s) == f.choices.end()) return refuse(f, fmt::format("cannot be \"{}\": choose {}.", s, join(f.choices)));
      return Value{std::string(s)};
    case Kind::tags: {
      TRY(tag, parse_text(f, s));
      return Value{Tags{std::get<std::string>(tag)}};
    }
    case Kind::lines: {
      TRY(line, parse_text(f, s));
      return Value{Lines{std::get<std::string>(line)}};
    }
    case Kind::text: case Kind::link: break;
  }
  return parse_text(f, s);
}

Result<> check_value(const Field& f, const Value& value) {
  auto texts = [&](auto& list) -> Result<> {
    for (auto one = list.begin(); one != list.end(); ++one) {
      if (one->empty()) return refuse(f, "has an empty text in it.");
      if (std::find(list.begin(), one, *one) != one) return refuse(f, fmt::format("has \"{}\" twice.", *one));
      if (auto read = parse_text(f, *one); !read) return read.error();
    }
    return {};
  };
  if (auto* tags = std::get_if<Tags>(&value)) return texts(*tags);
  if (auto* lines = std::get_if<Lines>(&value)) return texts(*lines);
  if (auto* s = std::get_if<std::string>(&value))
    if (auto read = parse_text(f, *s); !read) return read.error();
  auto* n = std::get_if<std::int64_t>(&value);
  if (n && (*n < 0 || *n > (f.kind == Kind::minutes ? most_hundredths * 60 / 100 : f.kind == Kind::number ? most_hundredths / 100 : most_hundredths)))
    return refuse(f, fmt::format("cannot be {}: that is no number it can have.", *n));
  return {};
}

Result<> fill(Item item, const Typed& given) {
  std::vector<std::pair<const Field*, Value>> parsed;
  for (auto& [name, said] : given) {
    auto* f = item.noun.field(name);
    if (!f) return Error{Code::bad_value, fmt::format("{} has no field \"{}\".", item.noun.label, name)};
    Value all;
    for (auto& one : said) {
      TRY(value, parse(*f, one));
      if (!std::holds_alternative<std::monostate>(value)) append(all, std::move(value));
      else if (f->kind != Kind::tags && f->kind != Kind::lines) all = Value{};
    }
    parsed.emplace_back(f, std::move(all));
  }
  for (auto& [f, value] : parsed)
    if (!f->set(item.at, value)) return refuse(*f, "cannot take that value.");
  return {};
}

std::string words_of(std::string_view choice) {
  if (choice == "sl-st") return "SL or ST";
  if (choice == "yes-if") return "Yes, if";
  if (choice == "ipa" || choice == "es" || choice == "sl" || choice == "st" || choice == "ses") {
    std::string upper(choice);
    for (auto& c : upper) c = static_cast<char>(c - 'a' + 'A');
    return upper;
  }
  if (choice == "360") return "360-degree assessment";
  if (choice == "state-local-tribal") return "State, local or tribal";
  std::string out(choice);
  std::ranges::replace(out, '-', ' ');
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

std::string typed(const Field& f, const Value& value) {
  if (auto* n = std::get_if<std::int64_t>(&value)) return f.kind == Kind::minutes ? hours(*n) : f.kind == Kind::cents || f.kind == Kind::amount ? decimal(*n) : std::to_string(*n);
  if (auto* s = std::get_if<std::string>(&value)) return *s;
  std::string out;
  auto add = [&](auto& list) { for (auto& one : list) (out += out.empty() ? "" : "\n") += one; };
  if (auto* tags = std::get_if<Tags>(&value)) add(*tags);
  if (auto* lines = std::get_if<Lines>(&value)) add(*lines);
  return out;
}

std::string shown(const Field& f, const Value& value) {
  if (auto* s = std::get_if<std::string>(&value)) {
    if (f.kind == Kind::date) if (auto day = parse_date(*s)) return spoken(*day);
    return f.kind == Kind::choice ? words_of(*s) : *s;
  }
  if (auto* n = std::get_if<std::int64_t>(&value); n && f.kind == Kind::cents) return "$" + dollars(*n);
  if (f.kind == Kind::minutes || f.kind == Kind::amount) return grouped(typed(f, value));
  return typed(f, value);
}

std::optional<std::int64_t> cents(std::string_view typed) {
  std::string plain;
  for (char c : typed) if (c != '$' && c != ',' && c != ' ') plain += c;
  return hundredths(plain);
}

std::string dollars(std::int64_t cents) { return cents % 100 ? fmt::format("{}.{:02}", grouped(cents / 100), cents % 100) : grouped(cents / 100); }

std::string sentence(const Noun& noun, const Problem& problem) {
  auto* f = noun.field(problem.field);
  return fmt::format("{} {}.", f ? f->label : noun.label, problem.what);
}

}
