#include "core/store/pen.h"

#include <algorithm>

#include "core/store/copies.h"

namespace broaden::core {

Result<Pen> Pen::begin(Record& record, const Tx& tx) {
  auto& db = tx.db();
  TRY(here, db.prepare("select h.writer, h.clock, h.indexed, c.id, c.stamp from here h left join change c on c.id ="
                       " (select max(id) from change where id between h.writer << 32 and h.writer << 32 | 4294967295)"));
  TRY(there, here.step());
  if (!there) return Error{Code::record_damaged, "it does not say which copy it is"};
  CHECKED(follow_writer(record, here.integer(0)));

  Pen pen(db);
  pen.last_ = change_no(here.integer(0), 0);
  pen.indexed_ = writer_of(here.integer(2)) == here.integer(0) ? here.integer(2) : pen.last_;
  const auto now = record.clock().now();
  const auto limit = stamp_at({now.ms + far_ahead_ms});   // a clock that was far ahead once must not lead for ever
  std::int64_t base = 0;
  if (!here.is_null(3)) {
    pen.last_ = here.integer(3);
    if (here.integer(4) <= limit) base = here.integer(4);
  }
  if (here.integer(1) <= limit) base = std::max(base, here.integer(1));
  pen.before_ = pen.last_;
  pen.stamp_ = std::max(stamp_at(now), base + 1);        // past the last counter, this moves the time by 1 ms
  return pen;
}

Result<> Pen::write(Logged&& change, const ChangeNos& heads_before) {
  if (seq_of(last_) == most_seq) return Error{Code::database, "this copy has no change numbers left"};
  change.no = last_ + 1;
  change.stamp = stamp_;
  CHECKED(append(*db_, change));
  CHECKED(set_heads(*db_, change.at, after(heads_before, change)));
  last_ = change.no;
  return {};
}

Result<> Pen::set(Register at, const Value& value) {
  TRY(now, heads_with_value(*db_, at));
  if (now.nos.size() < 2 && now.value == value) return {};
  Logged change{.at = at, .value = value};
  if (now.nos.size() == 1 && writer_of(now.nos.front()) == writer()) change.previous = seq_of(now.nos.front());
  else change.parents = now.nos;
  return write(std::move(change), now.nos);
}

Result<> Pen::create(std::int64_t item) {
  TRY(before, heads(*db_, {item, life}));
  return write({.at = {item, life}, .value = std::int64_t{1}, .parents = before}, before);
}

Result<> Pen::remove(std::int64_t item) {
  TRY(before, heads(*db_, {item, life}));
  TRY(all, seen(*db_));
  return write({.at = {item, life}, .value = std::int64_t{0}, .parents = std::move(all), .ended = before}, before);
}

}
