#include "sync/office/desk/put.h"

#include "core/document/identity_events.h"
#include "core/document/rules.h"
#include "sync/protocol/entry.h"

namespace broaden::office {

using core::Code;
using core::Error;
using core::Instant;
using core::Result;

Result<> put(const Office& office, Line& line, const core::Document& document, const Signatory& by, Instant now) {
  auto who = core::identity(by.key.certificate);
  if (!who) return Error{Code::certificate_foreign, by.key.certificate.subject};
  CHECKED(core::permitted(document, *who, line.standing, now));
  std::vector<std::string> seen;
  for (const auto& one : signatures(line, document.id)) seen.push_back(one.id);
  TRY(signature, core::sign(document, by.key.key, {&by.key.certificate, 1}, {by.title, std::move(seen), now}));

  auto standing = line.standing;
  standing.documents.emplace(document.id, document);
  auto verdict = core::admit(signature, line.name, standing, office.roots(), now);
  if (verdict.verdict == core::Verdict::duplicate) return Error{Code::too_late, "it is already signed by " + by.key.certificate.subject};
  if (verdict.verdict != core::Verdict::accept) return verdict.why;

  const NewEntry entries[] = {{core::EntryKind::document, document.id, document.payload, now},
                              {core::EntryKind::signature, signature.id, sync::entry_bytes(signature), now}};
  if (auto placed = office.mailbox->append(line.name.executive, entries); !placed) return placed.error();
  return catch_up(office, line, line.as_of);
}

Result<> announce(const Office& office, Line& line, const core::Certificate& certificate, const std::string& name, const DocumentKey& office_key, Instant now) {
  if (core::announced(line.standing, certificate.fingerprint())) return {};
  auto who = core::identity(certificate);
  if (!who) return Error{Code::certificate_foreign, certificate.subject};
  TRY(event, core::build(core::CertificateIssued{certificate, who->role, who->person, name},
                         core::About{line.name.office, line.name.executive, now, {}, {}}));
  return put(office, line, event, {office_key, std::string(office_title)}, now);
}

Result<> announce_officials(const Office& office, Line& line, const DocumentKey& office_key, Instant now) {
  TRY(people, office.mailbox->people());
  for (const auto& person : people) {
    if (!person.official) continue;
    TRY(kept, office.mailbox->key(std::string(core::name(core::KeyRole::official)), person.id));
    if (!kept) continue;
    TRY(certificate, core::read_certificate(kept->certificate));
    CHECKED(announce(office, line, certificate, person.name, office_key, now));
  }
  return {};
}

}
