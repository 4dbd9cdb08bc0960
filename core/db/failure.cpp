#include "core/db/failure.h"

#include <cerrno>
#include <sqlite3.h>

namespace broaden::core {

Error failure(sqlite3* db, int result, const std::string& path) {
  const int system = db ? sqlite3_system_errno(db) : 0;
  const std::string said = db ? sqlite3_errmsg(db) : sqlite3_errstr(result);
  switch (result & 0xff) {
    case SQLITE_FULL: return {Code::disk_full, {}};
    case SQLITE_BUSY: case SQLITE_LOCKED: return {Code::record_locked, {}};
    case SQLITE_READONLY: case SQLITE_PERM: return {Code::read_only, path};
    case SQLITE_CORRUPT: return {Code::record_damaged, path};
    case SQLITE_NOTADB: return {Code::not_a_record, path};
    case SQLITE_CANTOPEN: return {Code::file_unreadable, path};
    case SQLITE_INTERRUPT: return {Code::canceled, {}};
    case SQLITE_TOOBIG: return {Code::too_long, "What you typed"};
    case SQLITE_IOERR:
      if (result == SQLITE_IOERR_CORRUPTFS) return {Code::record_damaged, path};
      if (system == ENOSPC || system == EDQUOT) return {Code::disk_full, {}};
      return {Code::database, said};
    default: return {Code::database, said};
  }
}

}
