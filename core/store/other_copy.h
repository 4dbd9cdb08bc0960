// The copies of a record that wrote in it, and taking in what another copy of the same record has that this one lacks: changes by
// the rules of the log, so that nobody's edit is lost, and the files that items keep. Documents come from the office that has them.
#pragma once
#include <vector>

#include "core/store/ledger.h"

namespace broaden::core {

struct Copy {
  std::string writer;                                    // Record::writer() for this one
  std::int64_t changes = 0;                              // that it wrote
  Instant last;                                          // of its newest one; {0}: it wrote none
};
Result<std::vector<Copy>> copies(const Record&);         // this one first, then by what they wrote last, newest first

struct CopyNews {
  std::vector<Copy> writers;                             // with how many of their changes are new here, and the newest of those
  std::int64_t changes = 0;                              // of all of them
  std::size_t files = 0, documents = 0;                  // kept files, and documents that came in a file, which are not here yet
  bool nothing() const { return changes == 0 && files == 0 && documents == 0; }
};

// The other file is only read. record_missing, not_a_record, record_newer, record_damaged; bad_import: another record's, or this one.
Result<CopyNews> news_in(const Record&, const std::string& path);
// The same, taken in, in one transaction; with nothing new it changes nothing. A file that went on under another's name is refused (bad_import).
Result<CopyNews> take_in_copy(Record&, const std::string& path, Progress* = nullptr);

}
