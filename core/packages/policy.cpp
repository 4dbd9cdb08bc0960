// A policy as its packages say it, and an agency's package laid over it field by field, both values kept.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/packages/parts.h"

namespace broaden::core::packages {

using nlohmann::json;

namespace {

std::string shown(const json& value) { return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump(); }

// Lays the agency's fields over the base's, one level deep for numbers and messages, and notes what changed.
void lay_over(json& rule, const json& agency, const std::string& by, std::vector<Override>& changed) {
  auto put = [&](json& place, const std::string& path, const json& value) {
    if (place == value) return;
    changed.push_back({path, shown(place), shown(value), by});
    place = value;
  };
  for (auto& [name, value] : agency.items()) {
    if (name == "id") continue;
    bool inner_fields = value.is_object() && (!rule.contains(name) || rule[name].is_object());
    if (!inner_fields) { put(rule[name], name, value); continue; }
    for (auto& [inner, each] : value.items()) put(rule[name][inner], name + "." + inner, each);
  }
}

}

Result<PolicySource> read_source(const json& value, const std::string& where) {
  std::string problem;
  Reader reader(value, "", problem);
  PolicySource source;
  source.where = where;
  source.head = read_head(reader);
  source.overlays = reader.text_or_empty("overlays");
  for (auto& each : reader.objects("rules")) {
    auto id = each.text("id");
    if (std::ranges::any_of(source.rules, [&](auto& rule) { return rule.first == id; })) each.fail("id", "stands twice in this policy");
    source.rules.emplace_back(id, each.dump());
  }
  reader.finish();
  if (!problem.empty()) return bad_package(where, problem);
  return source;
}

Result<std::vector<Rule>> merged(const PolicySource& base, const std::vector<PolicySource>& overlays, Date day) {
  struct Layered { json rule; std::string policy, where; std::vector<Override> changed; };
  std::vector<Layered> layers;
  for (auto& [id, text] : base.rules) {
    TRY(rule, parse_package(text, base.where));
    layers.push_back({std::move(rule), base.head.id + "/" + base.head.version, base.where, {}});
  }
  for (auto& overlay : overlays) {
    if (overlay.overlays != base.head.id || !overlay.head.in_force(day)) continue;
    for (auto& [id, text] : overlay.rules) {
      TRY(rule, parse_package(text, overlay.where));
      auto known = std::ranges::find_if(layers, [&, wanted = id](auto& layer) { return layer.rule.value("id", "") == wanted; });
      if (known == layers.end()) {
        layers.push_back({std::move(rule), overlay.head.id + "/" + overlay.head.version, overlay.where, {}});
        continue;
      }
      if (rule.contains("kind") && rule["kind"] != known->rule["kind"]) return bad_package(overlay.where, "it changes the kind of the rule \"" + id + "\"; give a new rule its own id");
      known->where = overlay.where;
      lay_over(known->rule, rule, overlay.head.title, known->changed);
    }
  }
  std::vector<Rule> rules;
  for (auto& layer : layers) {
    std::string problem;
    Reader reader(layer.rule, "rule " + layer.rule.value("id", std::string("without an id")), problem);
    rules.push_back(read_rule(reader, layer.policy));
    rules.back().overrides = std::move(layer.changed);
    if (!problem.empty()) return bad_package(layer.where, problem);
  }
  return rules;
}

}
