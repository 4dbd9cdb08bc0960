// Other machines' changes. Each waits until its writer's earlier ones and its parents are here, so that whatever order they
// come in, they are taken in one that fits.
#include <algorithm>

#include "core/base/steps.h"
#include "core/store/copies.h"
#include "core/store/index.h"
#include "core/store/ledger.h"
#include "core/store/pen.h"
#include "core/store/rows.h"

namespace broaden::core {
namespace {

std::string list(const std::vector<ChangeRef>& refs) {
  std::string out;
  for (auto& ref : refs) ((out += ref.writer) += ' ') += std::to_string(ref.seq) + ' ';
  return out;
}

Result<std::vector<ChangeRef>> refs(std::string_view text) {
  std::vector<ChangeRef> out;
  while (!text.empty()) {
    auto name_end = text.find(' '), end = name_end == text.npos ? text.npos : text.find(' ', name_end + 1);
    if (end == text.npos) return Error{Code::record_damaged, "a waiting change cannot be read"};
    std::int64_t seq = 0;
    for (char c : text.substr(name_end + 1, end - name_end - 1)) seq = seq * 10 + (c - '0');
    out.push_back({std::string(text.substr(0, name_end)), seq});
    text.remove_prefix(end + 1);
  }
  return out;
}

bool well_formed(const Change& change) {
  auto fine = [](const ChangeRef& ref) {
    return ref.seq > 0 && ref.seq < most_seq && !ref.writer.empty() && ref.writer.size() <= 64 && ref.writer.find(' ') == ref.writer.npos;
  };
  bool plain = !std::holds_alternative<Tags>(change.value) && !std::holds_alternative<Lines>(change.value);
  return plain && fine(change.ref) && !change.noun.empty() && !change.item.empty() && change.stamp >= 0 && (!change.removal || change.field.empty()) &&
         std::ranges::all_of(change.parents, fine);
}

class Inbox {
 public:
  Inbox(Record& record, const Tx& tx) : record_(record), db_(tx.db()), tx_(tx) {}

  Result<> take(const Change& change, Instant received) {
    if (!well_formed(change)) return Error{Code::bad_document, "a change in it is malformed"};
    TRY(known, already(change, received));
    if (known) return {};
    TRY(ready, is_ready(change));
    if (ready) return apply(change, received);
    return wait(change, received);
  }

  Result<> finish() {
    for (;;) {
      TRY(progress, take_waiting());
      if (!progress) break;
    }
    if (clock_) CHECKED(db_.run("update here set clock = max(clock, ?1)", clock_));
    for (auto item : touched_) {
      CHECKED(settle(db_, item));
      CHECKED(index_item(db_, item));
    }
    return {};
  }

 private:
  static std::int64_t as_ordered(std::int64_t stamp, Instant received) {
    return stamp > stamp_at({received.ms + far_ahead_ms}) ? stamp_at(received) : 0;
  }

  Result<bool> already(const Change& change, Instant received) {
    TRY(writer, known_writer(db_, change.ref.writer));
    if (!writer) return false;
    TRY(known, logged(db_, change_no(*writer, change.ref.seq)));
    if (!known) return false;
    if (known->stamp != change.stamp) return Error{Code::bad_document, "two copies wrote under one name"};
    // Its author learns here what the others were told of a clock that was far ahead; the earliest receipt counts.
    auto ordered = as_ordered(change.stamp, received);
    if (ordered && (!known->received || ordered < known->received)) {
      CHECKED(db_.run("update change set received = ?2 where id = ?1", known->no, ordered));
      touched_.insert(known->at.item);
    }
    return true;
  }

  Result<bool> has(const ChangeRef& ref) {
    TRY(writer, known_writer(db_, ref.writer));
    if (!writer) return ref.seq == 0;
    TRY(last, newest(db_, *writer));
    return seq_of(last) >= ref.seq;
  }

  Result<bool> is_ready(const Change& change) {
    TRY(own_past, has({change.ref.writer, change.ref.seq - 1}));
    if (!own_past) return false;
    for (auto& parent : change.parents) {
      TRY(there, has(parent));
      if (!there) return false;
    }
    return true;
  }

  // A number that this copy would give next, given elsewhere: the file was copied without our seeing it.
  Result<> step_aside(const std::string& writer) {
    TRY(own, db_.integer("select writer from here"));
    CHECKED(follow_writer(record_, own.value_or(0)));
    if (writer != record_.writer()) return {};
    return start_writer(record_, tx_);
  }

  Result<> apply(const Change& change, Instant received) {
    CHECKED(step_aside(change.ref.writer));
    TRY(writer, writer_number(db_, change.ref.writer));
    TRY(item, item_number(db_, change.noun, change.item));
    Logged row{.no = change_no(writer, change.ref.seq), .at = {item, life}, .stamp = change.stamp, .value = change.value};
    if (change.field.empty()) {
      row.value = std::int64_t{change.removal ? 0 : 1};
    } else {
      TRY(field, field_number(db_, change.noun, change.field, change.member));
      row.at.field = field;
    }
    for (auto& parent : change.parents) {
      TRY(parent_writer, writer_number(db_, parent.writer));
      row.parents.push_back(change_no(parent_writer, parent.seq));
    }
    TRY(before, heads(db_, row.at));
    if (row.parents.empty() && row.at.field != life) {
      TRY(previous, own_previous(db_, row.at, before, writer));
      row.previous = previous;
    }
    auto now = after(before, row);
    if (row.removal()) std::ranges::set_difference(before, now, std::back_inserter(row.ended));
    row.received = as_ordered(row.stamp, received);
    if (!row.received) clock_ = std::max(clock_, row.stamp);
    CHECKED(append(db_, row));
    CHECKED(set_heads(db_, row.at, now));
    touched_.insert(item);
    return {};
  }

  Result<> wait(const Change& change, Instant received) {
    TRY(row, db_.prepare("insert into waiting(writer, seq, stamp, noun, item, field, member, value, removal, parents, received)"
                         " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                         " on conflict do update set received = min(received, excluded.received)"));
    row.bind_all(change.ref.writer, change.ref.seq, change.stamp, change.noun, change.item, change.field, change.member);
    bind_value(row, 8, change.value);
    row.bind(9, change.removal);
    row.bind(10, list(change.parents));
    row.bind(11, received.ms);
    return row.run();
  }

  struct Waiting { Change change; Instant received; };

  Result<std::vector<Waiting>> waiting() {
    std::vector<Waiting> out;
    TRY(rows, db_.prepare("select writer, seq, stamp, noun, item, field, member, value, removal, parents, received from waiting order by writer, seq"));
    for (;;) {
      TRY(row, rows.step());
      if (!row) break;
      TRY(parents, refs(rows.text(9)));
      auto text = [&](int column) { return std::string(rows.text(column)); };
      out.push_back({{{text(0), rows.integer(1)}, rows.integer(2), text(3), text(4), text(5), text(6), read_value(rows, 7), rows.integer(8) != 0, std::move(parents)},
                     {rows.integer(10)}});
    }
    return out;
  }

  Result<bool> take_waiting() {
    bool progress = false;
    TRY(all, waiting());
    for (auto& [change, received] : all) {
      TRY(known, already(change, received));
      if (!known) {
        TRY(ready, is_ready(change));
        if (!ready) continue;
        CHECKED(apply(change, received));
      }
      CHECKED(db_.run("delete from waiting where writer = ?1 and seq = ?2", change.ref.writer, change.ref.seq));
      progress = true;
    }
    return progress;
  }

  Record& record_;
  const Db& db_;
  const Tx& tx_;
  std::int64_t clock_ = 0;
  std::set<std::int64_t> touched_;
};

}

Result<> receive(Record& record, Tx& tx, std::span<const Change> changes, Instant received, Progress* told) {
  Inbox inbox(record, tx);
  Steps steps(told, "Taking in", changes.size());
  for (auto& change : changes) {
    CHECKED(steps.done(1));
    CHECKED(inbox.take(change, received));
  }
  return inbox.finish();
}

Result<std::vector<Change>> changes_after(const Record& record, const std::string& writer, std::int64_t seq) { return changes_after(record.db(), writer, seq); }

Result<std::vector<Change>> changes_after(const Db& db, const std::string& writer, std::int64_t seq) {
  std::vector<Change> out;
  TRY(number, known_writer(db, writer));
  if (!number) return out;
  TRY(rows, db.query("select id, item, field, stamp, value, parents, received from change where id > ?1 and id <= ?2 order by id",
                     change_no(*number, seq), change_no(*number, most_seq)));
  for (;;) {
    TRY(row, rows.step());
    if (!row) break;
    TRY(logged_row, read_logged(rows));
    TRY(item, item_row(db, logged_row.at.item));
    TRY(field, field_row(db, logged_row.at.field));
    Change change{{writer, seq_of(logged_row.no)}, logged_row.stamp, item.noun, item.name, field.name, field.member, logged_row.value, logged_row.removal(), {}};
    if (logged_row.at.field == life) change.value = {};
    for (auto parent : logged_row.parents) {
      TRY(parent_writer, writer_name(db, writer_of(parent)));
      change.parents.push_back({std::move(parent_writer), seq_of(parent)});
    }
    out.push_back(std::move(change));
  }
  return out;
}

}
