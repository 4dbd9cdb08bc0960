#include "core/store/history.h"

#include <algorithm>
#include <span>

#include "core/store/pen.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

Result<HistoryLine> line(const Db& db, const Logged& change) {
  TRY(writer, writer_name(db, writer_of(change.no)));
  TRY(item, item_row(db, change.at.item));
  TRY(field, field_row(db, change.at.field));
  HistoryLine out{instant_of(change.stamp), std::move(writer), item.noun, item.name, field.name, field.member, change.value};
  out.removal = change.removal();
  out.marked = change.received != 0;
  if (change.at.field == life) out.value = {};
  return out;
}

// From the heads back: the log needs no index by item for this.
Result<std::vector<Logged>> all_of(const Db& db, std::int64_t item) {
  TRY(all, heads_of(db, item));
  std::vector<Logged> out;
  std::set<ChangeNo> known;
  std::vector<ChangeNo> todo;
  for (auto& [field, nos] : all) todo.insert(todo.end(), nos.begin(), nos.end());
  while (!todo.empty()) {
    auto no = todo.back();
    todo.pop_back();
    if (!known.insert(no).second) continue;
    TRY(change, must_log(db, no));
    for (auto from : grew_from(change)) todo.push_back(from);
    out.push_back(std::move(change));
  }
  std::ranges::sort(out, [](auto& a, auto& b) { return std::tuple(a.ordered(), a.no) < std::tuple(b.ordered(), b.no); });
  return out;
}

}

Result<std::vector<HistoryLine>> history(const Record& record, const std::string& name) {
  auto& db = record.db();
  TRY(still, Snapshot::begin(db));
  TRY(item, find_item(db, name));
  if (!item) return Error{Code::no_such_item, name};
  TRY(changes, all_of(db, item->id));
  std::vector<HistoryLine> out;
  for (auto& change : changes) {
    TRY(one, line(db, change));
    out.push_back(std::move(one));
  }
  return out;
}

namespace {

// The last ones that a writer made: its numbers rise, so that nothing older is looked at.
Result<> add_last_of(const Db& db, std::int64_t writer, std::int64_t limit, std::vector<Logged>& out) {
  TRY(rows, db.query("select id, item, field, stamp, value, parents, received from change where id between ?1 and ?2 order by id desc limit ?3",
                     change_no(writer, 0), change_no(writer, most_seq), limit));
  for (;;) {
    TRY(row, rows.step());
    if (!row) return {};
    TRY(change, read_logged(rows));
    out.push_back(std::move(change));
  }
}

}

Result<std::vector<HistoryLine>> recent(const Record& record, std::int64_t limit) {
  auto& db = record.db();
  TRY(still, Snapshot::begin(db));
  TRY(tops, seen(db));
  std::vector<Logged> all;
  for (auto top : tops) CHECKED(add_last_of(db, writer_of(top), limit, all));
  std::ranges::sort(all, [](auto& a, auto& b) { return std::tuple(a.ordered(), a.no) > std::tuple(b.ordered(), b.no); });
  std::vector<HistoryLine> out;
  for (auto& change : std::span(all).first(std::min(all.size(), static_cast<std::size_t>(limit)))) {
    TRY(one, line(db, change));
    out.push_back(std::move(one));
  }
  return out;
}

}
