// What heads and rows must be, worked out from the log alone: for the examination and the rebuilding.
// Only for this room's own files.
#pragma once
#include <map>

#include "core/store/rows.h"

namespace broaden::core {

struct Replayed {
  std::map<Register, ChangeNos> heads;                   // sorted
  std::vector<std::string> broken;                       // what the log lacks, in words
};
Result<Replayed> replay(const Db&);

}
