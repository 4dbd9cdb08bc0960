#include "core/store/copies.h"

#include "core/base/platform.h"
#include "core/base/random.h"
#include "core/store/index.h"

namespace broaden::core {
namespace {

std::string new_name() { return base32(random_bytes(5)); }   // 8 characters

Result<std::string> record_name(const Db& db) {
  TRY(name, db.text("select record from here"));
  if (!name) return Error{Code::record_damaged, "it does not say which record it is"};
  return *std::move(name);
}

}

Result<> found(const Db& db) {
  TRY(tx, Tx::begin(db));
  TRY(there, db.integer("select count(*) from here"));
  if (*there != 0) return Error{Code::record_exists, db.path()};
  const auto record = hex(random_bytes(8)), name = new_name();
  TRY(writer, writer_number(db, name));
  CHECKED(db.run("insert into here(one, record, writer, clock, indexed) values (1, ?1, ?2, 0, 0)", record, writer));
  Mark(record, name).set({platform::file_identity(db.path()), 0});
  return tx.commit();
}

Result<std::string> Record::id() const { return record_name(db()); }

Result<> follow_writer(Record& record, std::int64_t writer) {
  auto& state = record.state();
  if (state.writer_number == writer) return {};
  TRY(name, writer_name(state.db, writer));
  TRY(record_is, record_name(state.db));
  state.mark = Mark(record_is, name);
  state.writer = std::move(name);
  state.writer_number = writer;
  return {};
}

Result<> start_writer(Record& record, const Tx& tx) {
  auto& db = tx.db();
  CHECKED(catch_up(db));                                 // the search has read the old writer's changes to their end
  const auto name = new_name();
  TRY(writer, writer_number(db, name));
  CHECKED(db.run("update here set writer = ?1, indexed = ?2", writer, change_no(writer, 0)));
  CHECKED(follow_writer(record, writer));
  // Before the commit: a second program that opens the file next must find it.
  record.state().mark.set({platform::file_identity(db.path()), 0});
  return {};
}

Result<> recognize(Record& record) {
  auto& db = record.db();
  auto fits = [&]() -> Result<bool> {
    TRY(writer, db.integer("select writer from here"));
    if (!writer) return Error{Code::record_damaged, "it does not say which copy it is"};
    CHECKED(follow_writer(record, *writer));
    TRY(last, newest(db, *writer));
    auto marked = record.state().mark.read();
    return marked && marked->file == platform::file_identity(db.path()) && marked->seq <= seq_of(last);
  };
  TRY(known, fits());
  if (known) return {};
  TRY(tx, Tx::begin(db));
  TRY(known_by_now, fits());                             // another program may have been quicker
  if (known_by_now) return {};
  CHECKED(start_writer(record, tx));
  return tx.commit();
}

}
