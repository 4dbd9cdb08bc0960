// A write transaction: takes the write lock when it begins, and is rolled back where it is not committed.
// Snapshot is its reading sister: everything read while it lives is of one moment.
#pragma once
#include "core/db/db.h"

namespace broaden::core {

class Tx {
 public:
  static Result<Tx> begin(const Db&);                     // waits up to 5 s for another writer, then record_locked
  Tx(Tx&& other) noexcept : db_(other.db_) { other.db_ = nullptr; }
  Tx& operator=(Tx&&) = delete;
  ~Tx();
  Result<> commit();                                      // on disk when it returns; rolled back where it fails
  const Db& db() const { return *db_; }

 private:
  explicit Tx(const Db& db) : db_(&db) {}
  const Db* db_;                                          // nullptr once it is over
};

class Snapshot {
 public:
  static Result<Snapshot> begin(const Db&);
  Snapshot(Snapshot&& other) noexcept : db_(other.db_) { other.db_ = nullptr; }
  Snapshot& operator=(Snapshot&&) = delete;
  ~Snapshot();

 private:
  explicit Snapshot(const Db* db) : db_(db) {}
  const Db* db_;                                          // nullptr inside a transaction, which is a snapshot already
};

}
