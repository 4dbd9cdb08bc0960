#include <algorithm>

#include "sync/client/client.h"
#include "sync/client/divergence.h"
#include "sync/client/engine.h"
#include "sync/client/exchange.h"
#include "sync/client/inbox.h"
#include "sync/client/keys.h"

namespace broaden::sync {
namespace {

using core::Code;
using core::Enrollment;
using core::Error;
using core::Result;

constexpr int most_rounds = 10'000;                      // an office that never comes to an end is not believed

Result<std::vector<core::Certificate>> pinned(const std::string& pem) {
  auto read = core::read_certificates(pem);
  if (!read || read->empty()) return Error{Code::record_damaged, "the office's certificate cannot be read"};
  return read;
}

Cursor cursor_of(const Enrollment& enrollment) { return {enrollment.generation, {enrollment.cursor, enrollment.digest}}; }

// What waits, in its order. A receipt goes along only where the office once gave one: then it lost the entry since.
Result<std::vector<Offered>> waiting(const core::Record& record, const std::string& office) {
  TRY(outbox, core::outbox(record, office));
  std::vector<Offered> offers;
  for (auto& each : outbox) {
    TRY(receipt, core::receipt(record, each.id));
    offers.push_back({each.kind, each.id, std::move(each.bytes), std::move(receipt)});
  }
  return offers;
}

class Conversation {
 public:
  Conversation(core::Record& record, Transport& transport, core::Progress& progress)
      : record_(record), transport_(transport), progress_(progress) {}

  Result<SyncReport> run() {
    while (report_.rounds < most_rounds) {
      CHECKED(orient());
      TRY(offers, waiting(record_, enrollment_.office));
      const auto asked = ask(*here_, offers);
      const bool all = asked.entries.size() == offers.size();
      TRY(step, turn(asked));
      if (const auto* apart = std::get_if<Apart>(&step.what)) { CHECKED(rejoin(*apart)); continue; }
      const auto* advance = std::get_if<Advance>(&step.what);
      if (!advance) continue;                            // the clock was off: once more with the office's
      TRY(kept, keep(asked, *advance, step.online));
      if (kept && all && !advance->more) return report_;
    }
    return Error{Code::office_answer, "it never comes to an end"};
  }

 private:
  // Where this copy stands now: another program may have moved it between two rounds.
  Result<> orient() {
    TRY(enrollment, core::enrollment(record_));
    TRY(roots, pinned(enrollment.root_pem));
    TRY(online, pinned(enrollment.online_pem));
    TRY(key, read_request_key(core::request_key_path(record_, enrollment.office)));
    const core::Instant now{record_.clock().now().ms + enrollment.clock_offset_ms};
    here_ = Standpoint{{enrollment.office, enrollment.executive}, std::move(roots), online.front(), cursor_of(enrollment), now};
    enrollment_ = std::move(enrollment);
    key_ = std::move(key);
    return {};
  }

  Result<Step> turn(const SyncRequest& asked) {
    ++report_.rounds;
    progress_.say(asked.entries.empty() ? "Asking the office for news" : "Sending to the office");
    const Line line{transport_, progress_, record_.clock(), enrollment_.url, enrollment_.ca_file, *key_, enrollment_.clock_offset_ms};
    TRY(got, exchange(line, sync_path, print(asked)));
    TRY(step, take(*here_, asked, got.signature, got.reply));
    if (const auto* clock = std::get_if<ClockOff>(&step.what)) CHECKED(set_clock(*clock));
    return step;
  }

  Result<> set_clock(const ClockOff& clock) {
    if (clock_was_off_) return Code::clock_off;
    clock_was_off_ = true;
    TRY(tx, core::Tx::begin(record_.db()));
    TRY(now, core::enrollment(record_));
    now.clock_offset_ms = clock.office.ms - record_.clock().now().ms;
    CHECKED(core::save(record_, tx, now));
    CHECKED(tx.commit());
    enrollment_.clock_offset_ms = now.clock_offset_ms;
    return {};
  }

  // False where another program has moved on meanwhile: then this answer is left aside, and the next one brings it all.
  Result<bool> keep(const SyncRequest& asked, const Advance& advance, const std::optional<core::Certificate>& online) {
    TRY(tx, core::Tx::begin(record_.db()));
    TRY(now, core::enrollment(record_));
    if (now.office != asked.office || cursor_of(now) != asked.cursor) return false;
    auto report = report_;
    TRY(inbox, Inbox::open(record_, tx, now, here_->roots));
    CHECKED(inbox.take(asked, advance, report));
    now.generation = advance.cursor.generation;
    now.cursor = advance.cursor.at.number;
    now.digest = advance.cursor.at.digest;
    now.synced = record_.clock().now();
    if (online) now.online_pem = online->pem();
    CHECKED(core::save(record_, tx, now));
    CHECKED(tx.commit());
    report_ = report;
    return true;
  }

  Result<> rejoin(const Apart& first) {
    if (rejoined_) return Error{Code::office_answer, "it forgets what it said a moment ago"};
    rejoined_ = true;
    progress_.say("Comparing with the office");
    TRY(chain, own_chain(record_, enrollment_));
    std::string generation = first.generation;
    std::int64_t low = 0, high = std::min<std::int64_t>(static_cast<std::int64_t>(chain.size()) - 1, first.head.number);
    while (low < high) {
      const auto points = spread(chain, low, high);
      TRY(step, turn(ask_common(*here_, points)));
      const auto* apart = std::get_if<Apart>(&step.what);
      if (!apart) continue;                              // the clock was off
      generation = apart->generation;
      TRY(next, above(points, apart->common, low));
      low = next.first;
      high = std::min(high, next.second);
    }
    TRY(tx, core::Tx::begin(record_.db()));
    TRY(now, core::enrollment(record_));
    if (cursor_of(now) != here_->cursor) return {};      // another program was quicker
    CHECKED(step_back(record_, tx, now, generation, {low, core::hex(chain[static_cast<std::size_t>(low)])}));
    return tx.commit();
  }

  // The last common number that is sure, and the highest that is still possible.
  static Result<std::pair<std::int64_t, std::int64_t>> above(const std::vector<Point>& points, const Point& common, std::int64_t low) {
    std::int64_t sure = low, possible = points.back().number;
    for (const auto& point : points) {
      if (point == common) sure = point.number;
      else if (point.number > common.number) { possible = point.number - 1; break; }
    }
    if (common.number > low && sure != common.number) return Error{Code::office_answer, "it agrees with what was never said"};
    return std::pair(sure, std::max(sure, possible));
  }

  core::Record& record_;
  Transport& transport_;
  core::Progress& progress_;
  Enrollment enrollment_;
  std::optional<Standpoint> here_;
  std::optional<core::SigningKey> key_;
  SyncReport report_;
  bool clock_was_off_ = false, rejoined_ = false;
};

}

Result<SyncReport> sync(core::Record& record, Transport& transport, core::Progress& progress) {
  return Conversation(record, transport, progress).run();
}

}
