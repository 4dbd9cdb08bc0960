// The schema that is shipped says what the tables of fields say, and nothing else.
#include <nlohmann/json.hpp>

#include "tests/archive/desk.h"

using namespace broaden::tests;
using namespace broaden::core;
using nlohmann::json;

namespace {

bool has_type(const json& schema, std::string_view type) {
  auto& given = schema.at("type");
  return given.is_array() ? std::ranges::any_of(given, [&](auto& one) { return one == type; }) : given == type;
}

}

TEST_CASE("assets/schemas/record-1.json is made from the tables") {
  auto made = archive_schema();
  auto shipped = platform::read_file(std::string(BROADEN_SOURCE_DIR) + "/assets/schemas/record-1.json", 4 << 20);
  auto fresh = std::string(BROADEN_BIN_DIR) + "/record-1.json";
  if (!shipped || *shipped != made) write(fresh, made);
  CHECK_MESSAGE((shipped && *shipped == made), "the tables have changed: look at " << fresh << " and put it in its place");
}

TEST_CASE("every kind of item and every field stands in the shipped schema, with the type that a file has") {
  auto schema = json::parse(read(std::string(BROADEN_SOURCE_DIR) + "/assets/schemas/record-1.json"));
  auto& kinds = schema.at("properties").at("items").at("properties");
  CHECK(kinds.size() == nouns().size());
  for (auto* noun : nouns()) {
    CAPTURE(noun->name);
    REQUIRE(kinds.contains(noun->name));
    auto& one = kinds.at(noun->name).at("items");
    CHECK(one.at("additionalProperties") == false);
    CHECK(one.at("properties").size() == noun->fields.size() + 1);   // and its id
    for (auto& field : noun->fields) {
      CAPTURE(field.name);
      REQUIRE(one.at("properties").contains(field.name));
      auto& said = one.at("properties").at(field.name);
      bool number = field.kind == Kind::minutes || field.kind == Kind::cents || field.kind == Kind::amount || field.kind == Kind::number;
      bool list = field.kind == Kind::tags || field.kind == Kind::lines;
      if (field.kind == Kind::choice) for (auto choice : field.choices) CHECK(std::ranges::find(said.at("enum"), choice) != said.at("enum").end());
      else CHECK(has_type(said, number ? "integer" : list ? "array" : "string"));
      if (field.more.required && field.kind != Kind::choice) CHECK(std::ranges::find(one.at("required"), field.name) != one.at("required").end());
    }
  }
}

TEST_CASE("docs/export-format.md names every kind of item and every field") {
  auto page = read(std::string(BROADEN_SOURCE_DIR) + "/docs/export-format.md");
  for (auto* noun : nouns()) {
    auto at = page.find("\n### " + std::string(noun->name) + "\n");
    CHECK_MESSAGE(at != page.npos, noun->name);
    if (at == page.npos) continue;
    auto part = page.substr(at, page.find("\n### ", at + 1) - at);
    for (auto& field : noun->fields) CHECK_MESSAGE(part.find("`" + std::string(field.name) + "`") != part.npos, noun->name << "." << field.name);
  }
}
