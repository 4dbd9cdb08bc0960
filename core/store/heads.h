// A register's heads: the changes that no other one has seen. More than one is a conflict; the later stamp shows.
// Only for this room's own files.
#pragma once
#include "core/store/log.h"

namespace broaden::core {

Result<ChangeNos> heads(const Db&, Register);
struct Heads { ChangeNos nos; Value value; };            // the value of a single head
Result<Heads> heads_with_value(const Db&, Register);
Result<> set_heads(const Db&, Register, const ChangeNos&);
struct FieldHeads { std::int64_t field = 0; ChangeNos nos; };
Result<std::vector<FieldHeads>> heads_of(const Db&, std::int64_t item);
Result<ChangeNos> read_heads(const Statement&, int column);   // as the head table keeps them

// Later by stamp, then by the writer's name, then by number: the same order on every machine.
Result<bool> later(const Db&, const Logged& a, const Logged& b);
Result<Logged> shown(const Db&, const ChangeNos& heads); // the one that shows; heads must not be empty

// The heads after a change whose parents are all here: what it has seen gives way to it.
ChangeNos after(const ChangeNos& before, const Logged&);
// This writer's own newest change on the register, from its heads back; 0 for none.
Result<std::int64_t> own_previous(const Db&, Register, const ChangeNos& heads, std::int64_t writer);
// What a change grew from: its own previous one, or its parents.
ChangeNos grew_from(const Logged&);

}
