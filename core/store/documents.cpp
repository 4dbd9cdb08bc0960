#include "core/store/documents.h"

#include "core/document/signature_entry.h"
#include "core/store/keepsakes.h"

namespace broaden::core {
namespace {

struct Facts { std::string document, type, about; };     // what an entry is found by

Result<Facts> facts(const KeptEntry& entry) {
  if (entry.kind == EntryKind::document) {
    TRY(document, read_document(entry.bytes));
    if (document.id != entry.id) return Error{Code::bad_document, "it is not what its id says"};
    return Facts{document.id, document.header.type, document.header.about};
  }
  if (entry.kind == EntryKind::signature) {
    TRY(signature, read_signature_entry(entry.id, entry.bytes));
    return Facts{signature.document, {}, {}};
  }
  return Facts{};
}

KeptEntry read_entry(const Statement& row) {             // of: entry_columns
  KeptEntry entry{std::string(row.text(0)), static_cast<EntryKind>(row.integer(1)), std::string(row.text(2)), std::nullopt, {row.integer(4)}, text(row.blob(5))};
  if (!row.is_null(3)) entry.number = row.integer(3);
  return entry;
}

const std::string entry_columns = "select office, kind, name, number, received, bytes from entry ";
const std::string in_order = " order by number is null, number, id";

Result<std::vector<KeptEntry>> read_entries(Statement rows) {
  std::vector<KeptEntry> out;
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.push_back(read_entry(rows));
  }
  return out;
}

Result<KeptDocument> kept(const Record& record, const KeptEntry& entry) {
  TRY(document, read_document(entry.bytes));
  TRY(subject, record.db().text("select item from subject where document = ?1", entry.id));
  return KeptDocument{std::move(document), subject.value_or(""), entry.number, entry.received};
}

}

Result<> keep(Record&, Tx& tx, const KeptEntry& entry) {
  TRY(found_by, facts(entry));
  TRY(row, tx.db().prepare("insert into entry(office, kind, name, document, type, about, number, received, bytes) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                           " on conflict(office, name) do update set number = excluded.number, received = excluded.received where excluded.number is not null"));
  row.bind_all(entry.office, static_cast<int>(entry.kind), entry.id, found_by.document, found_by.type, found_by.about, entry.number, entry.received.ms, view(entry.bytes));
  return row.run();
}

Result<std::string> documents_state(const Record& record) {
  TRY(all, record.db().text("select (select count(*) || ' ' || count(number) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(number), 0) || ' ' || coalesce(sum(received), 0) from entry)"
                            " || ' ' || (select count(*) || ' ' || coalesce(sum(at), 0) from refused) || ' ' ||"
                            " coalesce((select group_concat(office || ' ' || cursor || ' ' || connected || ' ' || synced || ' ' || closed) from enrollment), '')"));
  return all.value_or("");
}

Result<> forget_numbers(Record&, Tx& tx, const std::string& office, std::int64_t after) {
  return tx.db().run("update entry set number = null where office = ?1 and number > ?2", office, after);
}

Result<> keep_receipt(Record&, Tx& tx, const std::string& entry, const SignedDocument& receipt) {
  return tx.db().run("insert into receipt(entry, bytes) values (?1, ?2) on conflict do nothing", entry, export_jws({receipt, {}, {}, {}}));
}

Result<> keep_subject(Record&, Tx& tx, const std::string& document, const std::string& item) {
  return tx.db().run("insert or replace into subject(document, item) values (?1, ?2)", document, item);
}

Result<std::vector<KeptDocument>> documents(const Record& record, const std::string& type) {
  TRY(rows, record.db().query(entry_columns + "where kind = 0 and (?1 = '' or type = ?1)" + in_order, type));
  TRY(entries, read_entries(std::move(rows)));
  std::vector<KeptDocument> out;
  for (auto& entry : entries) {
    TRY(one, kept(record, entry));
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::vector<KeptDocument>> documents_elsewhere(const Record& record, const std::string& type) {
  std::vector<KeptDocument> out;
  TRY(all, keepsakes(record));
  for (auto& one : all) {
    TRY(here, record.db().integer("select 1 from entry where kind = 0 and name = ?1", one.document));
    if (here) continue;                                  // its office has sent it since
    TRY(whole, import_jws(one.bytes));
    if (type.empty() || whole.main.document.header.type == type) out.push_back({std::move(whole.main.document), one.item, std::nullopt, {}, true});
  }
  return out;
}

Result<std::optional<KeptDocument>> document(const Record& record, const std::string& id) {
  TRY(row, record.db().query(entry_columns + "where kind = 0 and name = ?1" + in_order, id));
  TRY(there, row.step());
  if (!there) {
    TRY(elsewhere, keepsake(record, id));
    if (!elsewhere) return std::optional<KeptDocument>{};
    TRY(whole, import_jws(elsewhere->bytes));
    return std::optional(KeptDocument{std::move(whole.main.document), elsewhere->item, std::nullopt, {}, true});
  }
  TRY(one, kept(record, read_entry(row)));
  return std::optional(std::move(one));
}

Result<std::string> resolve_document(const Record& record, const std::string& typed) {
  const Error none{Code::no_such_document, typed};
  if (typed.empty() || typed.find_first_not_of("0123456789abcdef") != typed.npos) return none;
  TRY(rows, record.db().query("select name from entry where kind = 0 and substr(name, 1, length(?1)) = ?1"
                             " union select document from keepsake where substr(document, 1, length(?1)) = ?1 limit 2", typed));
  TRY(first, rows.step());
  if (!first) return none;
  auto name = std::string(rows.text(0));
  TRY(second, rows.step());
  if (second) return Error{Code::ambiguous_item, typed};
  return name;
}

Result<std::vector<Signature>> signatures(const Record& record, const std::string& document) {
  std::vector<Signature> out;
  TRY(rows, record.db().query(entry_columns + "where kind = 1 and document = ?1" + in_order, document));
  TRY(entries, read_entries(std::move(rows)));
  for (auto& entry : entries) {
    TRY(one, read_signature_entry(entry.id, entry.bytes));
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::vector<KeptEntry>> entries(const Record& record, const std::string& office) {
  TRY(rows, record.db().query(entry_columns + "where office = ?1" + in_order, office));
  return read_entries(std::move(rows));
}

Result<std::optional<SignedDocument>> receipt(const Record& record, const std::string& entry) {
  TRY(bytes, record.db().text("select bytes from receipt where entry = ?1", entry));
  if (!bytes) return std::optional<SignedDocument>{};
  TRY(held_receipt, import_jws(*bytes));
  return std::optional(std::move(held_receipt.main));
}

}
