#include "core/store/log.h"

#include <algorithm>

namespace broaden::core {
namespace {

constexpr ChangeNo border = 0;                           // no change has it: between what a removal had seen and what it ended

Error broken(const char* what) { return {Code::record_damaged, what}; }

ChangeNos joined(const Logged& removal) {
  auto nos = removal.parents;
  nos.push_back(border);
  nos.insert(nos.end(), removal.ended.begin(), removal.ended.end());
  return nos;
}

}

void bind_value(Statement& statement, int place, const Value& value) {
  if (auto* n = std::get_if<std::int64_t>(&value)) statement.bind(place, *n);
  else if (auto* s = std::get_if<std::string>(&value)) statement.bind(place, std::string_view(*s));
  else statement.bind(place, nullptr);
}

Value read_value(const Statement& row, int column) {
  if (row.is_integer(column)) return row.integer(column);
  if (row.is_text(column)) return std::string(row.text(column));
  return {};
}

Result<> append(const Db& db, const Logged& change) {
  TRY(row, db.prepare("insert into change(id, item, field, stamp, value, parents, received) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
  row.bind(1, change.no);
  row.bind(2, change.at.item);
  row.bind(3, change.at.field);
  row.bind(4, change.stamp);
  bind_value(row, 5, change.value);
  if (change.removal()) row.bind(6, View(pack(joined(change))));
  else if (!change.parents.empty()) row.bind(6, View(pack(change.parents)));
  else if (change.previous) row.bind(6, change.previous);
  if (change.received) row.bind(7, change.received);
  return row.run();
}

Result<Logged> read_logged(const Statement& row) {
  Logged change{row.integer(0), {row.integer(1), row.integer(2)}, row.integer(3), read_value(row, 4)};
  if (row.is_integer(5)) {
    change.previous = row.integer(5);
  } else if (!row.is_null(5)) {
    TRY(parents, unpack_nos(row.blob(5)));
    auto end = std::ranges::find(parents, border);
    change.parents.assign(parents.begin(), end);
    if (end != parents.end()) change.ended.assign(end + 1, parents.end());
  }
  change.received = row.is_null(6) ? 0 : row.integer(6);
  return change;
}

Result<std::optional<Logged>> logged(const Db& db, ChangeNo no) {
  TRY(row, db.query("select id, item, field, stamp, value, parents, received from change where id = ?1", no));
  TRY(there, row.step());
  if (!there) return std::optional<Logged>{};
  TRY(change, read_logged(row));
  return std::optional(std::move(change));
}

Result<Logged> must_log(const Db& db, ChangeNo no) {
  TRY(change, logged(db, no));
  if (!change) return broken("a change is missing from its log");
  return *std::move(change);
}

Result<ChangeNo> newest(const Db& db, std::int64_t writer) {
  TRY(no, db.integer("select max(id) from change where id between ?1 and ?2", change_no(writer, 0), change_no(writer, most_seq)));
  return no.value_or(change_no(writer, 0));
}

Result<ChangeNos> seen(const Db& db) {
  ChangeNos nos;
  TRY(writers, db.prepare("select id from writer order by id"));
  for (;;) {
    TRY(row, writers.step());
    if (!row) break;
    TRY(no, newest(db, writers.integer(0)));
    if (seq_of(no) != 0) nos.push_back(no);
  }
  return nos;
}

Result<std::optional<std::int64_t>> known_writer(const Db& db, std::string_view name) {
  return db.integer("select id from writer where name = ?1", name);
}

Result<std::int64_t> writer_number(const Db& db, std::string_view name) {
  TRY(known, known_writer(db, name));
  if (known) return *known;
  CHECKED(db.run("insert into writer(name) values (?1)", name));
  return db.last_row();
}

Result<std::string> writer_name(const Db& db, std::int64_t id) {
  TRY(name, db.text("select name from writer where id = ?1", id));
  if (!name) return broken("a writer is missing from its list");
  return *std::move(name);
}

Result<std::int64_t> item_number(const Db& db, std::string_view noun, std::string_view name) {
  TRY(known, db.integer("select id from item where name = ?1", name));
  if (known) return *known;
  CHECKED(db.run("insert into item(noun, name) values (?1, ?2)", noun, name));
  return db.last_row();
}

Result<std::optional<ItemRow>> find_item(const Db& db, std::string_view name) {
  TRY(row, db.query("select id, noun, name from item where name = ?1", name));
  TRY(there, row.step());
  if (!there) return std::optional<ItemRow>{};
  return std::optional(ItemRow{row.integer(0), std::string(row.text(1)), std::string(row.text(2))});
}

Result<ItemRow> item_row(const Db& db, std::int64_t id) {
  TRY(row, db.query("select id, noun, name from item where id = ?1", id));
  TRY(there, row.step());
  if (!there) return broken("an item is missing from its list");
  return ItemRow{row.integer(0), std::string(row.text(1)), std::string(row.text(2))};
}

Result<std::int64_t> field_number(const Db& db, std::string_view noun, std::string_view name, std::string_view member) {
  TRY(known, db.integer("select id from field where noun = ?1 and name = ?2 and member = ?3", noun, name, member));
  if (known) return *known;
  CHECKED(db.run("insert into field(noun, name, member) values (?1, ?2, ?3)", noun, name, member));
  return db.last_row();
}

Result<FieldRow> field_row(const Db& db, std::int64_t id) {
  if (id == life) return FieldRow{};
  TRY(row, db.query("select id, noun, name, member from field where id = ?1", id));
  TRY(there, row.step());
  if (!there) return broken("a field is missing from its list");
  return FieldRow{row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))};
}

}
