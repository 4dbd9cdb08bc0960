#include "core/document/canonical.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/model/strict_json.h"

namespace broaden::core {
namespace {

// In UTF-16 a character above U+FFFF begins with a surrogate and so sorts before U+E000; in UTF-8 it sorts after U+FFFF.
// Everything else sorts the same in both, so only the lead bytes EE and EF have to give way.
int rank(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte == 0xee || byte == 0xef ? byte + 0x10 : byte;
}

bool before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, rank, rank);
}

void put_text(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (c == '\b') out += "\\b";
    else if (c == '\t') out += "\\t";
    else if (c == '\n') out += "\\n";
    else if (c == '\f') out += "\\f";
    else if (c == '\r') out += "\\r";
    else if (static_cast<unsigned char>(c) < 0x20) ((out += "\\u00") += digits[static_cast<unsigned char>(c) >> 4]) += digits[c & 15];
    else out += c;
  }
  out += '"';
}

// ECMAScript's Number::toString: the shortest digits that read back as the same number, laid out by their exponent.
void put_number(std::string& out, double number) {
  if (number == 0) {
    out += '0';
    return;
  }
  if (number < 0) out += '-';
  char buffer[32];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(number), std::chars_format::scientific).ptr;
  std::string_view shortest(buffer, static_cast<std::size_t>(end - buffer));
  auto e = shortest.find('e');
  std::string digits(shortest.substr(0, 1));
  if (e > 1) digits += shortest.substr(2, e - 2);
  int exponent = 0;
  auto sign = shortest[e + 1];
  std::from_chars(buffer + e + 2, end, exponent);
  if (sign == '-') exponent = -exponent;
  auto count = static_cast<int>(digits.size()), point = exponent + 1;   // the decimal point's place among the digits
  if (point > 0 && point <= 21) {
    if (count <= point) out += digits + std::string(static_cast<std::size_t>(point - count), '0');
    else out += digits.insert(static_cast<std::size_t>(point), 1, '.');
  } else if (point > -6 && point <= 0) {
    out += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  } else {
    if (count > 1) digits.insert(1, 1, '.');
    out += digits + "e" + (exponent < 0 ? "-" : "+") + std::to_string(std::abs(exponent));
  }
}

void put(std::string&, const Json&);

void put_object(std::string& out, const Json& object) {
  std::vector<Json::const_iterator> members;
  for (auto at = object.begin(); at != object.end(); ++at) members.push_back(at);
  std::ranges::sort(members, before, [](auto& at) { return std::string_view(at.key()); });
  out += '{';
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i) out += ',';
    put_text(out, members[i].key());
    out += ':';
    put(out, *members[i]);
  }
  out += '}';
}

void put_array(std::string& out, const Json& array) {
  out += '[';
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i) out += ',';
    put(out, array[i]);
  }
  out += ']';
}

void put(std::string& out, const Json& value) {
  switch (value.type()) {
    case Json::value_t::object: return put_object(out, value);
    case Json::value_t::array: return put_array(out, value);
    case Json::value_t::string: return put_text(out, value.get_ref<const std::string&>());
    case Json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return put_number(out, value.get<double>());
    default: out += "null";
  }
}

}

std::string canonical(const Json& value) {
  std::string out;
  put(out, value);
  return out;
}

Result<Json> parse_json(std::string_view text, std::size_t limit) {
  if (auto what = json_fault(text, {limit, deepest_document}); !what.empty()) return Error{Code::bad_document, what};
  return Json::parse(text, nullptr, false);
}

Result<Json> parse_canonical(std::string_view text) {
  if (auto what = json_fault(text, {largest_document, deepest_document}); !what.empty()) return Error{Code::not_canonical, what};
  auto value = Json::parse(text, nullptr, false);
  if (canonical(value) != text) return Error{Code::not_canonical, "the same could be written in another way"};
  return value;
}

}
