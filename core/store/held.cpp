#include "core/store/documents.h"

namespace broaden::core {

Result<> hold(Record&, Tx& tx, const std::string& office, const Held& entry) {
  TRY(row, tx.db().prepare("insert or replace into held(office, name, reason, kind, number, bytes) values (?1, ?2, ?3, ?4, ?5, ?6)"));
  row.bind_all(office, entry.id, entry.reason, static_cast<int>(entry.kind), entry.number, view(entry.bytes));
  return row.run();
}

Result<std::vector<Held>> held(const Record& record, const std::string& office) {
  std::vector<Held> out;
  TRY(rows, record.db().query("select name, reason, kind, number, bytes from held where office = ?1 order by number, name", office));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back({std::string(rows.text(0)), std::string(rows.text(1)), static_cast<EntryKind>(rows.integer(2)), text(rows.blob(4)), rows.integer(3)});
  }
  return out;
}

Result<> release(Record&, Tx& tx, const std::string& office, const std::string& id) {
  return tx.db().run("delete from held where office = ?1 and name = ?2", office, id);
}

}
