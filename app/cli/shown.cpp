#include "app/cli/shown.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/options/surface.h"
#include "core/model/json.h"
#include "core/model/typed.h"

namespace broaden::app::cli {
namespace {

using namespace core;

bool in_lists(const Field& field) { return !field.more.narrative && field.kind != Kind::tags && field.kind != Kind::lines && field.kind != Kind::link; }

std::string in_words(const Field& field, const Value& value, const Packages& packages) {
  auto* tags = std::get_if<Tags>(&value);
  if (!tags) return shown(field, value);
  std::string out;
  for (auto& tag : *tags) (out += out.empty() ? "" : "\n") += fmt::format("{} ({})", packages.competency_name(tag), tag);
  return out;
}

std::string indented(std::string text) {
  for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) text.insert(at + 1, 26, ' ');
  return text;
}

}

nlohmann::json item_json(const std::string& id, ConstItem item) {
  auto json = to_json(item, For::scripts);
  json["id"] = id;
  return json;
}

void say_item(const std::string& id, ConstItem item, const Packages& packages) {
  say(fmt::format("{} {}", item.noun.label, id));
  for (auto& field : item.noun.fields) {
    auto words = in_words(field, field.get(item.at), packages);
    if (!words.empty()) say(fmt::format("  {:<24}{}{}", field.label, std::string_view(field.label).size() < 24 ? "" : "  ", indented(words)));
  }
}

std::vector<std::string> item_row(const std::string& id, ConstItem item) {
  std::vector<std::string> row{id};
  for (auto& field : item.noun.fields) if (in_lists(field) || std::string_view(field.name) == "statement") row.push_back(short_text(shown(field, field.get(item.at)), 48));
  return row;
}

std::vector<std::string> item_header(const Noun& noun) {
  std::vector<std::string> row{"Id"};
  for (auto& field : noun.fields) if (in_lists(field) || std::string_view(field.name) == "statement") row.push_back(field.label);
  return row;
}

}
