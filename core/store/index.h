// The search index. An edit leaves it alone (a full-text write costs as much as the edit itself): what the log has since
// then is taken in before every search, so that a search misses nothing, and by an edit only where very much has come up.
// Only for this room's own files.
#pragma once
#include "core/store/rows.h"

namespace broaden::core {

constexpr std::int64_t most_unindexed = 4096;            // own changes, before an edit takes them in: a search is to wait 0.1 s at most

std::string indexed_text(const Noun&, const Statement& row, int first_column);   // what people typed, in the table's order
Result<> index_item(const Db&, std::int64_t item);       // inside a transaction, these three
Result<> catch_up(const Db&);                            // own changes since here.indexed
Result<bool> is_behind(const Db&);
Result<> index_all(const Db&);

}
