// Sync, from the request's signature to the answer's proof. What becomes of single entries is in take.cpp.
#include <set>

#include "sync/office/desk/endpoint.h"
#include "sync/office/desk/receipts.h"
#include "sync/protocol/proof.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Instant;
using core::Result;

constexpr std::int64_t heard_every_ms = 10 * 60 * 1000;  // a disk write for each empty sync would be most of its cost
constexpr std::int64_t rows_at_once = 64;
constexpr std::size_t around_an_entry = 300;             // bytes of its members' names and numbers
constexpr int diverged_status = 409;

Result<bool> stands_here(const Office& office, const core::MailboxName& name, const sync::Point& point) {
  if (point.number == 0) return point.digest == core::hex(sync::first_digest(name));
  TRY(row, office.mailbox->row(name.executive, point.number));
  return row && core::hex(row->digest) == point.digest;
}

}

sync::Reply OfficeEndpoint::sync(const sync::Request& request, Instant now) {
  auto signature = sync::read_signature(request);
  const auto bound = signature ? core::View(signature->signature) : core::View();
  auto judged = [&]() -> Result<Answered> {
    if (!signature) return signature.error();
    TRY(machine, caller(*signature, now));
    TRY(asked, sync::read_sync_request(request.body));
    return judge_sync(machine, asked, now);
  }();
  if (!judged) judged = Answered{sync::status(judged.error().code), print(refusal(judged.error(), now))};
  auto reply = sync::prove(judged->status, judged->printed, bound, keys_.online.key);
  return reply ? *std::move(reply) : sync::unproved(503, print(refusal(reply.error(), now)));
}

Result<Machine> OfficeEndpoint::caller(const sync::RequestSignature& signature, Instant now) {
  TRY(machine, office_.mailbox->machine(signature.keyid));
  if (!machine || machine->removed) return Error{Code::unknown_machine, {}};
  TRY(key, core::PublicKey::from_der(machine->key));
  if (!sync::holds(signature, key)) return Error{Code::request_forged, "its signature is wrong"};
  if (!sync::in_time(signature, now)) return Error{Code::clock_off, {}};
  return *std::move(machine);
}

Result<OfficeEndpoint::Answered> OfficeEndpoint::judge_sync(const Machine& from, const sync::SyncRequest& asked, Instant now) {
  if (asked.office != office_.agency.id || asked.executive != from.executive) return Error{Code::not_yours, {}};
  TRY(known, stands_here(office_, office_.name(asked.executive), asked.cursor.at));
  const bool agree = known && asked.points.empty();
  const bool note = from.heard.ms + heard_every_ms <= now.ms;
  TRY(waiting, office_.mailbox->without_receipt(asked.executive, 1));
  Answered answered;
  auto work = [&]() -> Result<> {
    TRY(made, agree ? answer_sync(asked, now) : say_diverged(asked, now));
    answered = std::move(made);
    return note ? office_.mailbox->heard(from.thumbprint, now) : Result<>();
  };
  const bool writes = !agree || note || !asked.entries.empty() || !waiting.empty();
  auto done = writes ? office_.mailbox->together(work) : office_.mailbox->at_once(work);
  if (!done) { lines_.erase(asked.executive); return done.error(); }   // what was rolled back may stand in it
  return answered;
}

// The line of numbers was cut since that machine read it: what follows is another generation, said once.
Result<OfficeEndpoint::Answered> OfficeEndpoint::say_diverged(const sync::SyncRequest& asked, Instant now) {
  const auto name = office_.name(asked.executive);
  TRY(known, stands_here(office_, name, asked.cursor.at));
  TRY(before, office_.mailbox->head(asked.executive));
  if (!known && asked.cursor.generation == before.generation)
    if (auto fresh = office_.mailbox->new_generation(asked.executive); !fresh) return fresh.error();
  TRY(head, office_.mailbox->head(asked.executive));
  sync::Refusal answer{.error = std::string(sync::diverged), .time = now, .generation = head.generation};
  answer.head = {head.number, core::hex(head.digest)};
  answer.common = {0, core::hex(sync::first_digest(name))};
  for (const auto& point : asked.points) {
    TRY(common, stands_here(office_, name, point));
    if (common && point.number > answer.common.number) answer.common = point;
  }
  return Answered{diverged_status, print(answer)};
}

Result<OfficeEndpoint::Answered> OfficeEndpoint::answer_sync(const sync::SyncRequest& asked, Instant now) {
  sync::SyncAnswer answer;
  TRY(results, take(asked, now));
  answer.results = std::move(results);
  CHECKED(give_receipts(office_, asked.executive, keys_.online));
  for (auto& result : answer.results) {
    if (result.outcome == sync::Outcome::refused) continue;
    TRY(row, office_.mailbox->row(asked.executive, result.number));
    if (!row) return Error{Code::database, "an entry is gone"};
    TRY(receipt, receipt_of(*row));
    result.receipt = std::move(receipt);
  }
  CHECKED(fill_page(asked, answer, now));
  if (asked.online != keys_.online.key.public_key().thumbprint()) answer.online = keys_.online.chain;
  return Answered{200, print(answer)};
}

// The entries after the cursor, as many as one answer holds, and the checkpoint at the last of them.
Result<> OfficeEndpoint::fill_page(const sync::SyncRequest& asked, sync::SyncAnswer& answer, Instant now) {
  TRY(head, office_.mailbox->head(asked.executive));
  std::set<std::string> offered;                         // the machine has these; only their place is news
  for (std::size_t i = 0; i < asked.entries.size(); ++i)
    if (answer.results[i].outcome != sync::Outcome::refused) offered.insert(asked.entries[i].id);
  sync::Point last = asked.cursor.at;
  for (std::size_t size = 0; last.number < head.number && size < sync::full_answer && answer.entries.size() < sync::most_read;) {
    TRY(rows, office_.mailbox->rows(asked.executive, last.number, rows_at_once));
    if (rows.empty()) return Error{Code::database, "an entry is gone"};
    for (const auto& row : rows) {
      if (size >= sync::full_answer || answer.entries.size() >= sync::most_read) break;
      sync::Numbered entry{row.number, row.kind, row.id, {}, {}};
      if (!offered.contains(row.id)) {
        TRY(receipt, receipt_of(row));
        entry.bytes = row.bytes;
        entry.receipt = std::move(receipt);
        size += row.bytes.size() + row.receipt.size();
      }
      size += around_an_entry;
      answer.entries.push_back(std::move(entry));
      last = {row.number, core::hex(row.digest)};
    }
  }
  answer.more = last.number < head.number;
  TRY(checkpoint, sync::make_checkpoint({head.generation, last.number, last.digest, now}, office_.name(asked.executive), keys_.online));
  answer.checkpoint = std::move(checkpoint);
  return {};
}

}
