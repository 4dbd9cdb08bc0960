#include "core/store/index.h"

#include <algorithm>

#include "core/model/nouns.h"

namespace broaden::core {

std::string indexed_text(const Noun& noun, const Statement& row, int column) {
  std::string out;
  for (auto& field : noun.fields) {
    auto at = column++;
    bool worded = field.kind == Kind::text || field.kind == Kind::tags || field.kind == Kind::lines;
    if (!worded || row.is_null(at)) continue;
    std::string text(row.text(at));
    std::ranges::replace(text, separator, '\n');
    (out += out.empty() ? "" : "\n") += text;
  }
  return out;
}

Result<> index_item(const Db& db, std::int64_t id) {
  TRY(item, item_row(db, id));
  auto* noun = core::noun(item.noun);
  if (!noun) return {};
  TRY(row, db.query("select " + columns(*noun) + " from " + quoted(noun->name) + " t where item = ?1", id));
  TRY(there, row.step());
  if (!there) return db.run("delete from search where rowid = ?1", id);
  auto text = indexed_text(*noun, row, 0);
  TRY(known, db.text("select body from search where rowid = ?1", id));
  if (known && *known == text) return {};
  return db.run("insert or replace into search(rowid, body) values (?1, ?2)", id, text);
}

namespace {

struct Lag { ChangeNo indexed = 0, last = 0; };

Result<Lag> lag(const Db& db) {
  TRY(here, db.query("select writer, indexed from here"));
  TRY(there, here.step());
  if (!there) return Error{Code::record_damaged, "it does not say which copy it is"};
  auto writer = here.integer(0), indexed = here.integer(1);
  if (writer_of(indexed) != writer) indexed = change_no(writer, 0);
  TRY(last, newest(db, writer));
  return Lag{indexed, last};
}

}

Result<bool> is_behind(const Db& db) {
  TRY(now, lag(db));
  return now.last != now.indexed;
}

Result<> catch_up(const Db& db) {
  TRY(now, lag(db));
  auto [indexed, last] = now;
  if (last == indexed) return {};
  std::set<std::int64_t> items;
  {
    TRY(changes, db.query("select item from change where id > ?1 and id <= ?2", indexed, last));
    for (;;) {
      TRY(row, changes.step());
      if (!row) break;
      items.insert(changes.integer(0));
    }
  }
  for (auto item : items) CHECKED(index_item(db, item));
  return db.run("update here set indexed = ?1", last);
}

Result<> index_all(const Db& db) {
  CHECKED(db.run("delete from search"));
  std::vector<std::int64_t> items;
  {
    TRY(rows, db.prepare("select id from item"));
    for (;;) {
      TRY(row, rows.step());
      if (!row) break;
      items.push_back(rows.integer(0));
    }
  }
  for (auto item : items) CHECKED(index_item(db, item));
  TRY(writer, db.integer("select writer from here"));
  TRY(last, newest(db, writer.value_or(0)));
  return db.run("update here set indexed = ?1", last);
}

}
