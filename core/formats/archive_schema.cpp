// The form of an archive for other programs, made from the tables of fields so that it cannot say something else.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/formats/archive.h"
#include "core/formats/archive_names.h"
#include "core/model/nouns.h"

namespace broaden::core {
namespace {

using nlohmann::ordered_json;

ordered_json value_schema(const Field& field) {
  ordered_json out{{"title", field.label}};
  switch (field.kind) {
    case Kind::date: out["type"] = {"string", "null"}; out["format"] = "date"; break;
    case Kind::minutes: out["type"] = {"integer", "null"}; out["minimum"] = 0; out["description"] = "In minutes."; break;
    case Kind::cents: out["type"] = {"integer", "null"}; out["minimum"] = 0; out["description"] = "In U.S. cents."; break;
    case Kind::amount: out["type"] = {"integer", "null"}; out["minimum"] = 0; out["description"] = "In hundredths of the unit that another field names."; break;
    case Kind::number: out["type"] = {"integer", "null"}; out["minimum"] = 0; break;
    case Kind::choice: {
      auto choices = ordered_json::array();
      for (auto one : field.choices) choices.push_back(one);
      choices.push_back(nullptr);
      out["enum"] = choices;
      break;
    }
    case Kind::tags: case Kind::lines:
      out["type"] = {"array", "null"};
      out["items"] = {{"type", "string"}, {"minLength", 1}};
      out["uniqueItems"] = true;
      if (field.kind == Kind::tags) out["description"] = "Each is FRAMEWORK/COMPETENCY.";
      break;
    case Kind::link: out["type"] = {"string", "null"}; out["description"] = fmt::format("Id of another item, of this kind: {}.", field.linked()); break;
    case Kind::text: out["type"] = {"string", "null"}; break;
  }
  // What stands empty in a record may stand so in a file; what is required may not.
  if (field.more.required && field.kind != Kind::choice && out.contains("type")) out["type"] = out["type"][0];
  return out;
}

ordered_json item_schema(const Noun& noun) {
  ordered_json properties;
  properties[name_of::id] = noun.fixed_id ? ordered_json{{"const", noun.fixed_id}} : ordered_json{{"type", "string"}, {"pattern", "^[a-z0-9-]{1,64}$"}};
  auto required = ordered_json::array({name_of::id});
  for (auto& field : noun.fields) {
    properties[field.name] = value_schema(field);
    if (field.more.required && field.kind != Kind::choice) required.push_back(field.name);
  }
  ordered_json one{{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
  ordered_json out{{"title", noun.label}, {"type", "array"}, {"items", one}};
  if (noun.fixed_id) out["maxItems"] = 1;
  return out;
}

ordered_json object(ordered_json properties) {
  auto required = ordered_json::array();
  for (auto& [key, value] : properties.items()) required.push_back(key);
  return {{"type", "object"}, {"properties", std::move(properties)}, {"required", required}, {"additionalProperties", false}};
}

}

std::string archive_schema() {
  ordered_json kinds = ordered_json::object();
  for (auto* noun : nouns()) kinds[noun->name] = item_schema(*noun);
  ordered_json list_of_text{{"type", "array"}, {"items", {{"type", "string"}}}};
  ordered_json file = object({{name_of::sha256, {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}}}, {name_of::base64, {{"type", "string"}, {"contentEncoding", "base64"}}}});
  ordered_json document = object({{name_of::item, {{"type", "string"}, {"description", "The id of what it is about; empty for none."}}},
                                  {name_of::office_certificate, {{"type", "string"}, {"description", "The office's root certificate as PEM; empty where it is not known."}}},
                                  {name_of::jws, {{"type", "object"}, {"description", "JSON Web Signature, General JSON Serialization (RFC 7515, section 7.2.1)."}}}});
  ordered_json properties{
      {name_of::format, {{"const", format_name(ArchiveKind::whole_record)}}},
      {name_of::version, {{"const", archive_version}}},
      {name_of::made, {{"type", "string"}, {"format", "date-time"}}},
      {name_of::record, {{"type", "string"}, {"description", "The id of the record that it was made from."}}},
      {name_of::items, {{"type", "object"}, {"properties", kinds}, {"additionalProperties", false}}},
      {name_of::files, {{"type", "array"}, {"items", file}}},
      {name_of::targets, list_of_text},
      {name_of::documents, {{"type", "array"}, {"items", document}}}};
  ordered_json out{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"title", "A record of Broaden, whole"},
                   {"type", "object"},
                   {"properties", properties},
                   {"required", {name_of::format, name_of::version, name_of::made, name_of::record, name_of::items}},
                   {"additionalProperties", false}};
  return out.dump(1) + "\n";
}

}
