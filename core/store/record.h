// An executive's record: one SQLite file that is theirs. Opening, creating, and the connection everything else here works on.
// Reading is in reads.h, writing items in ledger.h, documents in documents.h. One Record is used by one thread; several
// Records (window, worker, another program) may have the same file open together.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/db/db.h"
#include "core/model/field.h"

namespace broaden::core {

template <class T> struct Stored { std::string id; T item; bool operator==(const Stored&) const = default; };

class Record {
 public:
  // record_exists, file_unwritable, disk_full. The clock outlives the record.
  static Result<Record> create(const std::string& path, const Clock&);
  // record_missing, not_a_record, record_newer, record_damaged, record_locked: the file keeps its bytes.
  // A copied or restored file becomes a new writer; an older one is migrated after a backup; once a day a backup is made.
  static Result<Record> open(const std::string& path, const Clock&);
  // Another connection to the same file, for another thread; no backup, no migration.
  Result<Record> again() const;
  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;
  ~Record();

  const std::string& path() const;
  const Clock& clock() const;
  Db& db();
  const Db& db() const;
  Result<std::string> id() const;                        // the same in every copy of this record
  const std::string& writer() const;                     // this copy of the record on this machine

  // Moves whenever anything in the record has changed, by this connection or any other. Cheap enough for every event.
  std::int64_t version() const;
  // Why today's backup could not be made when the record was opened; none where it was made or not due.
  const std::optional<Error>& backup_error() const;

  struct State;                                          // state.h, for this room's own files
  State& state() const { return *state_; }

 private:
  explicit Record(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}
