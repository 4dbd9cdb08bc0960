// Undo is a new change, field by field, and only where nobody else has written since. Redo is the undo of an undo.
#include <algorithm>

#include "core/store/commit.h"
#include "core/store/ledger.h"
#include "core/store/rows.h"
#include "core/store/steps.h"

namespace broaden::core {
namespace {

struct Span { Logged first; ChangeNo last = 0; };        // a step's changes to one register
using Spans = std::map<Register, Span>;

Result<Spans> spans(const Db& db, const UndoStep& step) {
  Spans out;
  TRY(rows, db.query("select id, item, field, stamp, value, parents, received from change where id between ?1 and ?2 order by id", step.first, step.last));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(change, read_logged(rows));
    auto at = change.at;
    auto [span, fresh] = out.try_emplace(at);
    span->second.last = change.no;
    if (fresh) span->second.first = std::move(change);
  }
  return out;
}

class Unwinding {
 public:
  Unwinding(const Db& db, Pen& pen, const UndoStep& step) : db_(db), pen_(pen), step_(step) {}

  Result<std::set<std::int64_t>> run() {
    TRY(all, spans(db_, step_));
    for (auto& [at, span] : all) if (at.field == life) CHECKED(turn_life(at, span));
    for (auto& [at, span] : all) if (at.field != life && !turned_.contains(at.item)) CHECKED(put_back(at, span));
    for (auto item : touched_) CHECKED(settle(db_, item));
    return touched_;
  }

 private:
  bool mine(ChangeNo no) const { return writer_of(no) == pen_.writer() || writer_of(no) == writer_of(step_.first); }

  // From the only head back to the step's own change, nothing but ours.
  Result<bool> only_ours_since(Register at, ChangeNo step_change) const {
    TRY(nos, heads(db_, at));
    while (nos.size() == 1 && mine(nos.front())) {
      if (nos.front() == step_change) return true;
      TRY(change, must_log(db_, nos.front()));
      nos = grew_from(change);
    }
    return false;
  }

  // May the item go? Not if it holds what others wrote, save what its earlier removal had seen already.
  Result<bool> holds_only_ours(std::int64_t item, const Logged& beginning) const {
    ChangeNos known;
    if (beginning.parents.size() == 1) {
      TRY(removal, must_log(db_, beginning.parents.front()));
      known = removal.parents;
    }
    TRY(all, heads_of(db_, item));
    for (auto& [field, nos] : all)
      for (auto no : nos)
        if (!mine(no) && std::ranges::none_of(known, [&](auto top) { return writer_of(top) == writer_of(no) && top >= no; })) return false;
    return true;
  }

  Result<> turn_life(Register at, const Span& span) {
    turned_.insert(at.item);                             // with or without success, its fields stay as they are
    TRY(ours, only_ours_since(at, span.last));
    if (!ours) return {};
    TRY(now, heads(db_, at));
    TRY(head, must_log(db_, now.front()));
    if (head.removal()) {
      CHECKED(pen_.create(at.item));
    } else {
      TRY(free, holds_only_ours(at.item, head));
      if (!free) return {};
      CHECKED(pen_.remove(at.item));
    }
    touched_.insert(at.item);
    return {};
  }

  Result<> put_back(Register at, const Span& span) {
    TRY(ours, only_ours_since(at, span.last));
    if (!ours) return {};
    Value before;
    if (auto from = grew_from(span.first); !from.empty()) {
      TRY(was, shown(db_, from));
      before = std::move(was.value);
    }
    CHECKED(pen_.set(at, before));
    touched_.insert(at.item);
    return {};
  }

  const Db& db_;
  Pen& pen_;
  const UndoStep& step_;
  std::set<std::int64_t> touched_, turned_;
};

Result<Applied> turn(Record& record, bool undoing) {
  TRY(tx, Tx::begin(record.db()));
  TRY(pen, Pen::begin(record, tx));
  for (;;) {
    TRY(step, undoing ? to_undo(tx.db()) : to_redo(tx.db()));
    if (!step) return Error{undoing ? Code::nothing_to_undo : Code::nothing_to_redo, {}};
    TRY(items, Unwinding(tx.db(), pen, *step).run());
    if (!pen.wrote()) {                                  // others have written over all of it: the step before it, then
      CHECKED(drop_step(tx.db(), step->id));
      continue;
    }
    Applied applied{{}, step->label};
    for (auto id : items) {
      TRY(item, item_row(tx.db(), id));
      applied.ids.push_back(std::move(item.name));
    }
    CHECKED(turn_step(tx.db(), step->id, undoing, pen));
    CHECKED(finish(record, tx, pen));
    return applied;
  }
}

}

Result<Applied> undo(Record& record) { return turn(record, true); }
Result<Applied> redo(Record& record) { return turn(record, false); }

Result<UndoState> undo_state(const Record& record) {
  TRY(last, to_undo(record.db()));
  TRY(next, to_redo(record.db()));
  return UndoState{last ? last->label : "", next ? next->label : ""};
}

}
