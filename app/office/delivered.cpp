#include "app/office/delivered.h"

#include <nlohmann/json.hpp>

namespace broaden::app::staff {

nlohmann::json delivered_json(const std::vector<office::Delivered>& all) {
  auto list = nlohmann::json::array();
  for (const auto& one : all) list.push_back({{"document", one.document}, {"executive", one.executive.id}, {"name", one.executive.name}});
  return list;
}

}
