#include <algorithm>

#include "core/crypto/hash.h"
#include "core/db/backup.h"
#include "core/model/nouns.h"
#include "core/store/backups.h"
#include "core/store/documents.h"
#include "core/store/index.h"
#include "core/store/replay.h"
#include "core/store/upkeep.h"

namespace broaden::core {
namespace {

using Findings = std::vector<std::string>;

Result<Findings> wrong_heads(const Db& db, const Replayed& should) {
  Findings out;
  std::size_t count = 0;
  TRY(rows, db.prepare("select item, field, heads from head"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    ++count;
    TRY(nos, read_heads(rows, 2));
    std::ranges::sort(nos);
    auto expected = should.heads.find({rows.integer(0), rows.integer(1)});
    if (expected == should.heads.end() || expected->second != nos) return Findings{"what is newest does not fit the log"};
  }
  if (count != should.heads.size()) out.push_back("what is newest is not kept for every field");
  return out;
}

// Rows are read back as they would be written again from the heads, inside a transaction that is never committed.
Result<Findings> wrong_rows(const Db& db) {
  Findings out;
  for (auto* noun : nouns()) {
    const auto table = quoted(noun->name);
    CHECKED(db.script(("create temp table was as select * from main." + table).c_str()));
    auto rebuilt = [&]() -> Result<std::int64_t> {
      TRY(items, db.query("select id from item where noun = ?1", noun->name));
      for (;;) {
        TRY(row, items.step());
        if (!row) break;
        CHECKED(settle(db, items.integer(0)));
      }
      TRY(differ, db.integer("select (select count(*) from (select * from temp.was except select * from main." + table + "))"
                             " + (select count(*) from (select * from main." + table + " except select * from temp.was))"));
      return differ.value_or(0);
    }();
    CHECKED(db.script("drop table temp.was"));
    if (!rebuilt) return rebuilt.error();
    if (*rebuilt) out.push_back(std::to_string(*rebuilt) + " items of " + noun->label + " do not say what the log says");
  }
  return out;
}

Result<Findings> wrong_search(const Db& db) {
  CHECKED(catch_up(db));
  TRY(items, db.prepare("select id, noun from item"));
  for (;;) {
    TRY(row, items.step());
    if (!row) break;
    auto* noun = core::noun(items.text(1));
    if (!noun) continue;
    TRY(shown_row, db.query("select " + columns(*noun) + " from " + quoted(noun->name) + " t where item = ?1", items.integer(0)));
    TRY(there, shown_row.step());
    if (!there) continue;
    TRY(body, db.text("select body from search where rowid = ?1", items.integer(0)));
    if (!body || *body != indexed_text(*noun, shown_row, 0)) return Findings{"search does not know all that the record says"};
  }
  auto sound = db.run("insert into search(search) values ('integrity-check')");
  if (!sound) return Findings{"the search index is damaged"};
  return Findings{};
}

Result<Findings> wrong_documents(const Record& record) {
  Findings out;
  TRY(rows, record.db().prepare("select name, bytes from entry where kind = 0"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    if (hex(sha256(rows.blob(1))) != rows.text(0)) out.push_back("document " + std::string(rows.text(0).substr(0, 12)) + " is not what its id says");
  }
  TRY(files, record.db().prepare("select sha256, bytes from file"));
  for (;;) {
    TRY(row, files.step());
    if (!row) break;
    if (hex(sha256(files.blob(1))) != files.text(0)) out.push_back("a kept file is not what it was");
  }
  return out;
}

// What items refer to and this copy does not have: a file that another machine attached, or one that was lost.
Result<Findings> missing_files(const Db& db) {
  Findings out;
  TRY(rows, db.prepare("select i.name, t.file, t.name from evidence t join item i on i.id = t.item where t.file <> '' union all "
                       "select i.name, t.scan, 'its scan' from decision t join item i on i.id = t.item where t.scan <> ''"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(there, db.integer("select 1 from file where sha256 = ?1", rows.text(1)));
    if (!there) out.push_back(std::string(rows.text(0)) + " (" + std::string(rows.text(2)) + ")");
  }
  return out;
}

void add(Examination& out, const char* what, const Result<Findings>& found) {
  std::string wrong;
  if (!found) wrong = words(found.error()).what;
  else for (auto& one : *found) (wrong += wrong.empty() ? "" : "; ") += one;
  out.checks.push_back({wrong.empty() ? what : std::string(what) + ": " + wrong, wrong.empty()});
  out.ok = out.ok && wrong.empty();
}

}

Result<Examination> examine(const Record& record) {
  auto& db = record.db();
  Examination out;
  add(out, "The file's structure is sound", problems(db, Check::full));
  TRY(tx, Tx::begin(db));                                // nothing may move meanwhile; rolled back at the end
  auto should = replay(db);
  if (!should) {
    add(out, "The log of changes can be read", should.error());
    return out;
  }
  add(out, "Every change is there, numbered without a gap", should->broken);
  add(out, "The newest change of every field is known", wrong_heads(db, *should));
  add(out, "Every item says what its changes say", wrong_rows(db));
  add(out, "Search knows every item", wrong_search(db));
  add(out, "Every document and file is what its id says", wrong_documents(record));
  add(out, "The file of every piece of evidence is here", missing_files(db));
  return out;
}

Result<> rebuild(Record& record) {
  auto& db = record.db();
  auto saved = back_up_now(db, record.clock().now());
  if (!saved && saved.error().code != Code::record_damaged) return saved.error();   // a damaged file is just what is to be mended
  TRY(tx, Tx::begin(db));
  TRY(should, replay(db));
  if (!should.broken.empty()) return Error{Code::record_damaged, should.broken.front()};
  CHECKED(db.run("delete from head"));
  for (auto& [at, nos] : should.heads) CHECKED(set_heads(db, at, nos));
  std::vector<std::int64_t> items;
  {
    TRY(rows, db.prepare("select id from item"));
    for (;;) {
      TRY(row, rows.step());
      if (!row) break;
      items.push_back(rows.integer(0));
    }
  }
  for (auto* noun : nouns()) CHECKED(db.run("delete from " + quoted(noun->name)));
  for (auto item : items) CHECKED(settle(db, item));
  CHECKED(index_all(db));
  return tx.commit();
}

}
