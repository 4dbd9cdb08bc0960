// Writes this copy's changes inside one transaction: takes number and stamp there, then log and heads. Rows are the
// caller's. Only for this room's own files.
#pragma once
#include "core/db/tx.h"
#include "core/store/heads.h"
#include "core/store/state.h"

namespace broaden::core {

constexpr std::int64_t far_ahead_ms = 24 * 60 * 60 * 1000;
constexpr std::int64_t stamp_at(Instant at) { return at.ms << 16; }
constexpr Instant instant_of(std::int64_t stamp) { return {stamp >> 16}; }

class Pen {
 public:
  static Result<Pen> begin(Record&, const Tx&);
  // Nothing is written where the register says the same already; where it has two heads, that settles it.
  Result<> set(Register, const Value&);
  Result<> create(std::int64_t item);                    // or bring back what was removed
  Result<> remove(std::int64_t item);
  std::int64_t next_seq() const { return seq_of(last_) + 1; }
  bool wrote() const { return last_ != before_; }
  ChangeNo first() const { return before_ + 1; }
  ChangeNo last() const { return last_; }
  std::int64_t writer() const { return writer_of(last_); }
  std::int64_t unindexed() const { return last_ - indexed_; }

 private:
  explicit Pen(const Db& db) : db_(&db) {}
  Result<> write(Logged&&, const ChangeNos& heads_before);
  const Db* db_;
  ChangeNo before_ = 0, last_ = 0, indexed_ = 0;
  std::int64_t stamp_ = 0;
};

}
