#include "core/store/steps.h"

namespace broaden::core {
namespace {

Result<std::optional<UndoStep>> read_step(Statement row) {
  TRY(there, row.step());
  if (!there) return std::optional<UndoStep>{};
  return std::optional(UndoStep{row.integer(0), std::string(row.text(1)), row.integer(2), row.integer(3)});
}

}

Result<> push_step(const Db& db, const std::string& label, const Pen& pen) {
  std::int64_t newest_step = 0;
  bool undone = false;
  {
    TRY(row, db.prepare("select id, undone from step order by id desc limit 1"));
    TRY(there, row.step());
    if (there) newest_step = row.integer(0), undone = row.integer(1) != 0;
  }
  if (undone) CHECKED(db.run("delete from step where undone = 1"));
  CHECKED(db.run("insert into step(id, label, first, last, undone) values (?1, ?2, ?3, ?4, 0)", newest_step + 1, label, pen.first(), pen.last()));
  if (newest_step % 64 == 0) CHECKED(db.run("delete from step where id <= ?1", newest_step - most_steps));
  return {};
}

Result<std::optional<UndoStep>> to_undo(const Db& db) {
  TRY(row, db.prepare("select id, label, first, last from step where undone = 0 order by id desc limit 1"));
  return read_step(std::move(row));
}

Result<std::optional<UndoStep>> to_redo(const Db& db) {
  TRY(row, db.prepare("select id, label, first, last from step where undone = 1 order by id limit 1"));
  return read_step(std::move(row));
}

Result<> turn_step(const Db& db, std::int64_t id, bool undone, const Pen& pen) {
  return db.run("update step set undone = ?2, first = ?3, last = ?4 where id = ?1", id, undone, pen.first(), pen.last());
}

Result<> drop_step(const Db& db, std::int64_t id) { return db.run("delete from step where id = ?1", id); }

}
