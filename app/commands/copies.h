// The executive's own copies of one record: what another copy has that this one lacks, taken in; and what was changed in two of
// them, side by side, until the executive says which one stays.
#pragma once
#include <string>
#include <vector>

#include "app/commands/session.h"
#include "core/store/other_copy.h"

namespace broaden::app {

struct Outcome;
struct TakeInCopy { std::string path; };                 // of another copy's file, which is only read
struct Settle { std::string item, field, member; core::Value keep; };   // keep: of one of the conflict's sides

core::Result<core::CopyNews> preview(const Session&, const TakeInCopy&);
std::string news_words(const core::CopyNews&);           // "12 changes and 1 file that are not here yet, the latest of Nov 3, 2026 …"
core::Result<Outcome> take_in(Session&, const TakeInCopy&, core::Progress&);   // a backup first

std::string copy_words(const core::Record&, const std::string& writer);   // "This copy", "Copy k3jd92aq"

struct ConflictSide { core::Value value; std::string words, from; };   // from: "This copy, Nov 3, 2026, 9:12 AM UTC"
struct ConflictView {
  std::string item, field, member;                       // ids and stored names, as Settle takes them
  std::string noun, title, label;                        // for people: "Learning", its title, "Hours"
  std::string before;                                    // what all sides grew from; "" for nothing
  std::vector<ConflictSide> sides;                       // the first one shows meanwhile
  bool known = true;                                     // false: the field is of a newer Broaden, and can be settled there
};
core::Result<std::vector<ConflictView>> conflict_views(const Session&);
core::Result<Outcome> settle(Session&, const Settle&);   // no_such_item: it is not in conflict any more; bad_value: not one of its sides

}
