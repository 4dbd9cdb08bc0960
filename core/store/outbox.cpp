#include "core/store/enrollment.h"

namespace broaden::core {

Result<> queue(Record&, Tx& tx, const std::string& office, const Outgoing& entry) {
  return tx.db().run("insert into outbox(office, name, kind, bytes) values (?1, ?2, ?3, ?4) on conflict do nothing",
                     office, entry.id, static_cast<int>(entry.kind), view(entry.bytes));
}

Result<std::vector<Outgoing>> outbox(const Record& record, const std::string& office) {
  std::vector<Outgoing> out;
  TRY(rows, record.db().query("select name, kind, bytes from outbox where office = ?1 order by id", office));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back({std::string(rows.text(0)), static_cast<EntryKind>(rows.integer(1)), text(rows.blob(2))});
  }
  return out;
}

Result<> accepted(Record&, Tx& tx, const std::string& office, const std::string& id) {
  return tx.db().run("delete from outbox where office = ?1 and name = ?2", office, id);
}

Result<> refused(Record& record, Tx& tx, const std::string& office, const Refused& entry) {
  CHECKED(accepted(record, tx, office, entry.id));
  return tx.db().run("insert or replace into refused(office, name, kind, code, at) values (?1, ?2, ?3, ?4, ?5)",
                     office, entry.id, static_cast<int>(entry.kind), entry.code, entry.at.ms);
}

Result<std::vector<Refused>> refusals(const Record& record, const std::string& office) {
  std::vector<Refused> out;
  TRY(rows, record.db().query("select name, kind, code, at from refused where office = ?1 order by at, name", office));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back({std::string(rows.text(0)), static_cast<EntryKind>(rows.integer(1)), std::string(rows.text(2)), {rows.integer(3)}});
  }
  return out;
}

}
