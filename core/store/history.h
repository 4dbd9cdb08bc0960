// What happened to an item, field by field, as people read it.
#pragma once
#include "core/store/record.h"

namespace broaden::core {

struct HistoryLine {
  Instant at;
  std::string writer;                                    // which copy of the record; equal to Record::writer() for this one
  std::string noun, item, field, member;                 // field "": added or removed
  Value value;                                           // what it became
  bool removal = false;
  bool marked = false;                                   // its clock was far ahead: ordered as of when it was received
};
Result<std::vector<HistoryLine>> history(const Record&, const std::string& item);          // oldest first
Result<std::vector<HistoryLine>> recent(const Record&, std::int64_t limit);                // newest first, whole record: the last ones of each copy, by the time they say

}
