// What undo and redo work on: one step a command, kept in the record. Only for this room's own files.
#pragma once
#include "core/store/pen.h"

namespace broaden::core {

constexpr std::int64_t most_steps = 256;                 // that can be undone

struct UndoStep { std::int64_t id = 0; std::string label; ChangeNo first = 0, last = 0; };
Result<> push_step(const Db&, const std::string& label, const Pen&);   // ends what could be redone
Result<std::optional<UndoStep>> to_undo(const Db&);
Result<std::optional<UndoStep>> to_redo(const Db&);
Result<> turn_step(const Db&, std::int64_t id, bool undone, const Pen&);   // its changes are the pen's from now on
Result<> drop_step(const Db&, std::int64_t id);

}
