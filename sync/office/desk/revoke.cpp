#include <algorithm>

#include "core/document/identity_events.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/people.h"
#include "sync/office/desk/put.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Instant;
using core::Result;

struct Wanted {                                          // what a person or a fingerprint stands for
  std::string person, beginning;
  bool fits(const std::string& whose, const std::string& fingerprint) const {
    return person.empty() ? fingerprint.starts_with(beginning) : whose == person;
  }
};

Result<Wanted> wanted(const Office& office, const std::string& what) {
  for (auto find : {find_executive, find_official}) {
    auto person = find(office, what);
    if (person) return Wanted{person->id, {}};
    if (person.error().code != Code::no_such_person) return person.error();
  }
  const bool hex = what.size() >= 8 && what.find_first_not_of("0123456789abcdef") == what.npos;
  if (!hex) return Error{Code::no_such_item, what};
  return Wanted{{}, what};
}

void note(std::vector<std::string>& list, const std::string& one) {
  if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

Result<> revoke_in(const Office& office, Line& line, const Wanted& what, const std::string& reason, const DocumentKey& key, Instant now, Revoked& done) {
  const core::About about{line.name.office, line.name.executive, now, {}, {}};
  const Signatory by{key, std::string(office_title)};
  auto certificates = line.standing.certificates;        // putting an event changes the standing
  for (const auto& one : certificates) {
    auto who = core::identity(one.certificate);
    if (one.revoked || !who || !what.fits(who->person, one.certificate.fingerprint())) continue;
    TRY(event, core::build(core::CertificateRevoked{one.certificate.fingerprint(), reason}, about));
    CHECKED(put(office, line, event, by, now));
    note(done.certificates, one.certificate.fingerprint());
  }
  TRY(machines, office.mailbox->machines(line.name.executive));
  for (const auto& machine : machines) {
    if (machine.removed || !what.fits(machine.executive, machine.thumbprint)) continue;
    TRY(event, core::build(core::MachineRemoved{machine.thumbprint, reason}, about));
    CHECKED(put(office, line, event, by, now));
    CHECKED(office.mailbox->remove_machine(machine.thumbprint, now));
    note(done.machines, machine.thumbprint);
  }
  return {};
}

}

Result<Revoked> revoke(const Office& office, const std::string& what, const std::string& reason, const DocumentKey& key, Instant now) {
  Revoked done;
  auto all = office.mailbox->together([&]() -> Result<> {
    TRY(meant, wanted(office, what));
    TRY(people, office.mailbox->people());
    for (const auto& person : people) {
      if (person.official) continue;
      TRY(line, read_line(office, person.id, core::utc_date(now)));
      CHECKED(revoke_in(office, line, meant, reason, key, now, done));
    }
    if (!meant.person.empty()) CHECKED(office.mailbox->withdraw_codes(meant.person));
    const auto found = done.certificates.size() + done.machines.size();
    if (meant.person.empty() && found != 1) return Error{found ? Code::ambiguous_item : Code::no_such_item, what};
    return {};
  });
  if (!all) return all.error();
  return done;
}

}
