#include <algorithm>

#include "core/base/random.h"
#include "sync/office/mailbox/sqlite_mailbox.h"
#include "sync/protocol/digest.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Hash;
using core::Result;
using core::Statement;

Hash hash_of(core::View bytes) {
  Hash hash{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
  return hash;
}

Row row_of(const Statement& r) {
  return {r.integer(0), static_cast<core::EntryKind>(r.integer(1)), std::string(r.text(2)), core::text(r.blob(3)), hash_of(r.blob(4)), {r.integer(5)},
          r.is_null(6) ? std::string() : std::string(r.text(6))};
}

Result<std::vector<Row>> all(Statement& statement) {
  std::vector<Row> rows;
  for (;;) {
    TRY(there, statement.step());
    if (!there) return rows;
    rows.push_back(row_of(statement));
  }
}

Result<std::optional<Row>> first(Statement& statement) {
  TRY(there, statement.step());
  return there ? std::optional(row_of(statement)) : std::nullopt;
}

}

Result<Head> SqliteMailbox::head(const std::string& executive) {
  TRY(row, db_.query("select generation, head, digest from mailbox where executive = ?1", executive));
  TRY(there, row.step());
  if (!there) return Error{Code::no_such_person, executive};
  return Head{std::string(row.text(0)), row.integer(1), hash_of(row.blob(2))};
}

Result<std::string> SqliteMailbox::new_generation(const std::string& executive) {
  auto fresh = core::hex(core::random_bytes(16));
  CHECKED(db_.run("update mailbox set generation = ?2 where executive = ?1", executive, fresh));
  return fresh;
}

// The write lock is the mailbox row's lock: nobody else numbers between reading the head and writing it back.
Result<std::vector<Placed>> SqliteMailbox::append(const std::string& executive, std::span<const NewEntry> offered) {
  std::vector<Placed> placed;
  auto done = together([&]() -> Result<> {
    TRY(now, head(executive));
    for (const auto& entry : offered) {
      TRY(known, db_.integer("select number from entry where executive = ?1 and id = ?2", executive, entry.id));
      if (known) { placed.push_back({*known, true}); continue; }
      auto id = sync::read_hash(entry.id);
      if (!id) return Error{Code::bad_document, entry.id};
      now.digest = sync::next_digest(now.digest, ++now.number, *id);
      CHECKED(db_.run("insert into entry(executive, number, kind, id, bytes, digest, accepted) values(?1, ?2, ?3, ?4, ?5, ?6, ?7)", executive,
                      now.number, static_cast<int>(entry.kind), entry.id, core::view(entry.bytes), core::View(now.digest), entry.accepted.ms));
      placed.push_back({now.number, false});
    }
    return db_.run("update mailbox set head = ?2, digest = ?3 where executive = ?1", executive, now.number, core::View(now.digest));
  });
  if (!done) return done.error();
  return placed;
}

Result<std::vector<Row>> SqliteMailbox::rows(const std::string& executive, std::int64_t after, std::int64_t most) {
  TRY(found, db_.query("select number, kind, id, bytes, digest, accepted, receipt from entry where executive = ?1 and number > ?2"
                       " order by number limit ?3", executive, after, most));
  return all(found);
}

Result<std::optional<Row>> SqliteMailbox::row(const std::string& executive, std::int64_t number) {
  TRY(found, db_.query("select number, kind, id, bytes, digest, accepted, receipt from entry where executive = ?1 and number = ?2", executive, number));
  return first(found);
}

Result<std::optional<Row>> SqliteMailbox::row(const std::string& executive, const std::string& id) {
  TRY(found, db_.query("select number, kind, id, bytes, digest, accepted, receipt from entry where executive = ?1 and id = ?2", executive, id));
  return first(found);
}

Result<std::vector<Place>> SqliteMailbox::places(const std::string& beginning, std::int64_t most) {
  TRY(found, db_.query("select executive, id from entry where id >= ?1 and id < ?1 || 'g' and kind = 0 order by id limit ?2", beginning, most));
  std::vector<Place> places;
  for (;;) {
    TRY(there, found.step());
    if (!there) return places;
    places.push_back({std::string(found.text(0)), std::string(found.text(1))});
  }
}

Result<std::vector<Row>> SqliteMailbox::without_receipt(const std::string& executive, std::int64_t most) {
  TRY(found, db_.query("select number, kind, id, bytes, digest, accepted, receipt from entry where executive = ?1 and receipt is null"
                       " order by number limit ?2", executive, most));
  return all(found);
}

Result<> SqliteMailbox::keep_receipt(const std::string& executive, std::int64_t number, const std::string& receipt) {
  return db_.run("update entry set receipt = ?3 where executive = ?1 and number = ?2 and receipt is null", executive, number, receipt);
}

}
