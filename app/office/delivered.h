// What went to several executives, as every verb says it with --json.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "sync/office/desk/put.h"

namespace broaden::app::staff {

nlohmann::json delivered_json(const std::vector<office::Delivered>&);   // [{document, executive, name}]

}
