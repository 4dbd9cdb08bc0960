#include "core/store/other_copy.h"

#include <algorithm>
#include <filesystem>

#include "core/db/migrate.h"
#include "core/store/copies.h"
#include "core/store/keepsakes.h"
#include "core/store/pen.h"

namespace broaden::core {
namespace {

constexpr int with_log_and_files = 2;                    // the schema from which a record has all that is read here

Result<std::vector<Copy>> writers_of(const Db& db) {
  std::vector<Copy> out;
  TRY(rows, db.prepare("select w.name, c.id, c.stamp, c.received from writer w left join change c on c.id ="
                       " (select max(id) from change where id between w.id << 32 and w.id << 32 | 4294967295) order by w.id"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    Copy one{std::string(rows.text(0))};
    if (!rows.is_null(1)) one.changes = seq_of(rows.integer(1)), one.last = instant_of(rows.is_null(3) ? rows.integer(2) : rows.integer(3));
    out.push_back(std::move(one));
  }
  return out;
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;                               // one that is not there is no record either: opening it says so
  return std::filesystem::equivalent(a, b, ignored);
}

Result<Db> open_copy(const Record& here, const std::string& path) {
  if (is_same_file(here.path(), path)) return Error{Code::bad_import, "it is the record that is open here"};
  TRY(db, Db::open(path, here.db().format(), Open::read_only));
  TRY(written, version(db));
  if (written < with_log_and_files) return Error{Code::bad_import, "nothing was written in it yet"};
  TRY(record, db.text("select record from here"));
  TRY(own, here.id());
  if (record != own) return Error{Code::bad_import, "it is another record, not a copy of this one"};
  return db;
}

// What is there and not here, by name: a file's hash, a document's id.
Result<std::vector<std::string>> lacking(const Db& here, const Db& there, const std::string& table, const std::string& name) {
  std::vector<std::string> out;
  TRY(kept, there.integer("select 1 from sqlite_schema where type = 'table' and name = ?1", table));
  if (!kept) return out;                                 // written before there was any
  TRY(rows, there.prepare("select " + name + " from " + table + " order by 1"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(known, here.integer("select 1 from " + table + " where " + name + " = ?1", rows.text(0)));
    if (!known) out.emplace_back(rows.text(0));
  }
  return out;
}

class Meeting {                                          // of two copies of one record
 public:
  Meeting(const Db& here, const Db& there) : here_(here), there_(there) {}

  Result<CopyNews> news() {
    CopyNews out;
    TRY(writers, writers_of(there_));
    for (auto& one : writers) {
      TRY(seq, known_up_to(one));
      if (one.changes <= seq) continue;
      one.changes -= seq;
      out.changes += one.changes;
      out.writers.push_back(std::move(one));
    }
    TRY(files, lacking(here_, there_, "file", "sha256"));
    TRY(documents, lacking(here_, there_, "keepsake", "document"));
    out.files = files.size(), out.documents = documents.size();
    return out;
  }

  Result<std::vector<Change>> changes() {
    std::vector<Change> out;
    TRY(writers, writers_of(there_));
    for (auto& one : writers) {
      TRY(seq, known_up_to(one));
      TRY(fresh, changes_after(there_, one.writer, seq));
      std::ranges::move(fresh, std::back_inserter(out));
    }
    return out;
  }

  Result<> keep_files() {
    TRY(names, lacking(here_, there_, "file", "sha256"));
    for (auto& name : names) {
      TRY(row, there_.query("select bytes from file where sha256 = ?1", name));
      TRY(is, row.step());
      if (is) CHECKED(here_.run("insert into file(sha256, bytes) values (?1, ?2)", name, row.blob(0)));
    }
    return {};
  }

  Result<> keep_documents() {
    TRY(names, lacking(here_, there_, "keepsake", "document"));
    for (auto& name : names) {
      TRY(row, there_.query("select item, root_pem, bytes from keepsake where document = ?1", name));
      TRY(is, row.step());
      if (is) CHECKED(here_.run("insert into keepsake(document, item, root_pem, bytes) values (?1, ?2, ?3, ?4)", name, row.text(0), row.text(1), row.blob(2)));
    }
    return {};
  }

 private:
  // The number up to which this writer's changes are here. What both files have of it has to be the same.
  Result<std::int64_t> known_up_to(const Copy& other) {
    TRY(number, known_writer(here_, other.writer));
    if (!number) return std::int64_t{0};
    TRY(last, newest(here_, *number));
    auto common = std::min(seq_of(last), other.changes);
    TRY(is_here, stamp_of(here_, other.writer, common));
    TRY(is_there, stamp_of(there_, other.writer, common));
    if (is_here != is_there) return Error{Code::bad_import, "it went on under the name of another copy, and the two cannot be told apart"};
    return seq_of(last);
  }

  static Result<std::optional<std::int64_t>> stamp_of(const Db& db, const std::string& writer, std::int64_t seq) {
    TRY(number, known_writer(db, writer));
    return db.integer("select stamp from change where id = ?1", change_no(number.value_or(0), seq));
  }

  const Db& here_;
  const Db& there_;
};

}

Result<std::vector<Copy>> copies(const Record& record) {
  TRY(out, writers_of(record.db()));
  auto& own = record.writer();
  std::erase_if(out, [&](auto& one) { return one.changes == 0 && one.writer != own; });
  std::ranges::stable_sort(out, [&](auto& a, auto& b) { return std::pair(a.writer == own, a.last) > std::pair(b.writer == own, b.last); });
  return out;
}

Result<CopyNews> news_in(const Record& record, const std::string& path) {
  TRY(there, open_copy(record, path));
  TRY(still, Snapshot::begin(there));
  return Meeting(record.db(), there).news();
}

Result<CopyNews> take_in_copy(Record& record, const std::string& path, Progress* told) {
  TRY(there, open_copy(record, path));
  TRY(still, Snapshot::begin(there));
  TRY(tx, Tx::begin(record.db()));
  Meeting meeting(tx.db(), there);
  TRY(news, meeting.news());
  if (news.nothing()) return news;
  TRY(changes, meeting.changes());
  CHECKED(receive(record, tx, changes, record.clock().now(), told));
  CHECKED(meeting.keep_files());
  CHECKED(meeting.keep_documents());
  CHECKED(tx.commit());
  return news;
}

}
