// The only code that writes items' rows. `edit` is for this program's commands, `receive` for other machines' changes.
// Every call is one transaction; every edit is one undo step.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/db/tx.h"
#include "core/store/record.h"

namespace broaden::core {

struct ItemEdit {                                        // what a command does to one item
  enum class Act { add, change, remove };
  Act act = Act::change;
  const Noun* noun = nullptr;
  std::string id;                                        // of Act::add: "" for a fresh id, or a fixed one ("profile")
  std::vector<FieldChange> changes;                      // none for remove
};

std::vector<FieldChange> all_of(ConstItem);              // what an item says, as the changes that make it

struct Applied {
  std::vector<std::string> ids;                          // of the edits, in order: fresh ids are told here
  std::string label;                                     // what the step was called
};

// Everything an item says, as the edit that adds it: with a fresh id, or with the one it has elsewhere.
ItemEdit adding(ConstItem, const std::string& fixed_id = {});
// As a link's value: the id that an earlier edit of the same call gets. Nobody can type it.
std::string id_of_edit(std::size_t index);

// The label is what undo shows: "Add learning". no_such_item, disk_full, record_locked: nothing has changed then.
Result<Applied> edit(Record&, std::span<const ItemEdit>, const std::string& label);
// With what is no item and comes along in the same transaction: files, documents. An undo leaves that where it is.
// Many edits tell where they are, and can be stopped (canceled) until they are committed.
Result<Applied> edit(Record&, std::span<const ItemEdit>, const std::string& label, const std::function<Result<>(Tx&)>& along, Progress* = nullptr);
Result<std::string> add(Record&, ConstItem, const std::string& fixed_id = {});        // its id; label from the noun
Result<> change(Record&, const std::string& id, ConstItem before, ConstItem after);   // nothing to do is fine, and no step
Result<> remove(Record&, const Noun&, const std::string& id);                         // no_such_item

Result<Applied> undo(Record&);                           // nothing_to_undo
Result<Applied> redo(Record&);                           // nothing_to_redo; a new edit ends what can be redone
struct UndoState { std::string undo, redo; };            // labels; "" where there is nothing
Result<UndoState> undo_state(const Record&);

struct ChangeRef { std::string writer; std::int64_t seq = 0; auto operator<=>(const ChangeRef&) const = default; };
struct Change {                                          // as it crosses between the executive's own machines
  ChangeRef ref;
  std::int64_t stamp = 0;                                // hybrid logical clock: milliseconds UTC << 16 | counter
  std::string noun, item, field, member;                 // field "" : the item's creation or its delete
  Value value;                                           // of a delete: nothing
  bool removal = false;
  std::vector<ChangeRef> parents;                        // heads its author saw; of a delete: the version vector
};
// Takes each change once, in any order: what comes before its own past waits for it; unknown kinds are kept. `received` is
// the time of the receipt of the entry that brought them, the same on every machine: a stamp over 24 h ahead of it is
// ordered as of then. The caller commits it with its cursor.
Result<> receive(Record&, Tx&, std::span<const Change>, Instant received, Progress* = nullptr);
Result<std::vector<Change>> changes_after(const Record&, const std::string& writer, std::int64_t seq);

struct FieldVersion {                                       // what one copy of the record says of a field
  Value value;                                           // of a tag or a line: nothing where it was taken out
  std::string words;                                     // as people read it; "" for nothing
  Instant at;
  std::string writer;                                    // Record::writer() for this copy
};
struct Conflict {                                        // a field that was changed in several copies, none knowing of the other
  std::string noun, item, field, member;                 // member: of a tag or a line
  std::vector<FieldVersion> versions;                         // the first one shows; an edit of the field ends the conflict
  std::string before;                                    // what all of them grew from, as people read it; kept until then
};
Result<std::vector<Conflict>> conflicts(const Record&);   // by item

}
