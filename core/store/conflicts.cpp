#include <algorithm>
#include <queue>

#include "core/model/nouns.h"
#include "core/model/typed.h"
#include "core/store/ledger.h"
#include "core/store/pen.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

Result<std::set<ChangeNo>> ancestors(const Db& db, ChangeNo head) {
  std::set<ChangeNo> out;
  std::queue<ChangeNo> todo({head});
  for (; !todo.empty(); todo.pop()) {
    TRY(change, must_log(db, todo.front()));
    for (auto parent : grew_from(change)) if (out.insert(parent).second) todo.push(parent);
  }
  return out;
}

// The latest change that all heads grew from; none where they began apart.
Result<std::optional<Logged>> common(const Db& db, const ChangeNos& nos) {
  TRY(shared, ancestors(db, nos.front()));
  for (auto no : std::span(nos).subspan(1)) {
    TRY(others, ancestors(db, no));
    std::erase_if(shared, [&](auto one) { return !others.contains(one); });
  }
  if (shared.empty()) return std::optional<Logged>{};
  TRY(latest, shown(db, ChangeNos(shared.begin(), shared.end())));
  return std::optional(std::move(latest));
}

// A tag or line is in its set or not; anything else reads as its field does.
std::string as_shown(const Field* field, const FieldRow& at, const Value& value) {
  if (!at.member.empty()) return std::holds_alternative<std::monostate>(value) ? "" : at.member;
  return field ? shown(*field, value) : shown(Field{}, value);
}

Result<FieldVersion> version_of(const Db& db, const Field* field, const FieldRow& at, Logged&& head) {
  TRY(writer, writer_name(db, writer_of(head.no)));
  auto words = as_shown(field, at, head.value);
  return FieldVersion{std::move(head.value), std::move(words), instant_of(head.ordered()), std::move(writer)};
}

// The one that shows, then the others from the latest on; those that say the same are one.
Result<std::vector<FieldVersion>> versions(const Db& db, const Field* field, const FieldRow& at, const ChangeNos& nos) {
  TRY(first, shown(db, nos));
  std::vector<Logged> all;
  for (auto no : nos) {
    TRY(head, must_log(db, no));
    all.push_back(std::move(head));
  }
  std::ranges::sort(all, [&](auto& a, auto& b) { return std::pair(a.no == first.no, a.ordered()) > std::pair(b.no == first.no, b.ordered()); });
  std::vector<FieldVersion> out;
  for (auto& head : all) {
    if (std::ranges::find(out, head.value, &FieldVersion::value) != out.end()) continue;
    TRY(one, version_of(db, field, at, std::move(head)));
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::optional<Conflict>> conflict(const Db& db, const ItemRow& item, const FieldRow& at, const ChangeNos& nos) {
  auto* noun = core::noun(item.noun);
  auto* field = noun ? noun->field(at.name) : nullptr;
  Conflict out{item.noun, item.name, at.name, at.member, {}, {}};
  TRY(all, versions(db, field, at, nos));
  if (all.size() < 2) return std::optional<Conflict>{};
  out.versions = std::move(all);
  TRY(before, common(db, nos));
  if (before) out.before = as_shown(field, at, before->value);
  return std::optional(std::move(out));
}

}

Result<std::vector<Conflict>> conflicts(const Record& record) {
  auto& db = record.db();
  std::vector<Conflict> out;
  TRY(still, Snapshot::begin(db));
  TRY(rows, db.prepare("select item, field, heads from head where field <> 0 and typeof(heads) = 'blob' order by item, field"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(nos, read_heads(rows, 2));
    TRY(item, item_row(db, rows.integer(0)));
    if (auto* noun = core::noun(item.noun)) {
      TRY(is, is_shown(db, *noun, item.id));
      if (!is) continue;
    }
    TRY(at, field_row(db, rows.integer(1)));
    TRY(one, conflict(db, item, at, nos));
    if (one) out.push_back(std::move(*one));
  }
  return out;
}

}
