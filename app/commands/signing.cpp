#include "app/commands/signing.h"

#include "app/commands/standing.h"
#include "core/document/rules.h"
#include "core/document/signature_entry.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<std::vector<std::string>> seen_on(const Record& record, const Document& document) {
  TRY(there, signatures(record, document.id));
  std::vector<std::string> seen;
  for (auto& one : there) seen.push_back(one.id);
  return seen;
}

Result<> keep_and_queue(Session& session, Tx& tx, const std::string& office, EntryKind kind, const std::string& id, const std::string& bytes) {
  CHECKED(keep(session.record, tx, {office, kind, id, {}, session.clock.now(), bytes}));
  return queue(session.record, tx, office, {id, kind, bytes});
}

Result<Standing> standing_of(const Record& record, const std::string& office) {
  TRY(all, standings(record));
  for (auto& one : all) if (one.enrollment.office == office) return std::move(one.standing);
  return Standing{};
}

}

Result<Hand> signer(const Session& session, const Secrets& secrets) {
  TRY(connected, enrollment(session.record));
  if (connected.signing_pem.empty()) return Error{Code::no_signing_key, {}};
  if (secrets.passphrase.empty()) return Error{Code::passphrase_needed, {}};
  TRY(key, SigningKey::from_pem(connected.signing_pem, secrets.passphrase, "the signing key"));
  TRY(certificates, read_certificates(connected.certificate_pem));
  auto& certificate = certificates.front();
  if (session.clock.now() > certificate.not_after) return Error{Code::certificate_expired, certificate.subject};
  TRY(person, profile(session.record));
  return Hand{connected, key, certificate, person.title.empty() ? "Executive" : person.title};
}

About about(const Session& session, const Enrollment& enrollment) {
  return {enrollment.office, enrollment.executive, session.clock.now(), {}, {}};
}

Result<> sign_and_queue(Session& session, const Hand& hand, const std::vector<ToSign>& all) {
  TRY(standing, standing_of(session.record, hand.enrollment.office));
  auto who = identity(hand.certificate);
  if (!who) return Error{Code::certificate_foreign, hand.certificate.subject};
  TRY(tx, Tx::begin(session.record.db()));
  for (auto& one : all) {
    CHECKED(permitted(*one.document, *who, standing, session.clock.now()));
    TRY(seen, seen_on(session.record, *one.document));
    TRY(signature, sign(*one.document, hand.key, std::span(&hand.certificate, 1), {hand.title, seen, session.clock.now()}));
    if (one.ours) CHECKED(keep_and_queue(session, tx, hand.enrollment.office, EntryKind::document, one.document->id, one.document->payload));
    CHECKED(keep_and_queue(session, tx, hand.enrollment.office, EntryKind::signature, signature.id, entry_bytes(signature)));
    if (!one.subject.empty()) CHECKED(keep_subject(session.record, tx, one.document->id, one.subject));
  }
  return tx.commit();
}

}
