#include <algorithm>

#include "core/model/nouns.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

using Vector = std::map<std::int64_t, std::int64_t>;     // writer to the highest seq that a removal had seen

bool covers(const Vector& vector, ChangeNo head) {
  auto top = vector.find(writer_of(head));
  return top != vector.end() && top->second >= seq_of(head);
}

}

Result<bool> alive(const Db& db, const std::vector<FieldHeads>& all) {
  Vector removed;
  std::set<ChangeNo> removals;
  for (auto& [field, nos] : all) {
    if (field != life) continue;
    for (auto no : nos) {
      TRY(change, must_log(db, no));
      if (!change.removal()) continue;
      removals.insert(no);
      for (auto top : change.parents) {
        auto& seq = removed[writer_of(top)];
        seq = std::max(seq, seq_of(top));
      }
    }
  }
  if (removals.empty()) return !all.empty();
  for (auto& [field, nos] : all)
    for (auto no : nos)
      if (!removals.contains(no) && !covers(removed, no)) return true;
  return false;
}

Result<bool> has_child(const Db& db, const Noun& parent, const std::string& name) {
  for (auto* noun : nouns())
    for (auto& field : noun->fields) {
      if (!field.more.link || std::string_view(field.more.link) != parent.name) continue;
      TRY(child, db.integer("select 1 from " + quoted(noun->name) + " where " + quoted(field.name) + " = ?1 limit 1", name));
      if (child) return true;
    }
  return false;
}

}
