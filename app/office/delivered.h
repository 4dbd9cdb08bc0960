// What went to several executives, or was withdrawn from them, as every verb says it.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "app/office/verb.h"
#include "sync/office/desk/put.h"

namespace broaden::app::staff {

nlohmann::json delivered_json(const std::vector<office::Delivered>&);   // [{document, executive, name}]
Ran say_withdrawn(const Context&, const std::string& what, const std::vector<office::Delivered>&, const std::string& next);   // what: "package"

}
