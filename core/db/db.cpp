#include "core/db/db.h"

#include <algorithm>
#include <sqlite3.h>
#include <unordered_map>

#include "core/base/platform.h"
#include "core/db/header.h"
#include "core/db/slot.h"

namespace broaden::core {
namespace {

struct ByText {
  using is_transparent = void;
  std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>{}(sql); }
};

}

struct Db::State {
  sqlite3* handle = nullptr;
  std::string path;
  Format format;
  std::unordered_multimap<std::string, std::unique_ptr<Statement::Slot>, ByText, std::equal_to<>> slots;

  ~State() {
    for (auto& [sql, slot] : slots) sqlite3_finalize(slot->handle);
    sqlite3_close(handle);
  }
};

Db::Db(std::unique_ptr<State> state) : state_(std::move(state)) {}
Db::Db(Db&&) noexcept = default;
Db& Db::operator=(Db&&) noexcept = default;
Db::~Db() = default;

namespace {

constexpr const char* every_time =
    "pragma busy_timeout=5000; pragma synchronous=full; pragma foreign_keys=on; pragma trusted_schema=off;"
    "pragma cell_size_check=on; pragma temp_store=memory;";

Result<> make_empty(const Db& db) {
  if (db.path() != ":memory:") CHECKED(platform::make_private(db.path()));
  CHECKED(db.script("begin exclusive"));
  TRY(objects, db.integer("select count(*) from sqlite_schema"));
  TRY(id, db.integer("pragma application_id"));
  if (*objects != 0 || *id != 0) {
    CHECKED(db.script("rollback"));
    return Error{Code::record_exists, db.path()};         // another program was quicker
  }
  auto claim = "pragma application_id=" + std::to_string(static_cast<std::int32_t>(db.format().application_id)) + "; commit";
  CHECKED(db.script(claim.c_str()));
  return db.script("pragma journal_mode=wal");
}

// Through SQLite's own handle, which takes no lock for it. A descriptor of ours may not touch a file that this process has
// open elsewhere: closing it would drop that connection's locks, and another program would take the log away under it.
Result<Start> read_start(sqlite3* handle, const std::string& path) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_int64 size = 0;
  if (!file || !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return Error{Code::file_unreadable, path};
  Start start{std::string(std::min<std::size_t>(header_size, static_cast<std::size_t>(size)), '\0'), static_cast<std::uint64_t>(size)};
  if (file->pMethods->xRead(file, start.bytes.data(), static_cast<int>(start.bytes.size()), 0) != SQLITE_OK) return Error{Code::file_unreadable, path};
  return start;
}

// The file's log may say more than its first page: asked again with it.
Result<> accept(const Db& db) {
  TRY(id, db.integer("pragma application_id"));
  TRY(user_version, db.integer("pragma user_version"));
  if (static_cast<std::uint32_t>(*id) != db.format().application_id) return Error{Code::not_a_record, db.path()};
  if (unpack(*user_version).min_reader > db.format().newest) return Error{Code::record_newer, db.path()};
  return db.run("select count(*) from sqlite_schema");    // can the schema be read at all
}

}

Result<Db> Db::open(const std::string& path, Format format, Open how) {
  const bool memory = path == ":memory:";
  if (memory) how = Open::create;
  if (how == Open::create && !memory && platform::exists(path)) return Error{Code::record_exists, path};
  if (how != Open::create && !platform::exists(path)) return Error{Code::record_missing, path};

  Db db(std::make_unique<State>());
  db.state_->path = path;
  db.state_->format = format;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= how == Open::create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : how == Open::existing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  auto*& handle = db.state_->handle;
  if (auto result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr); result != SQLITE_OK) {
    if (how == Open::create && (result & 0xff) == SQLITE_CANTOPEN) return Error{Code::file_unwritable, path};
    return failure(handle, result, path);
  }
  if (how != Open::create) {
    TRY(start, read_start(handle, path));
    CHECKED(check_header(start, path, format));
  }
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);            // a misspelled "column" is an error, not a text
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);   // until accepted: a refused file keeps its bytes
  CHECKED(db.script(every_time));
  if (how == Open::create) CHECKED(make_empty(db));
  CHECKED(accept(db));
  if (how == Open::existing) {
    if (sqlite3_db_readonly(handle, "main") == 1) return Error{Code::read_only, path};
    CHECKED(db.script("pragma journal_mode=wal"));        // a restored copy may have come back without it
  }
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return db;
}

Result<Statement> Db::prepare(std::string_view sql) const {
  auto [at, end] = state_->slots.equal_range(sql);
  for (; at != end; ++at)
    if (!at->second->lent) return Statement(at->second.get());
  auto slot = std::make_unique<Statement::Slot>();
  slot->path = &state_->path;
  auto result = sqlite3_prepare_v3(state_->handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &slot->handle, nullptr);
  if (result != SQLITE_OK) return failure(state_->handle, result, state_->path);
  if (!slot->handle) return Error{Code::database, "an empty statement"};
  return Statement(state_->slots.emplace(std::string(sql), std::move(slot))->second.get());
}

Result<> Db::script(const char* sql) const {
  auto result = sqlite3_exec(state_->handle, sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) return failure(state_->handle, result, state_->path);
  return {};
}

std::int64_t Db::last_row() const { return sqlite3_last_insert_rowid(state_->handle); }
std::int64_t Db::total_changes() const { return sqlite3_total_changes64(state_->handle); }
std::int64_t Db::changed() const { return sqlite3_changes64(state_->handle); }
bool Db::in_transaction() const { return sqlite3_get_autocommit(state_->handle) == 0; }
void Db::interrupt() const { sqlite3_interrupt(state_->handle); }
const std::string& Db::path() const { return state_->path; }
const Format& Db::format() const { return state_->format; }

std::int64_t Db::data_version() const {
  auto version = integer("pragma data_version");
  return version && *version ? **version : 0;
}

}
