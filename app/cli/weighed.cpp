#include "app/cli/weighed.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/options/surface.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json number_json(const std::string& decimal) {
  auto parsed = json::parse(decimal, nullptr, false);
  return parsed.is_number() ? parsed : json();
}

// "Rule edp-in-place of us-ses-baseline/1, with soon_days 60": what the sentence above it was made from.
std::string figures_used(const Finding& one) {
  std::string numbers;
  for (auto& [key, value] : one.numbers) numbers += fmt::format("{}{} {}", numbers.empty() ? ", with " : ", ", key, value);
  return fmt::format("Rule {} of {}{}", one.rule, one.policy, numbers) + (one.number.counted.empty() ? "" : "; " + one.number.counted);
}

}

json overrides_json(const std::vector<Override>& all) {
  auto list = json::array();
  for (auto& one : all) list.push_back({{"field", one.field}, {"base", one.base}, {"agency", one.agency}, {"by", one.by}});
  return list;
}

json finding_json(const Finding& one) {
  json out{{"rule", one.rule}, {"title", one.title}, {"force", name(one.force)}, {"message", one.message}, {"state", name(one.state)},
           {"number", {{"value", number_json(one.number.value)}, {"target", number_json(one.number.target)}, {"unit", one.number.unit}, {"counted", one.number.counted}}},
           {"citation", one.citation}, {"source", one.source_url}, {"verification", name(one.verification)}, {"note", one.note},
           {"as_of", iso(one.as_of)}, {"settled_by", one.settled_by}, {"action", one.action}, {"item", one.item},
           {"next_change", one.next_change ? json(iso(one.next_change)) : json()}, {"package", one.policy}, {"numbers", one.numbers}, {"overrides", overrides_json(one.overrides)}};
  if (one.starts) out["starts"] = iso(one.starts);
  if (one.ends) out["ends"] = iso(one.ends);
  return out;
}

void say_finding(const Finding& one) {
  say(fmt::format("{}: {}", one.title, one.message));
  say(fmt::format("  {} ({}, {})", one.citation, name(one.force), name(one.verification)));
  say("  " + figures_used(one));
  for (auto& over : one.overrides) say(fmt::format("  {}: {} is {} instead of {}", over.by, over.field, over.agency, over.base));
  say(one.state == FindingState::met || one.settled_by.empty() ? "" : fmt::format("  {}\n", one.settled_by));
}

}
