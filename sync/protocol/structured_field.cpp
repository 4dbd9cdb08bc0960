#include "sync/protocol/structured_field.h"

#include <algorithm>

namespace broaden::sync {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::optional<std::vector<Member>> dictionary() {
    std::vector<Member> members;
    skip(" ");
    while (!rest_.empty()) {
      auto one = member();
      if (!one || std::any_of(members.begin(), members.end(), [&](const Member& m) { return m.key == one->key; })) return std::nullopt;
      members.push_back(std::move(*one));
      skip(" \t");
      if (rest_.empty()) return members;
      if (!eat(',')) return std::nullopt;
      skip(" \t");
      if (rest_.empty()) return std::nullopt;            // a comma with nothing after it
    }
    return members;
  }

 private:
  std::optional<Member> member() {
    Member out;
    if (auto name = key()) out.key = std::move(*name); else return std::nullopt;
    if (!eat('=')) {
      FieldItem flag{true, {}};
      if (!parameters(flag.parameters)) return std::nullopt;
      out.value = std::move(flag);
      return out;
    }
    if (!rest_.empty() && rest_.front() == '(') {
      auto list = inner_list();
      if (!list) return std::nullopt;
      out.value = std::move(*list);
      return out;
    }
    auto one = item();
    if (!one) return std::nullopt;
    out.value = std::move(*one);
    return out;
  }

  std::optional<InnerList> inner_list() {
    InnerList list;
    eat('(');
    for (;;) {
      skip(" ");
      if (eat(')')) break;
      auto one = item();
      if (!one || rest_.empty() || (rest_.front() != ' ' && rest_.front() != ')')) return std::nullopt;
      list.items.push_back(std::move(*one));
    }
    if (!parameters(list.parameters)) return std::nullopt;
    return list;
  }

  std::optional<FieldItem> item() {
    auto value = bare();
    if (!value) return std::nullopt;
    FieldItem out{std::move(*value), {}};
    if (!parameters(out.parameters)) return std::nullopt;
    return out;
  }

  bool parameters(std::vector<Parameter>& out) {
    while (eat(';')) {
      skip(" ");
      auto name = key();
      if (!name || std::any_of(out.begin(), out.end(), [&](const Parameter& p) { return p.key == *name; })) return false;
      Bare value = true;
      if (eat('=')) {
        auto given = bare();
        if (!given) return false;
        value = std::move(*given);
      }
      out.push_back({std::move(*name), std::move(value)});
    }
    return true;
  }

  std::optional<std::string> key() {
    if (rest_.empty() || !(is_small(rest_.front()) || rest_.front() == '*')) return std::nullopt;
    return take([](char c) { return is_small(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == '*'; });
  }

  std::optional<Bare> bare() {
    if (rest_.empty()) return std::nullopt;
    const char first = rest_.front();
    if (first == '"') return string();
    if (first == ':') return bytes();
    if (first == '?') return boolean();
    if (first == '-' || is_digit(first)) return integer();
    if (is_letter(first) || first == '*') {
      return Token{take([](char c) { return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-.^_`|~:/").find(c) != std::string_view::npos; })};
    }
    return std::nullopt;
  }

  std::optional<Bare> string() {
    std::string out;
    eat('"');
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') return out;
      if (c < 0x20 || c > 0x7e) return std::nullopt;
      if (c != '\\') { out += c; continue; }
      if (rest_.empty() || (rest_.front() != '"' && rest_.front() != '\\')) return std::nullopt;
      out += rest_.front();
      rest_.remove_prefix(1);
    }
    return std::nullopt;
  }

  std::optional<Bare> bytes() {
    eat(':');
    const auto end = rest_.find(':');
    if (end == std::string_view::npos) return std::nullopt;
    auto out = core::from_base64(rest_.substr(0, end));
    if (!out) return std::nullopt;
    rest_.remove_prefix(end + 1);
    return std::move(*out);
  }

  std::optional<Bare> boolean() {
    eat('?');
    if (eat('1')) return true;
    if (eat('0')) return false;
    return std::nullopt;
  }

  std::optional<Bare> integer() {
    const bool minus = eat('-');
    const auto digits = take(is_digit);
    if (digits.empty() || digits.size() > 15 || (!rest_.empty() && rest_.front() == '.')) return std::nullopt;
    std::int64_t value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return minus ? -value : value;
  }

  template <class Fits> std::string take(Fits fits) {
    std::size_t length = 0;
    while (length < rest_.size() && fits(rest_[length])) ++length;
    std::string out(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return out;
  }

  bool eat(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip(std::string_view any) {
    while (!rest_.empty() && any.find(rest_.front()) != std::string_view::npos) rest_.remove_prefix(1);
  }

  std::string_view rest_;
};

struct Print {
  std::string operator()(bool yes) const { return yes ? "?1" : "?0"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Token& token) const { return token.text; }
  std::string operator()(const core::Bytes& bytes) const { return ":" + core::base64(bytes) + ":"; }
  std::string operator()(const std::string& text) const {
    std::string out = "\"";
    for (char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out + "\"";
  }
};

std::string print(const std::vector<Parameter>& parameters) {
  std::string out;
  for (const auto& each : parameters) {
    out += ";" + each.key;
    if (each.value != Bare{true}) out += "=" + std::visit(Print{}, each.value);
  }
  return out;
}

}

std::optional<std::vector<Member>> read_dictionary(std::string_view text) { return Reader(text).dictionary(); }

std::string print(const FieldItem& item) { return std::visit(Print{}, item.value) + print(item.parameters); }

std::string print(const InnerList& list) {
  std::string out = "(";
  for (const auto& each : list.items) {
    if (out.size() > 1) out += ' ';
    out += print(each);
  }
  return out + ")" + print(list.parameters);
}

}
