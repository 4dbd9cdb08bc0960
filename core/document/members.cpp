#include "core/document/members.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/document.h"

namespace broaden::core {
namespace {

const Json& nothing() {
  static const Json null;
  return null;
}
const Json& no_items() {
  static const Json empty = Json::array();
  return empty;
}

bool has_control(std::string_view text, bool breaks_allowed) {
  return std::ranges::any_of(text, [&](char c) {
    auto byte = static_cast<unsigned char>(c);
    return byte == 0x7f || (byte < 0x20 && !(breaks_allowed && (c == '\n' || c == '\t' || c == '\r')));
  });
}

}

Members::Members(const Json& object, std::string where) : object_(object), where_(std::move(where)) {
  if (!object_.is_object()) fault_ = where_ + " is not an object";
}

void Members::fault(const std::string& what) {
  if (fault_.empty()) fault_ = where_ + " has no valid \"" + what + "\"";
}

bool Members::has(const char* key) const { return object_.is_object() && object_.contains(key); }

const Json* Members::find(const char* key) {
  asked_.insert(key);
  if (!has(key)) return fault(key), nullptr;
  return &object_.at(key);
}

std::string Members::line(const char* key, std::size_t shortest) {
  auto out = text(key, shortest);
  if (out.size() <= a_line && !has_control(out, false)) return out;
  return fault(key), std::string();
}

std::string Members::text(const char* key, std::size_t shortest) {
  auto* value = find(key);
  if (!value) return {};
  auto* held = value->get_ptr<const std::string*>();
  if (held && held->size() >= shortest && held->size() <= a_text && !has_control(*held, true)) return *held;
  return fault(key), std::string();
}

std::string Members::hash(const char* key) {
  auto out = line(key);
  if (!is_document_id(out)) fault(key);
  return out;
}

std::int64_t Members::number(const char* key, std::int64_t least, std::int64_t most) {
  auto* value = find(key);
  if (!value) return least;
  auto held = value->is_number_integer() && !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX);
  auto number = held ? value->get<std::int64_t>() : least;
  if (!held || number < least || number > most) return fault(key), least;
  return number;
}

Date Members::day(const char* key) {
  auto* value = find(key);
  if (!value || value->is_null()) return {};
  auto day = parse_date(line(key));
  if (!day) fault(key);
  return day.value_or(Date{});
}

Instant Members::instant(const char* key) {
  auto at = parse_instant(line(key));
  if (!at) fault(key);
  return at.value_or(Instant{});
}

const Json& Members::list(const char* key, std::size_t least, std::size_t most) {
  auto* value = find(key);
  if (!value) return no_items();
  if (value->is_array() && value->size() >= least && value->size() <= most) return *value;
  return fault(key), no_items();
}

const Json& Members::any(const char* key) {
  auto* value = find(key);
  return value ? *value : nothing();
}

Result<> Members::done() const {
  if (!fault_.empty()) return Error{Code::bad_document, fault_};
  for (auto at = object_.begin(); at != object_.end(); ++at)
    if (!asked_.contains(at.key())) return Error{Code::bad_document, where_ + " says more than this version of Broaden can show"};
  return {};
}

}
