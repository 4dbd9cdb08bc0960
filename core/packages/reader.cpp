#include "core/packages/reader.h"

#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/model/strict_json.h"

namespace broaden::core::packages {

using nlohmann::json;

namespace {

constexpr int deepest = 16;
constexpr std::int64_t largest_number = 10'000'000;

bool is_plain(const std::string& text) {
  for (char c : text)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
  return is_utf8(text);
}

}

Result<json> parse_package(std::string_view text, const std::string& where) {
  if (text.size() > largest_package) return Error{Code::bad_package, where + ": it is larger than 1 MB"};
  if (auto what = json_fault(text, {largest_package, deepest}); !what.empty()) return Error{Code::bad_package, where + ": " + what};
  auto parsed = json::parse(text);
  if (!parsed.is_object()) return Error{Code::bad_package, where + ": it is not a JSON object"};
  return parsed;
}

Reader::Reader(const json& value, std::string place, std::string& problem)
    : object_(&value), place_(std::move(place)), problem_(&problem) {
  if (!value.is_object()) fail("", "is not an object");
}

void Reader::fail(std::string_view key, std::string_view what) {
  if (!problem_->empty()) return;
  *problem_ = place_;
  if (!key.empty()) *problem_ += (place_.empty() ? "" : ".") + std::string(key);
  *problem_ += " " + std::string(what);
}

const json* Reader::find(const char* key) {
  asked_.insert(key);
  if (!object_->is_object()) return nullptr;
  auto found = object_->find(key);
  return found == object_->end() || found->is_null() ? nullptr : &*found;
}

std::string Reader::dump() const { return object_->dump(); }

const json* Reader::raw(const char* key) { return find(key); }

const std::string* Reader::string(const char* key, const json& value) {
  auto* text = value.get_ptr<const json::string_t*>();
  if (!text) return fail(key, "is not text"), nullptr;
  if (!is_plain(*text)) return fail(key, "holds characters that nobody can read"), nullptr;
  return text;
}

std::string Reader::text(const char* key) {
  auto value = text_or_none(key);
  if (!value) fail(key, "is missing");
  return value.value_or("");
}

std::string Reader::text_or_empty(const char* key) {
  auto* value = find(key);
  auto* text = value ? string(key, *value) : nullptr;
  return text ? *text : "";
}

std::optional<std::string> Reader::text_or_none(const char* key) {
  auto* value = find(key);
  auto* text = value ? string(key, *value) : nullptr;
  if (!text) return {};
  if (text->empty()) fail(key, "is empty");
  return *text;
}

Date Reader::date_or_none(const char* key) {
  auto text = text_or_none(key);
  if (!text) return {};
  auto day = parse_date(*text);
  if (!day) fail(key, "is not a date of the form 2026-11-03");
  return day.value_or(Date{});
}

Date Reader::day(const char* key) {
  auto day = date_or_none(key);
  if (!day) fail(key, "is missing");
  return day;
}

bool Reader::flag(const char* key) {
  auto* value = find(key);
  if (value && !value->is_boolean()) fail(key, "is neither true nor false");
  return value && value->is_boolean() && value->get<bool>();
}

std::vector<std::string> Reader::texts(const char* key) {
  std::vector<std::string> all;
  auto* value = find(key);
  if (!value) return all;
  if (!value->is_array()) return fail(key, "is not a list"), all;
  for (auto& each : *value) {
    auto* text = string(key, each);
    if (text && text->empty()) fail(key, "has an empty text");
    if (text) all.push_back(*text);
  }
  return all;
}

std::map<std::string, std::string> Reader::text_map(const char* key) {
  std::map<std::string, std::string> all;
  auto* value = find(key);
  if (!value) return all;
  if (!value->is_object()) return fail(key, "is not an object"), all;
  for (auto& [name, each] : value->items())
    if (auto* text = string(key, each)) all[name] = *text;
  return all;
}

std::map<std::string, std::int64_t> Reader::number_map(const char* key) {
  std::map<std::string, std::int64_t> all;
  auto* value = find(key);
  if (!value) return all;
  if (!value->is_object()) return fail(key, "is not an object"), all;
  for (auto& [name, each] : value->items()) {
    bool whole = each.is_number_integer() && !(each.is_number_unsigned() && each.get<std::uint64_t>() > largest_number);
    if (!whole || each.get<std::int64_t>() < 0 || each.get<std::int64_t>() > largest_number)
      fail(key, "has \"" + name + "\", which is not a whole number from 0 to 10 million");
    else
      all[name] = each.get<std::int64_t>();
  }
  return all;
}

std::vector<Reader> Reader::objects(const char* key) {
  std::vector<Reader> all;
  auto* value = find(key);
  if (!value || !value->is_array() || value->empty()) return fail(key, "is not a list of at least one object"), all;
  for (std::size_t i = 0; i < value->size(); ++i)
    all.emplace_back((*value)[i], place_ + (place_.empty() ? "" : ".") + key + "[" + std::to_string(i) + "]", *problem_);
  return all;
}

std::map<std::string, Reader> Reader::object_map(const char* key) {
  std::map<std::string, Reader> all;
  auto* value = find(key);
  if (!value) return all;
  if (!value->is_object()) return fail(key, "is not an object"), all;
  for (auto& [name, each] : value->items())
    all.emplace(name, Reader(each, place_ + (place_.empty() ? "" : ".") + key + "." + name, *problem_));
  return all;
}

std::optional<Reader> Reader::object(const char* key) {
  auto* value = find(key);
  if (!value) return {};
  return Reader(*value, place_ + (place_.empty() ? "" : ".") + key, *problem_);
}

void Reader::finish() {
  if (!object_->is_object()) return;
  for (auto& [name, value] : object_->items())
    if (!asked_.contains(name)) fail(name, "is not a field that belongs here");
}

}
