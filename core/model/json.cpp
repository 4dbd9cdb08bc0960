#include "core/model/json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace broaden::core {
namespace {

using nlohmann::json;

json json_decimal(std::int64_t hundredths) {                  // 2, never 2.0
  return hundredths % 100 ? json(static_cast<double>(hundredths) / 100) : json(hundredths / 100);
}

json value_json(const Value& value, Kind kind, For reader) {
  if (auto* n = std::get_if<std::int64_t>(&value)) {
    if (reader != For::scripts) return *n;
    return kind == Kind::minutes ? json_decimal((*n * 100 + 30) / 60) : kind == Kind::cents || kind == Kind::amount ? json_decimal(*n) : json(*n);
  }
  if (auto* s = std::get_if<std::string>(&value)) return *s;
  if (auto* tags = std::get_if<Tags>(&value)) return *tags;
  if (auto* lines = std::get_if<Lines>(&value)) return *lines;
  return kind == Kind::tags || kind == Kind::lines ? json::array() : json(nullptr);
}

template <class L> std::optional<Value> list(const json& j) {
  L out;
  if (!j.is_array()) return {};
  for (auto& one : j) {
    if (!one.is_string()) return {};
    out.insert(out.end(), one.get<std::string>());
  }
  return out.empty() ? Value{} : Value{std::move(out)};
}

std::optional<Value> value_from(const json& j, Kind kind) {
  if (j.is_null()) return Value{};
  if (kind == Kind::tags) return list<Tags>(j);
  if (kind == Kind::lines) return list<Lines>(j);
  if (kind == Kind::minutes || kind == Kind::cents || kind == Kind::amount || kind == Kind::number) return j.is_number_integer() ? std::optional(Value{j.get<std::int64_t>()}) : std::nullopt;
  return j.is_string() ? std::optional(Value{j.get<std::string>()}) : std::nullopt;
}

}

json to_json(ConstItem item, For reader) {
  auto out = json::object();
  for (auto& f : item.noun.fields)
    if (reader != For::office || f.more.leaves)
      out[reader == For::scripts ? f.shown() : f.name] = value_json(f.get(item.at), f.kind, reader);
  return out;
}

Result<> from_json(Item item, const json& j) {
  if (!j.is_object()) return Error{Code::bad_value, fmt::format("{} is not a JSON object.", item.noun.label)};
  std::vector<std::pair<const Field*, Value>> parsed;
  for (auto& [key, given] : j.items()) {
    auto* f = item.noun.field(key);
    auto value = f ? value_from(given, f->kind) : std::nullopt;
    if (!value) return Error{Code::bad_value, fmt::format("{} cannot have \"{}\": {}.", item.noun.label, key, given.dump())};
    parsed.emplace_back(f, std::move(*value));
  }
  for (auto& [f, value] : parsed)
    if (!f->set(item.at, value)) return Error{Code::bad_value, fmt::format("{} cannot take that value.", f->label)};
  return {};
}

}
