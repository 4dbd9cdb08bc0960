// An item as JSON, read from its noun's table.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/model/field.h"

namespace broaden::core {

enum class For {
  scripts,                                               // as the CLI shows it: shown names, hours and dollars as decimals
  archive,                                               // exact, every field: stored names, minutes and cents
  office                                                 // exact, and only the fields whose line says they leave
};
nlohmann::json to_json(ConstItem, For);
Result<> from_json(Item, const nlohmann::json&);         // the exact form, all or nothing; unknown keys are refused by name

}
