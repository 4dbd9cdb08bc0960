// Items as the command line shows them: JSON for scripts, labeled lines for people.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/model/any.h"
#include "core/packages/packages.h"

namespace broaden::app::cli {

nlohmann::json item_json(const std::string& id, core::ConstItem);       // its fields and "id"
void say_item(const std::string& id, core::ConstItem, const core::Packages&);
std::vector<std::string> item_row(const std::string& id, core::ConstItem);
std::vector<std::string> item_header(const core::Noun&);

}
