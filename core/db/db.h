// One connection to one SQLite file, opened in one place and used by one thread. Knows no noun: the record and the
// office's mailbox both stand on it. Writing is Tx's (tx.h), shape is migrate's (migrate.h), copies are backup's.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/db/statement.h"

namespace broaden::core {

struct Format {                                           // what a file must be for us to touch it
  std::uint32_t application_id = 0;
  int newest = 0;                                         // the newest schema version this build knows
};

enum class Open { existing, create, read_only };

class Db {
 public:
  // create: record_exists if there is one. Otherwise: record_missing, not_a_record, record_newer, record_damaged,
  // read_only. A refused file keeps its bytes. ":memory:" is always new.
  static Result<Db> open(const std::string& path, Format, Open);
  Db(Db&&) noexcept;
  Db& operator=(Db&&) noexcept;
  ~Db();

  // The statement is cached and comes back clean; one text may be in use twice at a time.
  Result<Statement> prepare(std::string_view sql) const;
  template <class... A> Result<Statement> query(std::string_view sql, const A&... values) const;      // prepared and bound
  template <class... A> Result<> run(std::string_view sql, const A&... values) const;                 // to its end, rows ignored
  template <class... A> Result<std::optional<std::int64_t>> integer(std::string_view sql, const A&... values) const;
  template <class... A> Result<std::optional<std::string>> text(std::string_view sql, const A&... values) const;
  Result<> script(const char* sql) const;                 // several statements, no values: migrations only

  std::int64_t last_row() const;                          // of this connection's last insert
  std::int64_t changed() const;                           // rows that the last statement changed
  std::int64_t total_changes() const;                     // rows that this connection has changed since it was opened
  std::int64_t data_version() const;                      // moves when another connection has committed
  bool in_transaction() const;
  void interrupt() const;                                 // the one call that another thread may make: canceled
  const std::string& path() const;
  const Format& format() const;

 private:
  struct State;
  explicit Db(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

template <class... A> Result<Statement> Db::query(std::string_view sql, const A&... values) const {
  auto statement = prepare(sql);
  if (statement) statement->bind_all(values...);
  return statement;
}

template <class... A> Result<> Db::run(std::string_view sql, const A&... values) const {
  TRY(statement, query(sql, values...));
  return statement.run();
}

template <class... A> Result<std::optional<std::int64_t>> Db::integer(std::string_view sql, const A&... values) const {
  TRY(statement, query(sql, values...));
  TRY(row, statement.step());
  if (!row || statement.is_null(0)) return std::optional<std::int64_t>{};
  return std::optional(statement.integer(0));
}

template <class... A> Result<std::optional<std::string>> Db::text(std::string_view sql, const A&... values) const {
  TRY(statement, query(sql, values...));
  TRY(row, statement.step());
  if (!row || statement.is_null(0)) return std::optional<std::string>{};
  return std::optional(std::string(statement.text(0)));
}

}
