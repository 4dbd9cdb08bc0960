#include "tests/support/fake_office.h"

#include <algorithm>

#include "core/document/agreement_offer.h"
#include "core/document/identity_events.h"
#include "sync/protocol/enrollment_proof.h"
#include "sync/protocol/proof.h"
#include "tests/support/must.h"

namespace broaden::tests {

using core::Code;
using core::Error;
using core::Instant;
using core::Result;

std::string FakeOffice::invite(const std::string& executive, const std::string& name, core::Date expires) {
  const auto code = core::make_code(keys.id(), expires);
  state.mailboxes[executive].name = name;
  state.invitations[sync::invitation_id(code.secret)] = {sync::enrollment_key(code.secret), executive, expires, {}, {}};
  return core::format(code);
}

core::SignedDocument FakeOffice::signed_by_office(const core::Document& document, Instant at) const {
  return {document, {must(core::sign(document, keys.document().key, keys.document().chain, {"Executive resources office", {}, at}))}};
}

std::string FakeOffice::offer(const std::string& executive, Instant now) {
  const core::AgreementOffer offer{"Mobility agreement", "mobility-agreement", "1", {{"1", "Purpose", "To broaden."}}, {{"position", "Position", ""}},
                                   {{core::Role::executive, executive, state.mailboxes[executive].name}, {core::Role::official, "", ""}}, {}};
  const auto document = must(core::build(offer, {keys.id(), executive, now, {}, {}}));
  append(executive, signed_by_office(document, now), now);
  return document.id;
}

void FakeOffice::append(const std::string& executive, const core::SignedDocument& whole, Instant now) {
  append(executive, core::EntryKind::document, whole.document.id, whole.document.payload, now);
  for (const auto& each : whole.signatures) append(executive, core::EntryKind::signature, each.id, core::entry_bytes(each), now);
}

void FakeOffice::append(const std::string& executive, core::EntryKind kind, const std::string& id, const std::string& bytes, Instant now) {
  auto& mailbox = state.mailboxes[executive];
  const auto number = static_cast<std::int64_t>(mailbox.rows.size()) + 1;
  const auto link = sync::next_digest(digest(mailbox, executive, mailbox.rows.size()), number, *sync::read_hash(id));
  mailbox.rows.push_back({kind, id, bytes, now, link, must(sync::make_receipt({kind, number, core::hex(link), now}, keys.mailbox(executive), id, keys.online()))});
}

sync::Reply FakeOffice::handle(const sync::Request& request, Instant now) {
  const bool enrolling = request.path == sync::enroll_path;
  const auto signature = sync::read_signature(request);
  const auto said = [&]() -> Result<Said> {
    if (!signature) return signature.error();
    if (enrolling) {
      TRY(read, sync::read_enroll_request(request.body));
      if (!sync::holds(*signature, read.machine) || !sync::holds_signing_key(read)) return Error{Code::request_forged, "keys"};
      if (!sync::in_time(*signature, now)) return Code::clock_off;
      return greet(read, now);
    }
    const auto machine = state.machines.find(signature->keyid);
    if (machine == state.machines.end()) return Code::unknown_machine;
    if (!sync::holds(*signature, machine->second.key)) return Error{Code::request_forged, "signature"};
    if (!sync::in_time(*signature, now)) return Code::clock_off;
    TRY(read, sync::read_sync_request(request.body));
    if (read.executive != machine->second.executive || read.office != keys.id()) return Code::not_yours;
    asked.push_back(read);
    return answer(read, now);
  }();
  const auto& key = enrolling ? keys.root_key() : keys.online().key;
  const auto bound = signature ? core::View(signature->signature) : core::View();
  if (said) return must(sync::prove(said->status, said->printed, bound, key));
  auto words = refusal(said.error(), now);
  if (enrolling) words.root = keys.root();
  else words.online = keys.online().chain;
  return must(sync::prove(sync::status(said.error().code), sync::print(words), bound, key));
}

Result<FakeOffice::Said> FakeOffice::greet(const sync::EnrollRequest& request, Instant now) {
  const auto found = state.invitations.find(request.code);
  if (found == state.invitations.end() || !sync::knows_secret(request, found->second.key)) return Code::code_unknown;
  auto& invitation = found->second;
  if (core::utc_date(now) > invitation.expires) return Code::code_expired;
  const auto used_by = request.machine.thumbprint() + request.signing.thumbprint();
  if (invitation.used_by.empty()) {
    const auto& executive = invitation.executive;
    const auto& name = state.mailboxes[executive].name;
    const auto certificate = keys.certify(executive, name, request.signing);
    const core::About about{keys.id(), executive, now, {}, {}};
    append(executive, signed_by_office(must(core::build(core::CertificateIssued{certificate, core::KeyRole::executive, executive, name}, about)), now), now);
    append(executive, signed_by_office(must(core::build(core::MachineAdded{request.machine.thumbprint(), request.machine_name, request.machine}, about)), now), now);
    state.machines[request.machine.thumbprint()] = {executive, request.machine};
    sync::EnrollAnswer answer{"Department of Examples", keys.id(), executive, name, keys.root(), keys.document().chain.front(), keys.online().chain.front(), certificate};
    if (spoil_greeting) spoil_greeting(answer);
    invitation.answer = sync::print(answer);
    invitation.used_by = used_by;
  }
  if (invitation.used_by != used_by) return Code::code_used;
  return Said{200, invitation.answer};
}

Result<FakeOffice::Said> FakeOffice::answer(const sync::SyncRequest& request, Instant now) {
  auto& mailbox = state.mailboxes[request.executive];
  if (!request.points.empty() || !has(mailbox, request.executive, request.cursor.at)) return apart(request, now);
  sync::SyncAnswer answer;
  std::map<std::string, bool> known;
  for (const auto& each : request.entries) {
    answer.results.push_back(take(mailbox, request.executive, each, now));
    known[each.id] = answer.results.back().outcome != sync::Outcome::refused;
  }
  auto number = static_cast<std::size_t>(request.cursor.at.number);
  for (; number < mailbox.rows.size() && answer.entries.size() < page; ++number) {
    const auto& row = mailbox.rows[number];
    sync::Numbered entry{static_cast<std::int64_t>(number) + 1, row.kind, row.id, "", {}};
    if (!known[row.id]) entry.bytes = row.bytes, entry.receipt = row.receipt;
    answer.entries.push_back(std::move(entry));
  }
  answer.more = number < mailbox.rows.size();
  const auto end = static_cast<std::int64_t>(number);
  answer.checkpoint = must(sync::make_checkpoint({mailbox.generation, end, core::hex(digest(mailbox, request.executive, number)), now}, keys.mailbox(request.executive), keys.online()));
  answer.online = online_unless(request.online);
  if (spoil) spoil(answer);
  return Said{200, sync::print(answer)};
}

Result<FakeOffice::Said> FakeOffice::apart(const sync::SyncRequest& request, Instant now) {
  auto& mailbox = state.mailboxes[request.executive];
  if (request.cursor.generation == mailbox.generation) mailbox.generation = "g" + std::to_string(++state.generations) + "-" + std::to_string(now.ms);
  auto words = refusal({Code::wrong_state, {}}, now);
  words.error = sync::diverged;
  words.generation = mailbox.generation;
  words.head = {static_cast<std::int64_t>(mailbox.rows.size()), core::hex(digest(mailbox, request.executive, mailbox.rows.size()))};
  words.common = {0, core::hex(digest(mailbox, request.executive, 0))};
  for (const auto& each : request.points) if (has(mailbox, request.executive, each) && each.number > words.common.number) words.common = each;
  words.online = online_unless(request.online);
  return Said{409, sync::print(words)};
}

sync::EntryResult FakeOffice::take(Mailbox& mailbox, const std::string& executive, const sync::Offered& offered, Instant now) {
  for (std::size_t i = 0; i < mailbox.rows.size(); ++i) {
    if (mailbox.rows[i].id == offered.id) return {offered.id, sync::Outcome::duplicate, static_cast<std::int64_t>(i) + 1, mailbox.rows[i].receipt, "", ""};
  }
  const auto judged = [&]() -> Result<core::Admission> {
    CHECKED(sync::check_entry(offered.kind, offered.id, offered.bytes));
    if (offered.receipt) {
      TRY(receipt, sync::check_receipt(*offered.receipt, keys.mailbox(executive), offered.id, keys.roots()));
      now = receipt.time;
    }
    if (offered.kind == core::EntryKind::sealed) return core::Admission{};
    if (offered.kind == core::EntryKind::document) {
      TRY(document, core::read_document(offered.bytes));
      return core::admit(document, keys.mailbox(executive), standing(mailbox, now));
    }
    TRY(signature, core::read_signature_entry(offered.id, offered.bytes));
    return core::admit(signature, keys.mailbox(executive), standing(mailbox, now), keys.roots(), now);
  }();
  const auto why = judged ? judged->why : judged.error();
  if (!judged || judged->verdict != core::Verdict::accept) return {offered.id, sync::Outcome::refused, 0, {}, std::string(core::name(why.code)), why.detail};
  append(executive, offered.kind, offered.id, offered.bytes, now);
  return {offered.id, sync::Outcome::accepted, static_cast<std::int64_t>(mailbox.rows.size()), mailbox.rows.back().receipt, "", ""};
}

core::Standing FakeOffice::standing(const Mailbox& mailbox, Instant now) const {
  std::vector<core::Entry> entries;
  for (const auto& row : mailbox.rows) {
    const auto number = static_cast<std::int64_t>(entries.size()) + 1;
    if (row.kind == core::EntryKind::document) entries.push_back({number, row.received, must(core::read_document(row.bytes))});
    if (row.kind == core::EntryKind::signature) entries.push_back({number, row.received, must(core::read_signature_entry(row.id, row.bytes))});
  }
  return core::standing(entries, core::utc_date(now));
}

bool FakeOffice::has(const Mailbox& mailbox, const std::string& executive, const sync::Point& point) const {
  const auto number = static_cast<std::size_t>(point.number);
  return number <= mailbox.rows.size() && core::hex(digest(mailbox, executive, number)) == point.digest;
}

core::Hash FakeOffice::digest(const Mailbox& mailbox, const std::string& executive, std::size_t number) const {
  return number == 0 ? sync::first_digest(keys.mailbox(executive)) : mailbox.rows[number - 1].digest;
}

sync::Refusal FakeOffice::refusal(const Error& why, Instant now) const {
  sync::Refusal refusal;
  refusal.error = core::name(why.code);
  refusal.detail = why.detail;
  refusal.time = now;
  return refusal;
}

std::vector<core::Certificate> FakeOffice::online_unless(const std::string& known) const {
  return known == keys.online().key.public_key().thumbprint() ? std::vector<core::Certificate>{} : keys.online().chain;
}

}
