#include "core/store/record.h"

#include "core/base/platform.h"
#include "core/store/backups.h"
#include "core/store/copies.h"
#include "core/store/index.h"
#include "core/store/schema.h"

namespace broaden::core {
namespace {

Format format() { return {record_application, static_cast<int>(migrations().size())}; }

Result<> settle_all(const Db& db, const Noun& noun) {
  std::vector<std::int64_t> items;
  {
    TRY(rows, db.query("select id from item where noun = ?1", noun.name));
    for (;;) {
      TRY(row, rows.step());
      if (!row) break;
      items.push_back(rows.integer(0));
    }
  }
  for (auto item : items) {
    CHECKED(settle(db, item));
    CHECKED(index_item(db, item));
  }
  return {};
}

Result<> bring_up_to_date(const Db& db, Date today) {
  TRY(at, version(db));
  if (at < static_cast<int>(migrations().size())) {
    if (at > 0) CHECKED(back_up_before(db, today, at));
    CHECKED(migrate(db, migrations()));
  }
  TRY(found_lacking, lacking(db));
  TRY(unordered, lacks_ordering(db));
  if (found_lacking.empty() && !unordered) return {};
  TRY(tx, Tx::begin(db));
  for (auto* noun : found_lacking) CHECKED(widen(db, *noun));
  for (auto* noun : found_lacking) CHECKED(settle_all(db, *noun));
  CHECKED(put_in_order(db));
  return tx.commit();
}

}

Record::Record(std::unique_ptr<State> state) : state_(std::move(state)) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() = default;

Result<Record> Record::create(const std::string& path, const Clock& clock) {
  auto make = [&]() -> Result<Record> {
    TRY(db, Db::open(path, format(), Open::create));
    CHECKED(bring_up_to_date(db, clock.today()));
    CHECKED(found(db));
    Record record(std::make_unique<State>(State{std::move(db), &clock}));
    TRY(writer, record.db().integer("select writer from here"));
    CHECKED(follow_writer(record, writer.value_or(0)));
    return record;
  };
  auto record = make();
  if (!record && record.error().code == Code::disk_full)           // nothing was in it yet
    for (auto* part : {"", "-wal", "-shm"}) CHECKED(platform::remove_file(path + part));
  return record;
}

Result<Record> Record::open(const std::string& path, const Clock& clock) {
  TRY(db, Db::open(path, format(), Open::existing));
  CHECKED(bring_up_to_date(db, clock.today()));
  TRY(begun, db.integer("select exists(select 1 from here) or exists(select 1 from change)"));
  if (*begun == 0) CHECKED(found(db));                   // whoever created it was cut off before the end
  Record record(std::make_unique<State>(State{std::move(db), &clock}));
  CHECKED(recognize(record));
  if (auto made = back_up_daily(record.db(), clock.today()); !made) record.state_->backup_error = made.error();
  return record;
}

Result<Record> Record::again() const {
  TRY(db, Db::open(path(), format(), Open::existing));
  CHECKED(db.run("pragma cache_size=-512"));             // KiB: several of these stay open beside the window, and a page is seldom read twice
  Record record(std::make_unique<State>(State{std::move(db), state_->clock}));
  TRY(writer, record.db().integer("select writer from here"));
  CHECKED(follow_writer(record, writer.value_or(0)));
  return record;
}

const std::string& Record::path() const { return state_->db.path(); }
const Clock& Record::clock() const { return *state_->clock; }
Db& Record::db() { return state_->db; }
const Db& Record::db() const { return state_->db; }
const std::string& Record::writer() const { return state_->writer; }
const std::optional<Error>& Record::backup_error() const { return state_->backup_error; }
std::int64_t Record::version() const { return state_->db.data_version() + state_->db.total_changes(); }

}
