#include "core/store/pen.h"

#include <algorithm>

#include "core/store/copies.h"

namespace broaden::core {

Result<Pen> Pen::begin(Record& record, const Tx& tx) {
  auto& db = tx.db();
  TRY(here, db.prepare("select writer, clock, indexed from here"));
  TRY(there, here.step());
  if (!there) return Error{Code::record_damaged, "it does not say which copy it is"};
  CHECKED(follow_writer(record, here.integer(0)));

  Pen pen(db);
  pen.last_ = change_no(here.integer(0), 0);
  pen.indexed_ = writer_of(here.integer(2)) == here.integer(0) ? here.integer(2) : pen.last_;
  TRY(last, db.query("select id, stamp from change where id between ?1 and ?2 order by id desc limit 1", pen.last_, pen.last_ | most_seq));
  TRY(wrote_before, last.step());
  const auto now = record.clock().now();
  const auto limit = stamp_at({now.ms + far_ahead_ms});   // a clock that was far ahead once must not lead for ever
  std::int64_t base = 0;
  if (wrote_before) {
    pen.last_ = last.integer(0);
    if (last.integer(1) <= limit) base = last.integer(1);
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
  TRY(before, heads(*db_, at));
  if (before.size() == 1) {
    TRY(head, must_log(*db_, before.front()));
    if (head.value == value) return {};
  }
  Logged change{.at = at, .value = value};
  if (before.size() == 1 && writer_of(before.front()) == writer()) change.previous = seq_of(before.front());
  else change.parents = before;
  return write(std::move(change), before);
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
