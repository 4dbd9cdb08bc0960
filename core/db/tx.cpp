#include "core/db/tx.h"

namespace broaden::core {
namespace {

void roll_back(const Db& db) {
  if (!db.in_transaction()) return;                       // SQLite has already done so itself, on a full disk for example
  [[maybe_unused]] auto over = db.run("rollback");        // cannot fail in a way that keeps anything
}

}

Result<Tx> Tx::begin(const Db& db) {
  CHECKED(db.run("begin immediate"));
  return Tx(db);
}

Tx::~Tx() {
  if (db_) roll_back(*db_);
}

Result<> Tx::commit() {
  const auto& db = *std::exchange(db_, nullptr);
  auto done = db.run("commit");
  if (!done) roll_back(db);
  return done;
}

Result<Snapshot> Snapshot::begin(const Db& db) {
  if (db.in_transaction()) return Snapshot(nullptr);
  CHECKED(db.run("begin deferred"));
  return Snapshot(&db);
}

Snapshot::~Snapshot() {
  if (db_) roll_back(*db_);
}

}
