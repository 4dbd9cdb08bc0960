#include "sync/office/desk/people.h"

#include "sync/office/desk/find.h"
#include "sync/office/desk/put.h"
#include "sync/protocol/enrollment_proof.h"

namespace broaden::office {
namespace {

using core::Code;
using core::Error;
using core::Identity;
using core::Instant;
using core::KeyRole;
using core::Result;

constexpr int official_years = 3;

Result<> check_name(const std::string& name, const char* what) {
  if (name.empty()) return Error{Code::missing_value, what};
  if (name.size() > 200) return Error{Code::too_long, what};
  if (!core::is_utf8(name)) return Error{Code::bad_value, std::string(what) + " is not readable text."};
  for (char c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return Error{Code::bad_value, std::string(what) + " has a control character in it."};
  return {};
}

Result<Invited> invite(const Office& office, const Person& person, int days, Instant now) {
  if (days < 1 || days > longest_days) return Error{Code::bad_value, "A code can work for 1 to 365 days."};
  auto code = core::make_code(office.agency.id, core::add_days(core::utc_date(now), days));
  Invitation kept{.executive = person.id, .lookup = sync::invitation_id(code.secret), .secret = code.secret, .expires = code.expires, .made = now};
  CHECKED(office.mailbox->invite(kept));
  return Invited{person, core::format(code), code.expires};
}

}

Result<Invited> add_executive(const Office& office, const std::string& name, int days, Instant now) {
  CHECKED(check_name(name, "The executive's name"));
  Person person{.id = new_id(), .name = name, .added = now};
  Invited invited;
  auto done = office.mailbox->together([&]() -> Result<> {
    CHECKED(office.mailbox->add(person));
    TRY(made, invite(office, person, days, now));
    invited = std::move(made);
    return {};
  });
  if (!done) return done.error();
  return invited;
}

Result<Invited> new_code(const Office& office, const std::string& executive, int days, Instant now) {
  TRY(person, find_executive(office, executive));
  return invite(office, person, days, now);
}

std::string invitation(const Office& office, const Invited& invited) {
  return "Invitation to connect with " + office.agency.name + "\n\n"
         "For: " + invited.person.name + "\n"
         "Code: " + invited.code + "\n"
         "Works through: " + core::spoken(invited.expires) + "\n\n"
         "In Broaden, choose Sharing, then Connect to your agency, and type this code together with the address that\n"
         "the executive resources office gave you. On the command line: broaden-cli enroll ADDRESS --code CODE\n\n"
         "Keep this letter to yourself: whoever has the code can connect in your name until you have used it.\n"
         "The code works once. If somebody else used it first, you are told so, and the office is too.\n";
}

Result<Person> add_official(const Office& office, const OfficialInput& input, Instant now) {
  CHECKED(check_name(input.name, "The official's name"));
  CHECKED(check_name(input.title, "The official's role"));
  if (input.official_passphrase.size() < core::shortest_passphrase) return Error{Code::weak_passphrase, {}};
  TRY(root_key, unlock_root_key(office, input.passphrase));
  TRY(office_key, unlock_document_key(office, input.passphrase));
  Person person{new_id(), input.name, true, input.title, now};
  TRY(key, core::SigningKey::generate());
  Identity who{office.agency.id, KeyRole::official, person.id};
  TRY(certificate, core::issue(office.root, root_key, input.name, who, key.public_key(), valid_for(now, official_years)));
  TRY(pem, key.to_pem(input.official_passphrase));

  auto done = office.mailbox->together([&]() -> Result<> {
    CHECKED(office.mailbox->add(person));
    CHECKED(office.mailbox->keep({std::string(core::name(KeyRole::official)), person.id, pem, certificate.der}));
    TRY(people, office.mailbox->people());
    for (const auto& other : people) {
      if (other.official) continue;
      TRY(line, read_line(office, other.id, core::utc_date(now)));
      CHECKED(announce(office, line, certificate, person.name, office_key, now));
    }
    return {};
  });
  if (!done) return done.error();
  return person;
}

}
