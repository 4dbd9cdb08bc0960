#include "sync/client/inbox.h"

#include <algorithm>

#include "core/document/identity_events.h"
#include "core/document/plan_submission.h"

namespace broaden::sync {
namespace {

using core::Admission;
using core::EntryKind;
using core::Result;
using core::Verdict;

Result<std::variant<core::Document, core::Signature>> understood(EntryKind kind, const std::string& id, const std::string& bytes) {
  using Body = std::variant<core::Document, core::Signature>;
  if (kind == EntryKind::document) {
    TRY(document, core::read_document(bytes));
    return Body(std::move(document));
  }
  if (kind == EntryKind::sealed) return core::Error{core::Code::bad_document, "it is for another version of Broaden"};
  TRY(signature, read_signature_entry(id, bytes));
  return Body(std::move(signature));
}

std::string in_words(const core::Error& why) { return core::words(why).what; }

}

Result<Inbox> Inbox::open(core::Record& record, core::Tx& tx, const core::Enrollment& enrollment, std::span<const core::Certificate> roots) {
  Inbox inbox(record, tx, enrollment, roots);
  TRY(kept, core::entries(record, enrollment.office));
  for (const auto& each : kept) {
    auto body = understood(each.kind, each.id, each.bytes);
    if (!body) return core::Error{core::Code::record_damaged, "an entry of the office's cannot be read any more"};
    inbox.places_[each.id] = inbox.entries_.size();
    inbox.entries_.push_back({each.number.value_or(0), each.received, *std::move(body)});
  }
  TRY(held, core::held(record, enrollment.office));
  for (auto& each : held) inbox.held_.emplace(each.id, std::move(each));
  return inbox;
}

Result<> Inbox::take(const SyncRequest& asked, const Advance& advance, SyncReport& report) {
  for (std::size_t i = 0; i < advance.results.size(); ++i) CHECKED(result(asked.entries[i], advance.results[i], advance, report));
  for (const auto& each : advance.entries) CHECKED(entry(each, advance, report));
  return release();
}

Result<> Inbox::result(const Offered& offered, const EntryResult& result, const Advance& advance, SyncReport& report) {
  if (result.outcome == Outcome::refused) {
    ++report.refused;
    return core::refused(record_, tx_, mailbox_.office, {offered.id, offered.kind, result.error, record_.clock().now()});
  }
  ++(result.outcome == Outcome::accepted ? report.sent : report.duplicates);
  CHECKED(core::accepted(record_, tx_, mailbox_.office, offered.id));
  const auto receipt = advance.receipts.find(offered.id);
  if (receipt == advance.receipts.end()) return {};
  CHECKED(core::keep_receipt(record_, tx_, offered.id, advance.signed_receipts.at(offered.id)));
  if (!places_.contains(offered.id)) return {};          // what is held stays held until its number comes by
  return keep({result.number, receipt->second.time, offered.kind, offered.id, offered.bytes});
}

Result<> Inbox::entry(const Numbered& entry, const Advance& advance, SyncReport& report) {
  const auto receipt = advance.receipts.find(entry.id);
  const auto received = receipt == advance.receipts.end() ? record_.clock().now() : receipt->second.time;
  const Arrived arrived{entry.number, received, entry.kind, entry.id, entry.bytes};
  const bool is_new = !places_.contains(entry.id) && !held_.contains(entry.id);
  report.received += is_new;
  const auto admission = judge(arrived);
  if (receipt != advance.receipts.end()) CHECKED(core::keep_receipt(record_, tx_, entry.id, advance.signed_receipts.at(entry.id)));
  if (admission.verdict == Verdict::accept || admission.verdict == Verdict::duplicate) return keep(arrived);
  report.held += is_new;
  core::Held held{entry.id, in_words(admission.why), entry.kind, entry.bytes, entry.number};
  CHECKED(core::hold(record_, tx_, mailbox_.office, held));
  held_.insert_or_assign(entry.id, std::move(held));
  return {};
}

// What came may be what others waited for: again, until nothing moves any more.
Result<> Inbox::release() {
  for (bool moved = true; moved;) {
    moved = false;
    std::vector<std::string> waiting;
    for (const auto& [id, each] : held_) if (each.kind != EntryKind::sealed) waiting.push_back(id);
    std::ranges::sort(waiting, {}, [&](const std::string& id) { return held_.at(id).number; });
    for (const auto& id : waiting) {
      const auto each = held_.at(id);
      TRY(receipt, core::receipt(record_, id));
      const auto read = receipt ? core::read_receipt(receipt->document) : Result<core::Receipt>(core::Code::bad_document);
      const Arrived arrived{each.number, read ? read->time : record_.clock().now(), each.kind, each.id, each.bytes};
      const auto verdict = judge(arrived).verdict;
      if (verdict != Verdict::accept && verdict != Verdict::duplicate) continue;
      CHECKED(keep(arrived));
      CHECKED(core::release(record_, tx_, mailbox_.office, id));
      held_.erase(id);
      moved = true;
    }
  }
  return {};
}

// The standing costs a reading of all entries, so it is made anew only where an older one might judge otherwise.
Admission Inbox::judge(const Arrived& arrived) {
  auto body = understood(arrived.kind, arrived.id, arrived.bytes);
  if (!body) return {Verdict::hold, body.error()};
  const auto now = [&]() -> Admission {
    if (const auto* document = std::get_if<core::Document>(&*body)) return core::admit(*document, mailbox_, standing_);
    const auto& signature = std::get<core::Signature>(*body);
    const auto document = standing_.documents.find(signature.document);
    if (document != standing_.documents.end()) {
      const auto made = core::make_signature(document->second, signature.protected_header, signature.signature);
      if (!made) return {Verdict::refuse, made.error()};
      if (made->id != signature.id) return {Verdict::refuse, {core::Code::signature_invalid, "it is called by another's id"}};
    }
    return core::admit(signature, mailbox_, standing_, roots_, arrived.received);
  };
  const auto first = now();
  const bool good = first.verdict == Verdict::accept || first.verdict == Verdict::duplicate;
  if (!stale_ || (good && (!rights_stale_ || std::holds_alternative<core::Document>(*body)))) return first;
  refresh();
  return now();
}

Result<> Inbox::keep(const Arrived& arrived) {
  TRY(body, understood(arrived.kind, arrived.id, arrived.bytes));
  CHECKED(core::keep(record_, tx_, {mailbox_.office, arrived.kind, arrived.id, arrived.number, arrived.received, arrived.bytes}));
  const auto place = places_.find(arrived.id);
  note(body);
  if (place != places_.end()) {
    entries_[place->second].number = arrived.number;
    entries_[place->second].received = arrived.received;
    return {};
  }
  const auto* document = std::get_if<core::Document>(&body);
  if (document && document->header.type == core::plan_submission_type) {
    if (const auto submission = core::read_plan_submission(*document)) CHECKED(core::keep_subject(record_, tx_, document->id, submission->plan.id));
  }
  places_[arrived.id] = entries_.size();
  entries_.push_back({arrived.number, arrived.received, std::move(body)});
  return {};
}

// Enough of the standing for what comes next to find what it is about; the rest waits for refresh().
void Inbox::note(const std::variant<core::Document, core::Signature>& body) {
  stale_ = true;
  if (const auto* document = std::get_if<core::Document>(&body)) {
    standing_.documents.insert_or_assign(document->id, *document);
    return;
  }
  const auto& signature = std::get<core::Signature>(body);
  standing_.signatures.insert(signature.id);
  const auto about = standing_.documents.find(signature.document);
  if (about == standing_.documents.end() || core::is_identity_event(about->second.header.type)) rights_stale_ = true;
}

void Inbox::refresh() {
  standing_ = core::standing(entries_, core::utc_date(record_.clock().now()));
  stale_ = rights_stale_ = false;
}

}
