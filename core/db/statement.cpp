#include "core/db/statement.h"

#include <sqlite3.h>

#include "core/db/slot.h"

namespace broaden::core {

Statement::Statement(Slot* slot) : slot_(slot), handle_(slot->handle) { slot->lent = true; }

Statement::~Statement() {
  if (!slot_) return;
  again();
  slot_->lent = false;
}

void Statement::bind_integer(int place, std::int64_t value) {
  if (auto result = sqlite3_bind_int64(handle_, place, value)) slot_->refused = result;
}

void Statement::bind(int place, std::string_view text) {
  const char* at = text.data() ? text.data() : "";        // a null pointer would bind NULL
  if (auto result = sqlite3_bind_text64(handle_, place, at, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8)) slot_->refused = result;
}

void Statement::bind(int place, View blob) {
  const void* at = blob.data() ? static_cast<const void*>(blob.data()) : "";
  if (auto result = sqlite3_bind_blob64(handle_, place, at, blob.size(), SQLITE_TRANSIENT)) slot_->refused = result;
}

void Statement::bind(int place, std::nullptr_t) {
  if (auto result = sqlite3_bind_null(handle_, place)) slot_->refused = result;
}

Result<bool> Statement::step() {
  auto* db = sqlite3_db_handle(handle_);
  if (slot_->refused) return failure(nullptr, slot_->refused, *slot_->path);
  auto result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  auto error = failure(db, result, *slot_->path);
  sqlite3_reset(handle_);
  return error;
}

Result<> Statement::run() {
  for (;;) {
    TRY(row, step());
    if (!row) break;
  }
  return {};
}

void Statement::again() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
  slot_->refused = 0;
}

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
bool Statement::is_integer(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_INTEGER; }
bool Statement::is_text(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_TEXT; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }
int Statement::columns() const { return sqlite3_column_count(handle_); }

std::string_view Statement::text(int column) const {
  const auto* at = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return at ? std::string_view(at, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : std::string_view{};
}

View Statement::blob(int column) const {
  const auto* at = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
  return at ? View(at, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : View{};
}

}
