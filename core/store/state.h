// What a Record is made of. Only for this room's own files.
#pragma once
#include "core/store/mark.h"
#include "core/store/record.h"

namespace broaden::core {

inline constexpr std::uint32_t record_application = 0x4252444e;   // "BRDN"

struct Record::State {
  Db db;
  const Clock* clock;
  std::string writer = {};                               // as it was when this connection last looked
  std::int64_t writer_number = 0;
  Mark mark = {};                                             // this writer's mark outside the file
  std::optional<Error> backup_error = {};
};

}
