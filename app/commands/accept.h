// What an item has to be besides what its own table says: what it points at is there and of one piece with it, its
// competencies are known, and nothing leads back to itself. Merging never asks this; commands and imports do.
#pragma once
#include "app/commands/session.h"

namespace broaden::app {

// Links as typed become whole ids. `same` is the item again, for reading; `before` as it was, nullptr for a new one; `id` is "" then.
// no_such_item, ambiguous_item, unknown_competency, unknown_framework, unknown_scheme, bad_value: the item is not to be kept then.
core::Result<> accept(const Session&, const std::string& id, core::Item, core::ConstItem same, const core::ConstItem* before);

// Frameworks are known here, and competencies too; of `framework` where one is given, save those that it `had` before.
core::Result<> known_competencies(const core::Packages&, core::ConstItem, const core::ConstItem* had = nullptr, const std::string& framework = {});

}
