// A prepared statement, lent by its Db until it goes out of scope. Values are always bound, never written into SQL.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct sqlite3_stmt;

namespace broaden::core {

class Statement {
 public:
  struct Slot;                                            // where the Db keeps it between uses
  explicit Statement(Slot* slot);
  Statement(Statement&& other) noexcept : slot_(other.slot_), handle_(other.handle_) { other.slot_ = nullptr; }
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Places count from 1, as in SQL. What is bound is copied.
  template <std::integral I> void bind(int place, I value) { bind_integer(place, static_cast<std::int64_t>(value)); }
  void bind(int place, std::string_view text);
  void bind(int place, View blob);
  void bind(int place, std::nullptr_t);
  template <class T> void bind(int place, const std::optional<T>& value) { value ? bind(place, *value) : bind(place, nullptr); }
  template <class... A> void bind_all(const A&... values) {
    int place = 0;
    (bind(++place, values), ...);
  }

  Result<bool> step();                                    // true: there is a row
  Result<> run();                                         // to its end
  void again();                                           // back to the start, bound values forgotten

  // Columns count from 0. Texts and blobs are good until the next step.
  bool is_null(int column) const;
  bool is_integer(int column) const;
  bool is_text(int column) const;
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  View blob(int column) const;
  int columns() const;

 private:
  void bind_integer(int place, std::int64_t value);
  Slot* slot_;
  sqlite3_stmt* handle_;
};

}
