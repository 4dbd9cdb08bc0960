#include "core/store/replay.h"

#include <algorithm>

namespace broaden::core {
namespace {

// A head is what nobody has seen: no parent of another change, nor followed by its own writer on the same register.
class Replay {
 public:
  void take(const Logged& change) {
    auto writer = writer_of(change.no);
    auto expected = newest_.contains(writer) ? newest_[writer] + 1 : change_no(writer, 1);
    if (change.no != expected) gaps_ = true;
    newest_[writer] = change.no;
    for (auto parent : grew_from(change)) named_.push_back(parent);
    if (change.removal()) removals_.push_back({change.at.item, change.parents});
    auto& mine = latest_[change.at][writer];
    mine = std::max(mine, change.no);
  }

  Replayed finish() {
    Replayed out;
    if (gaps_) out.broken.push_back("the numbers of the changes have a gap");
    for (auto no : named_)
      if (!newest_.contains(writer_of(no)) || newest_[writer_of(no)] < no) { out.broken.push_back("a change grew from one that is not there"); break; }
    std::ranges::sort(named_);
    for (auto& [at, by_writer] : latest_) {
      auto& nos = out.heads[at];
      for (auto& [writer, no] : by_writer)
        if (!std::ranges::binary_search(named_, no) && !(at.field == life && ended(at.item, no))) nos.push_back(no);
    }
    return out;
  }

 private:
  bool ended(std::int64_t item, ChangeNo no) const {
    return std::ranges::any_of(removals_, [&](auto& removal) {
      return removal.item == item && std::ranges::any_of(removal.seen, [&](auto top) { return writer_of(top) == writer_of(no) && top >= no; });
    });
  }

  struct Removal { std::int64_t item; ChangeNos seen; };
  std::map<std::int64_t, ChangeNo> newest_;
  std::vector<ChangeNo> named_;
  std::vector<Removal> removals_;
  std::map<Register, std::map<std::int64_t, ChangeNo>> latest_;
  bool gaps_ = false;
};

}

Result<Replayed> replay(const Db& db) {
  Replay replay;
  TRY(rows, db.prepare("select id, item, field, stamp, value, parents, received from change order by id"));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(change, read_logged(rows));
    replay.take(change);
  }
  return replay.finish();
}

}
