#include "sync/office/mailbox/sqlite.h"

#include "core/base/platform.h"
#include "core/db/backup.h"
#include "core/db/migrate.h"
#include "sync/office/mailbox/sqlite_mailbox.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Result;

// Why: the first shape. `entry.receipt` waits until the online key, which only the serving process holds, has signed one.
constexpr const char* first_shape = R"(
create table office(one integer primary key check(one = 1), id text not null, agency text not null, founded integer not null) strict;
create table kept_key(row integer primary key, role text not null, person text not null, pem text not null, certificate blob not null) strict;
create table person(id text primary key, name text not null, official integer not null, title text not null, added integer not null) strict;
create table mailbox(executive text primary key references person(id), generation text not null, head integer not null, digest blob not null) strict;
create table entry(
  executive text not null references mailbox(executive), number integer not null, kind integer not null, id text not null,
  bytes blob not null, digest blob not null, accepted integer not null, receipt text,
  primary key(executive, number), unique(executive, id)) strict;
create index entry_by_id on entry(id);
create index entry_without_receipt on entry(executive, number) where receipt is null;
create table machine(
  thumbprint text primary key, executive text not null references person(id), name text not null, key blob not null,
  added integer not null, removed integer, heard integer not null) strict;
create index machine_by_executive on machine(executive);
create table invitation(
  row integer primary key, executive text not null references person(id), lookup text not null unique, secret blob not null,
  expires integer not null, made integer not null, withdrawn integer not null, used_by text not null, used integer not null,
  answer text not null) strict;
create index invitation_by_executive on invitation(executive);
create table incident(row integer primary key, at integer not null, executive text not null, what text not null) strict;
)";

// Why: packages that the agency publishes go also to those who connect later.
constexpr const char* with_packages = R"(
create table package(row integer primary key, kind text not null, id text not null, version text not null, content text not null, unique(kind, id, version)) strict;
)";

constexpr core::Step steps[] = {{"people, keys, codes and numbered entries", 1, first_shape}, {"packages of the agency", 1, with_packages}};
constexpr core::Format format{0x4252444f, static_cast<int>(std::size(steps))};      // "BRDO"

Error as_office(Error error) {
  if (error.code == Code::record_missing) error.code = Code::office_missing;
  if (error.code == Code::record_exists) error.code = Code::office_exists;
  return error;
}

Result<std::unique_ptr<Mailbox>> opened(const std::string& path, core::Open how) {
  auto db = core::Db::open(path, format, how);
  if (!db) return as_office(db.error());
  CHECKED(core::migrate(*db, steps));
  return std::unique_ptr<Mailbox>(std::make_unique<SqliteMailbox>(*std::move(db)));
}

}

Result<std::unique_ptr<Mailbox>> make_sqlite(const std::string& path) { return opened(path, core::Open::create); }
Result<std::unique_ptr<Mailbox>> open_sqlite(const std::string& path) { return opened(path, core::Open::existing); }

Result<> SqliteMailbox::together(const std::function<Result<>()>& act) {
  if (db_.in_transaction()) return act();
  TRY(tx, core::Tx::begin(db_));
  CHECKED(act());
  return tx.commit();
}

Result<> SqliteMailbox::at_once(const std::function<Result<>()>& act) {
  TRY(snapshot, core::Snapshot::begin(db_));
  return act();
}

Result<std::vector<std::string>> SqliteMailbox::problems() { return core::problems(db_, core::Check::full); }

}
