// What becomes of each entry that a machine offers: numbered, known already, or refused with its reason. One that is
// refused stops none of the others.
#include <algorithm>

#include "core/document/identity_events.h"
#include "core/document/rules.h"
#include "sync/office/desk/endpoint.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Instant;
using core::Result;

Result<> as_result(const core::Admission& admission) {
  if (admission.verdict == core::Verdict::hold || admission.verdict == core::Verdict::refuse) return admission.why;
  return {};
}

sync::EntryResult refused(const std::string& id, const Error& why) {
  return {.id = id, .outcome = sync::Outcome::refused, .error = std::string(core::name(why.code)), .detail = why.detail};
}

bool is_ours(const Error& why) {                         // the office's own trouble: no judgment on the entry
  return why.code == Code::database || why.code == Code::disk_full || why.code == Code::record_locked || why.code == Code::record_damaged;
}

}

Result<std::vector<sync::EntryResult>> OfficeEndpoint::take(const sync::SyncRequest& asked, Instant now) {
  std::vector<sync::EntryResult> results;
  if (asked.entries.empty()) return results;
  TRY(here, line(asked.executive, now));
  for (const auto& entry : asked.entries) {
    auto result = take(*here, entry, now);
    if (!result && is_ours(result.error())) return result.error();
    results.push_back(result ? *std::move(result) : refused(entry.id, result.error()));
  }
  return results;
}

Result<sync::EntryResult> OfficeEndpoint::take(Line& here, const sync::Offered& entry, Instant now) {
  CHECKED(sync::check_entry(entry.kind, entry.id, entry.bytes));
  TRY(known, office_.mailbox->row(here.name.executive, entry.id));
  if (known) {
    if (known->kind != entry.kind || (entry.kind != core::EntryKind::signature && known->bytes != entry.bytes)) return Error{Code::bad_document, "another entry has this id"};
    return sync::EntryResult{.id = entry.id, .outcome = sync::Outcome::duplicate, .number = known->number};
  }
  TRY(accepted, accepted_time(here.name, entry, now));
  CHECKED(judge(here, entry, accepted));
  const NewEntry fresh{entry.kind, entry.id, entry.bytes, accepted};
  TRY(placed, office_.mailbox->append(here.name.executive, {&fresh, 1}));
  CHECKED(catch_up(office_, here, here.as_of));
  if (entry.kind == core::EntryKind::signature) CHECKED(follow(here, entry.id, now));
  return sync::EntryResult{.id = entry.id, .outcome = sync::Outcome::accepted, .number = placed.front().number};
}

Result<> OfficeEndpoint::judge(const Line& here, const sync::Offered& entry, Instant accepted) const {
  if (entry.kind == core::EntryKind::document) {
    TRY(read, core::read_document(entry.bytes));
    return as_result(core::admit(read, here.name, here.standing));
  }
  if (entry.kind == core::EntryKind::sealed) return {};  // not for the office to read
  TRY(read, sync::read_signature_entry(entry.id, entry.bytes));
  if (auto* about = document(here, read.document)) {
    TRY(made, core::make_signature(*about, read.protected_header, read.signature));
    if (made.id != entry.id) return Error{Code::bad_document, "a signature's id does not fit its bytes"};
  }
  return as_result(core::admit(read, here.name, here.standing, office_.roots(), accepted));
}

// What the office itself once said of an entry still holds after it came back from an old backup.
Result<Instant> OfficeEndpoint::accepted_time(const core::MailboxName& name, const sync::Offered& entry, Instant now) const {
  if (!entry.receipt) return now;
  TRY(receipt, sync::check_receipt(*entry.receipt, name, entry.id, office_.roots()));
  return std::clamp(receipt.time, keys_.online.chain.front().not_before, now);
}

// Identity events that come back after a restore bring back what they announced.
Result<> OfficeEndpoint::follow(const Line& here, const std::string& id, Instant now) {
  auto* signature = office::signature(here, id);
  auto* event = signature ? document(here, signature->document) : nullptr;
  if (!event) return {};
  if (event->header.type == core::machine_added_type) {
    TRY(added, core::read_machine_added(*event));
    TRY(known, office_.mailbox->machine(added.machine));
    if (known || added.key.thumbprint() != added.machine) return {};
    return office_.mailbox->add(Machine{.thumbprint = added.machine, .executive = here.name.executive, .name = added.name, .key = added.key.der(), .added = now});
  }
  if (event->header.type == core::machine_removed_type) {
    TRY(removed, core::read_machine_removed(*event));
    TRY(known, office_.mailbox->machine(removed.machine));
    if (known && known->executive == here.name.executive) return office_.mailbox->remove_machine(removed.machine, now);
  }
  return {};
}

}
