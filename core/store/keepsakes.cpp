#include "core/store/keepsakes.h"

namespace broaden::core {
namespace {

Keepsake read_keepsake(const Statement& row) { return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), text(row.blob(3))}; }

}

Result<> keep(Record&, Tx& tx, const Keepsake& one) {
  return tx.db().run("insert into keepsake(document, item, root_pem, bytes) values (?1, ?2, ?3, ?4) on conflict do nothing", one.document, one.item,
                     one.root_pem, view(one.bytes));
}

Result<std::vector<Keepsake>> keepsakes(const Record& record) {
  std::vector<Keepsake> out;
  TRY(rows, record.db().prepare("select document, item, root_pem, bytes from keepsake order by document"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back(read_keepsake(rows));
  }
  return out;
}

Result<std::optional<Keepsake>> keepsake(const Record& record, const std::string& document) {
  TRY(row, record.db().query("select document, item, root_pem, bytes from keepsake where document = ?1", document));
  TRY(there, row.step());
  return there ? std::optional(read_keepsake(row)) : std::nullopt;
}

}
