#include "app/office/delivered.h"

#include <nlohmann/json.hpp>

namespace broaden::app::staff {

nlohmann::json delivered_json(const std::vector<office::Delivered>& all) {
  auto list = nlohmann::json::array();
  for (const auto& one : all) list.push_back({{"document", one.document}, {"executive", one.executive.id}, {"name", one.executive.name}});
  return list;
}

Ran say_withdrawn(const Context& context, const std::string& what, const std::vector<office::Delivered>& from, const std::string& next) {
  if (context.json) {
    say_json({{"withdrawn", delivered_json(from)}, {"next", next}});
    return 0;
  }
  for (const auto& one : from) say("The " + what + " was withdrawn from " + one.executive.name + ": " + one.document);
  say("It stays in the records: withdrawing is not erasing.");
  say("Next: " + next);
  return 0;
}

}
