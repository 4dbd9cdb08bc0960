#include "core/store/schema.h"

#include <algorithm>
#include <set>

#include "core/model/nouns.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

// A change's number is writer << 32 | seq: the log lies in the order it was written and needs no index of its own.
// parents: null for none, a seq for this writer's own change before it, a blob (pack.h) for a list.
constexpr const char* log = R"(
create table here(one integer primary key check (one = 1), record text not null, writer integer not null,
                  clock integer not null, indexed integer not null);
create table writer(id integer primary key, name text not null unique);
create table item(id integer primary key, noun text not null, name text not null unique);
create table field(id integer primary key, noun text not null, name text not null, member text not null, unique(noun, name, member));
create table change(id integer primary key, item integer not null, field integer not null, stamp integer not null,
                    value, parents, received integer);
create table head(item integer not null, field integer not null, heads not null, primary key(item, field)) without rowid;
create table waiting(writer text not null, seq integer not null, stamp integer not null, noun text not null, item text not null,
                     field text not null, member text not null, value, removal integer not null, parents text not null,
                     received integer not null, primary key(writer, seq)) without rowid;
create table step(id integer primary key, label text not null, first integer not null, last integer not null, undone integer not null);
create virtual table search using fts5(body, detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2');
)";

constexpr const char* local = R"(
create table entry(id integer primary key, office text not null, kind integer not null, name text not null, document text not null,
                   type text not null, about text not null, number integer, received integer not null, bytes blob not null,
                   unique(office, name));
create index entry_by_document on entry(document);
create table receipt(entry text primary key, bytes text not null) without rowid;
create table subject(document text primary key, item text not null) without rowid;
create table held(office text not null, name text not null, reason text not null, kind integer not null, number integer not null,
                  bytes blob not null, primary key(office, name));
create table enrollment(office text primary key, agency text not null, url text not null, executive text not null, machine text not null,
                        root_pem text not null, office_pem text not null, online_pem text not null, signing_pem text not null,
                        certificate_pem text not null, ca_file text not null, generation text not null, cursor integer not null,
                        digest text not null, connected integer not null, synced integer not null, clock_offset integer not null,
                        closed integer not null);
create table outbox(id integer primary key, office text not null, name text not null, kind integer not null, bytes blob not null,
                    unique(office, name));
create table refused(office text not null, name text not null, kind integer not null, code text not null, at integer not null,
                     primary key(office, name));
create table draft(noun text not null, item text not null, field text not null, text text not null, based_on text not null,
                   primary key(noun, item, field)) without rowid;
create table setting(name text primary key, value text not null) without rowid;
create table file(sha256 text primary key, bytes blob not null);
)";

constexpr const char* evidence_of_elsewhere = R"(
create table keepsake(document text primary key, item text not null, root_pem text not null, bytes blob not null) without rowid;
)";

constexpr Step steps[] = {
    {"the log of changes, its heads, undo and search", 1, log},
    {"what is local to this copy: documents, connections, drafts, files", 1, local},
    {"documents that came in a file: evidence, which no office's state is computed from", 1, evidence_of_elsewhere},
};

// What a list of many is shown by, or a few of many: found without going through all. Older builds keep these up too.
struct Ordering { const char* name; const char* columns; };
constexpr Ordering orderings[] = {
    {"learning_by_date", "learning(date)"},
    {"learning_by_title", "learning(title collate nocase)"},
    {"learning_by_hours", "learning(minutes, date)"},
    {"head_in_conflict", "head(item, field) where typeof(heads) = 'blob'"},   // of a long record, next to none are
};

Result<std::set<std::string>> columns_of(const Db& db, const char* table) {
  std::set<std::string> out;
  TRY(rows, db.query("select name from pragma_table_info(?1)", table));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    out.emplace(rows.text(0));
  }
  return out;
}

}

std::span<const Step> migrations() { return steps; }

Result<std::vector<const Noun*>> lacking(const Db& db) {
  std::vector<const Noun*> out;
  for (auto* noun : nouns()) {
    TRY(there, columns_of(db, noun->name));
    bool all = std::ranges::all_of(noun->fields, [&](auto& field) { return there.contains(field.name); });
    if (there.empty() || !all) out.push_back(noun);
  }
  return out;
}

Result<> widen(const Db& db, const Noun& noun) {
  TRY(there, columns_of(db, noun.name));
  if (there.empty()) CHECKED(db.script(("create table " + quoted(noun.name) + "(item integer primary key)").c_str()));
  for (auto& field : noun.fields)
    if (!there.contains(field.name))
      CHECKED(db.script(("alter table " + quoted(noun.name) + " add column " + quoted(field.name)).c_str()));
  return {};
}

Result<bool> lacks_ordering(const Db& db) {
  for (auto& one : orderings) {
    TRY(there, db.integer("select 1 from sqlite_schema where type = 'index' and name = ?1", one.name));
    if (!there) return true;
  }
  return false;
}

Result<> put_in_order(const Db& db) {
  for (auto& one : orderings) CHECKED(db.script((std::string("create index if not exists ") + one.name + " on " + one.columns).c_str()));
  return {};
}

}
