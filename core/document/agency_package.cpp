#include "core/document/agency_package.h"

#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

// Of the content only what names it; its other members are not looked at.
std::string naming(const Json& content, const char* member) {
  auto at = content.find(member);
  return at != content.end() && at->is_string() ? at->get<std::string>() : std::string();
}

Result<AgencyPackage> named(std::string kind, const Json& content) {
  Json names = Json::object();
  for (const char* member : {"id", "version", "title"}) names[member] = naming(content, member);
  Members from(names, "the package");
  AgencyPackage out{std::move(kind), from.line("id", 1), from.line("version", 1), from.line("title", 1), canonical(content)};
  CHECKED(from.done());
  return out;
}

}

Result<AgencyPackage> read_package_text(std::string_view kind, std::string_view text) {
  auto json = parse_json(text, largest_document);
  if (!json) return Error{Code::bad_value, "The package is not JSON that can be read: " + json.error().detail + "."};
  if (!json->is_object()) return Error{Code::bad_value, "The package is not a JSON object."};
  auto read = named(std::string(kind), *json);
  if (!read) return Error{Code::bad_value, "The package says no id, version or title: " + read.error().detail + "."};
  return read;
}

Result<Document> build(const AgencyPackage& package, const About& about) {
  TRY(content, parse_json(package.content, largest_document));
  TRY(document, make_document(package_type, about, {{"kind", package.kind}, {"package", std::move(content)}}));
  CHECKED(read_agency_package(document));
  return document;
}

Result<AgencyPackage> read_agency_package(const Document& document) {
  TRY(json, body_of(document, package_type, Refers::to_nothing));
  Members from(json, "the package");
  auto kind = from.line("kind", 1);
  auto& content = from.any("package");
  if (!content.is_object()) from.fault("package");
  CHECKED(from.done());
  return named(std::move(kind), content);
}

}
