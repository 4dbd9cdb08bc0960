// Where a Db keeps a prepared statement between uses. Only for this room's own files.
#pragma once
#include <string>

#include "core/db/failure.h"
#include "core/db/statement.h"

namespace broaden::core {

struct Statement::Slot {
  sqlite3_stmt* handle = nullptr;
  const std::string* path = nullptr;                      // of the Db, for its errors
  bool lent = false;
  int refused = 0;                                        // the first binding that failed, told at the next step
};

}
