#include "core/document/identity_events.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

constexpr std::array types = {certificate_issued_type, certificate_revoked_type, machine_added_type, machine_removed_type, key_rotated_type};

std::optional<KeyRole> key_role(std::string_view text) {
  for (auto role : {KeyRole::root, KeyRole::office, KeyRole::online, KeyRole::executive, KeyRole::official})
    if (name(role) == text) return role;
  return {};
}

Certificate certificate(Members& from) {
  auto der = from_base64(from.text("certificate", 1));
  auto read = der ? read_certificate(*der) : Result<Certificate>(Code::bad_document);
  if (!read) return from.fault("certificate"), Certificate{};
  return *std::move(read);
}

bool speaks_for(const CertificateIssued& event, const Header& header) {
  auto who = identity(event.certificate);
  return who && who->role == event.role && who->person == event.person && who->office == header.office;
}

Result<Json> event_body(const Document& document, std::string_view type) { return body_of(document, type, Refers::to_nothing); }

}

bool is_identity_event(std::string_view type) { return std::ranges::find(types, type) != types.end(); }

Result<Document> build(const CertificateIssued& event, const About& about) {
  return make_document(certificate_issued_type, about,
                       {{"certificate", base64(event.certificate.der)}, {"role", name(event.role)}, {"person", event.person}, {"name", event.name}});
}

Result<CertificateIssued> read_certificate_issued(const Document& document) {
  TRY(json, event_body(document, certificate_issued_type));
  Members from(json, "the announcement of a certificate");
  CertificateIssued out{certificate(from), from.choice<KeyRole>("role", key_role), from.line("person", 1), from.line("name", 1)};
  if (!speaks_for(out, document.header)) from.fault("certificate");
  CHECKED(from.done());
  return out;
}

Result<Document> build(const CertificateRevoked& event, const About& about) {
  return make_document(certificate_revoked_type, about, {{"fingerprint", event.fingerprint}, {"reason", event.reason}});
}

Result<CertificateRevoked> read_certificate_revoked(const Document& document) {
  TRY(json, event_body(document, certificate_revoked_type));
  Members from(json, "the revocation");
  CertificateRevoked out{from.hash("fingerprint"), from.text("reason")};
  CHECKED(from.done());
  return out;
}

Result<Document> build(const MachineAdded& event, const About& about) {
  return make_document(machine_added_type, about, {{"machine", event.machine}, {"name", event.name}, {"key", base64(event.key.der())}});
}

Result<MachineAdded> read_machine_added(const Document& document) {
  TRY(json, event_body(document, machine_added_type));
  Members from(json, "the announcement of a machine");
  MachineAdded out{from.hash("machine"), from.line("name"), {}};
  auto der = from_base64(from.text("key", 1));
  auto key = der ? PublicKey::from_der(*der) : Result<PublicKey>(Code::bad_document);
  if (key) out.key = *key;
  if (!key || out.key.thumbprint() != out.machine) from.fault("key");
  CHECKED(from.done());
  return out;
}

Result<Document> build(const MachineRemoved& event, const About& about) {
  return make_document(machine_removed_type, about, {{"machine", event.machine}, {"reason", event.reason}});
}

Result<MachineRemoved> read_machine_removed(const Document& document) {
  TRY(json, event_body(document, machine_removed_type));
  Members from(json, "the removal of a machine");
  MachineRemoved out{from.hash("machine"), from.text("reason")};
  CHECKED(from.done());
  return out;
}

Result<Document> build(const KeyRotated& event, const About& about) {
  return make_document(key_rotated_type, about, {{"former", event.former}, {"certificate", base64(event.certificate.der)}});
}

Result<KeyRotated> read_key_rotated(const Document& document) {
  TRY(json, event_body(document, key_rotated_type));
  Members from(json, "the change of a key");
  KeyRotated out{from.hash("former"), certificate(from)};
  CHECKED(from.done());
  return out;
}

}
