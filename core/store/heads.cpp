#include "core/store/heads.h"

#include <algorithm>
#include <set>

namespace broaden::core {

Result<ChangeNos> read_heads(const Statement& row, int column) {
  if (row.is_integer(column)) return ChangeNos{row.integer(column)};
  return unpack_nos(row.blob(column));
}

Result<ChangeNos> heads(const Db& db, Register at) {
  TRY(row, db.query("select heads from head where item = ?1 and field = ?2", at.item, at.field));
  TRY(there, row.step());
  if (!there) return ChangeNos{};
  return read_heads(row, 0);
}

Result<Heads> heads_with_value(const Db& db, Register at) {
  TRY(row, db.query("select h.heads, c.value from head h left join change c on c.id = h.heads where h.item = ?1 and h.field = ?2", at.item, at.field));
  TRY(there, row.step());
  if (!there) return Heads{};
  TRY(nos, read_heads(row, 0));
  return Heads{std::move(nos), read_value(row, 1)};
}

Result<> set_heads(const Db& db, Register at, const ChangeNos& nos) {
  TRY(row, db.prepare("insert or replace into head(item, field, heads) values (?1, ?2, ?3)"));
  row.bind(1, at.item);
  row.bind(2, at.field);
  if (nos.size() == 1) row.bind(3, nos.front());
  else row.bind(3, View(pack(nos)));
  return row.run();
}

Result<std::vector<FieldHeads>> heads_of(const Db& db, std::int64_t item) {
  std::vector<FieldHeads> out;
  TRY(rows, db.query("select field, heads from head where item = ?1", item));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(nos, read_heads(rows, 1));
    out.push_back({rows.integer(0), std::move(nos)});
  }
  return out;
}

Result<bool> later(const Db& db, const Logged& a, const Logged& b) {
  if (a.ordered() != b.ordered()) return a.ordered() > b.ordered();
  if (writer_of(a.no) == writer_of(b.no)) return a.no > b.no;
  TRY(a_name, writer_name(db, writer_of(a.no)));
  TRY(b_name, writer_name(db, writer_of(b.no)));
  return a_name > b_name;
}

Result<Logged> shown(const Db& db, const ChangeNos& nos) {
  TRY(best, must_log(db, nos.front()));
  for (auto no : std::span(nos).subspan(1)) {
    TRY(other, must_log(db, no));
    TRY(other_is_later, later(db, other, best));
    if (other_is_later) best = std::move(other);
  }
  return best;
}

namespace {

bool has_seen(const Logged& change, ChangeNo head) {
  if (writer_of(head) == writer_of(change.no)) return true;             // a writer has seen all it wrote before
  if (!change.removal()) return std::ranges::find(change.parents, head) != change.parents.end();
  return std::ranges::any_of(change.parents, [&](ChangeNo top) { return writer_of(top) == writer_of(head) && top >= head; });
}

}

ChangeNos after(const ChangeNos& before, const Logged& change) {
  ChangeNos out;
  for (auto head : before) if (!has_seen(change, head)) out.push_back(head);
  out.push_back(change.no);
  std::ranges::sort(out);
  return out;
}

ChangeNos grew_from(const Logged& change) {
  if (change.removal()) return change.ended;
  if (!change.parents.empty()) return change.parents;
  if (change.previous) return {change_no(writer_of(change.no), change.previous)};
  return {};
}

Result<std::int64_t> own_previous(const Db& db, Register at, const ChangeNos& from, std::int64_t writer) {
  std::set<ChangeNo> todo(from.begin(), from.end()), done;
  std::int64_t best = 0;
  while (!todo.empty()) {
    auto no = *todo.begin();
    todo.erase(todo.begin());
    if (!done.insert(no).second) continue;
    if (writer_of(no) == writer) {
      best = std::max(best, seq_of(no));
      continue;                                          // all earlier ones of its own lie behind it
    }
    TRY(change, must_log(db, no));
    if (change.at != at) return Error{Code::record_damaged, "a change grew from another field's"};
    for (auto parent : grew_from(change)) todo.insert(parent);
  }
  return best;
}

}
