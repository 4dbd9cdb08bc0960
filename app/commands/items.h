// Adding, editing and removing an item of any noun, by its table.
#pragma once
#include "app/commands/command.h"
#include "core/model/any.h"

namespace broaden::app {

core::Result<core::Any> new_item(const Session&, const Add&);   // read, given its defaults and checked; nothing is changed
core::Result<Outcome> add_item(Session&, const Add&);
core::Result<Outcome> edit_item(Session&, const Edit&);
core::Result<Outcome> remove_item(Session&, const Remove&);
core::Result<Outcome> record_decision(Session&, const RecordDecision&);

}
