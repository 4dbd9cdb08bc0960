#include "sync/client/engine.h"

#include "sync/client/exchange.h"
#include "sync/protocol/proof.h"

namespace broaden::sync {
namespace {

using core::Code;
using core::Error;
using core::Result;

constexpr std::size_t around_entries = 2048;             // the rest of a request, generously

bool is_online_key(const Standpoint& here, const std::vector<core::Certificate>& chain) {
  const auto who = core::identity(chain.front());
  return who && *who == core::Identity{here.mailbox.office, core::KeyRole::online, here.mailbox.office} &&
         core::check_chain(chain, here.roots, here.now) == core::Chain::ok;
}

// The key that must have proved the answer: the one known here, or its successor where a root vouches for that.
Result<std::optional<core::Certificate>> successor(const Standpoint& here, const std::vector<core::Certificate>& named) {
  if (named.empty() || named.front() == here.online) return std::optional<core::Certificate>{};
  if (!is_online_key(here, named)) return untrusted("its key is not the office's");
  return std::optional(named.front());
}

class Checking {
 public:
  Checking(const Standpoint& here, const SyncRequest& asked) : here_(here), asked_(asked) {}

  Result<Advance> advance(SyncAnswer answer) {
    CHECKED(results(answer.results));
    CHECKED(chain(answer.entries));
    TRY(checkpoint, check_checkpoint(answer.checkpoint, here_.mailbox, here_.roots));
    if (checkpoint.number != at_.number || checkpoint.digest != at_.digest) return untrusted("its entries do not lead to its checkpoint");
    if (answer.more && answer.entries.empty()) return untrusted("it promises more and brings nothing");
    out_.results = std::move(answer.results);
    out_.entries = std::move(answer.entries);
    out_.cursor = {checkpoint.generation, at_};
    out_.more = answer.more;
    return std::move(out_);
  }

 private:
  Result<> results(const std::vector<EntryResult>& results) {
    if (results.size() != asked_.entries.size()) return untrusted("it does not say what became of every entry");
    for (std::size_t i = 0; i < results.size(); ++i) {
      const auto& result = results[i];
      if (result.id != asked_.entries[i].id) return untrusted("it speaks of other entries than were sent");
      if (result.outcome == Outcome::refused) continue;
      CHECKED(receipt(asked_.entries[i].kind, result.id, result.number, result.receipt));
    }
    return {};
  }

  Result<> chain(std::vector<Numbered>& entries) {
    auto digest = read_hash(here_.cursor.at.digest);
    if (!digest) return Error{Code::record_damaged, "where this copy stands at the office cannot be read"};
    at_ = here_.cursor.at;
    for (auto& entry : entries) {
      if (entry.number != at_.number + 1) return untrusted("its entries have a gap");
      digest = next_digest(*digest, entry.number, *read_hash(entry.id));
      at_ = {entry.number, core::hex(*digest)};
      CHECKED(complete(entry));
      CHECKED(receipt(entry.kind, entry.id, entry.number, entry.receipt));
      const auto known = out_.receipts.find(entry.id);
      if (known == out_.receipts.end()) {
        if (entry.kind != core::EntryKind::sealed) return untrusted("an entry has no receipt");
      } else if (known->second.number != entry.number || known->second.digest != at_.digest) {
        return untrusted("a receipt is for another place");
      }
    }
    return {};
  }

  // Bytes that this very request carried are not sent back.
  Result<> complete(Numbered& entry) const {
    if (entry.bytes.empty()) {
      for (const auto& offered : asked_.entries) if (offered.id == entry.id && offered.kind == entry.kind) entry.bytes = offered.bytes;
      if (entry.bytes.empty()) return untrusted("an entry is empty");
      return {};
    }
    if (entry.kind == core::EntryKind::signature) return {};   // its form is the inbox's to judge
    if (!check_entry(entry.kind, entry.id, entry.bytes)) return untrusted("an entry's id does not fit it");
    return {};
  }

  Result<> receipt(core::EntryKind kind, const std::string& id, std::int64_t number, const std::optional<core::SignedDocument>& word) {
    if (!word) return {};
    TRY(read, check_receipt(*word, here_.mailbox, id, here_.roots));
    if (read.kind != kind || read.number != number) return untrusted("a receipt is for another entry");
    out_.receipts.insert_or_assign(id, read);
    out_.signed_receipts.insert_or_assign(id, *word);
    return {};
  }

  const Standpoint& here_;
  const SyncRequest& asked_;
  Advance out_;
  Point at_;
};

Result<Step> refused(const Standpoint& here, core::View request_signature, const Reply& reply) {
  const auto refusal = read_refusal(reply.body);
  if (!refusal) return unproved_error(reply);
  auto by_its_clock = here;
  by_its_clock.now = refusal->time;                      // ours may be the one that is off
  const auto next = successor(by_its_clock, refusal->online);
  if (!next) return next.error();
  if (!is_proved(reply, request_signature, *next ? (*next)->key : here.online.key)) return unproved_error(reply);
  if (refusal->error == diverged) return Step{Apart{refusal->generation, refusal->head, refusal->common}, *next};
  if (code(refusal->error) == Code::clock_off) return Step{ClockOff{refusal->time}, *next};
  return error(*refusal);
}

}

SyncRequest ask(const Standpoint& here, std::span<const Offered> waiting) {
  SyncRequest request{here.mailbox.office, here.mailbox.executive, here.cursor, here.online.key.thumbprint(), {}, {}};
  std::size_t size = around_entries;
  for (const auto& entry : waiting) {
    size += printed_size(entry);
    if (size > largest_request || request.entries.size() == most_offered) break;
    request.entries.push_back(entry);
  }
  return request;
}

SyncRequest ask_common(const Standpoint& here, std::vector<Point> points) {
  return {here.mailbox.office, here.mailbox.executive, here.cursor, here.online.key.thumbprint(), {}, std::move(points)};
}

Result<Step> take(const Standpoint& here, const SyncRequest& asked, core::View request_signature, const Reply& reply) {
  if (reply.status != 200) return refused(here, request_signature, reply);
  TRY(answer, read_sync_answer(reply.body));
  TRY(next, successor(here, answer.online));
  if (!is_proved(reply, request_signature, next ? next->key : here.online.key)) return untrusted("it is not signed by the office");
  TRY(advance, Checking(here, asked).advance(std::move(answer)));
  return Step{std::move(advance), std::move(next)};
}

Error unproved_error(const Reply& reply) {
  switch (reply.status) {
    case 413: return {Code::office_refused, "it was too large"};
    case 408:
    case 429:
    case 503: return {Code::office_busy, "it answered " + std::to_string(reply.status)};
    case 502:
    case 504: return {Code::offline, "a machine between here and there answered " + std::to_string(reply.status)};
    default: return untrusted("status " + std::to_string(reply.status) + ", not signed by the office");
  }
}

}
