// Which copy of a record this is. Each copy writes under a name of its own; a copied or restored file takes a new one.
// Only for this room's own files.
#pragma once
#include "core/db/tx.h"
#include "core/store/ledger.h"
#include "core/store/state.h"

namespace broaden::core {

Result<> found(const Db&);                               // a new record's identity and its first writer
Result<> recognize(Record&);                             // at opening: goes on as the writer it was, or as a new one
Result<> start_writer(Record&, const Tx&);               // numbers known elsewhere must not be given twice
Result<> follow_writer(Record&, std::int64_t writer);    // another connection may have started one
Result<std::vector<Change>> changes_after(const Db&, const std::string& writer, std::int64_t seq);   // of a file that is only read

}
