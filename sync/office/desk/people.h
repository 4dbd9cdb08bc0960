// People of the office: executives and their codes, officials and their keys, and taking any of it back.
#pragma once
#include "sync/office/desk/office.h"

namespace broaden::office {

constexpr int usual_days = 30, longest_days = 365;       // how long a code works

struct Invited { Person person; std::string code; core::Date expires; };
core::Result<Invited> add_executive(const Office&, const std::string& name, int days, core::Instant now);
core::Result<Invited> new_code(const Office&, const std::string& executive, int days, core::Instant now);   // earlier unused codes stop working
std::string invitation(const Office&, const Invited&);   // a letter in plain words, with the code in it

struct OfficialInput { std::string name, title, passphrase, official_passphrase; };
// A key of their own under their own passphrase, and a certificate that counts in every mailbox from now on.
core::Result<Person> add_official(const Office&, const OfficialInput&, core::Instant now);

struct Revoked { std::vector<std::string> certificates, machines; };   // fingerprints and thumbprints
// `what`: a person (all their certificates, machines and codes), or the beginning of a certificate's or machine's fingerprint.
// What was signed before stays valid. no_such_item, ambiguous_item
core::Result<Revoked> revoke(const Office&, const std::string& what, const std::string& reason, const DocumentKey&, core::Instant now);

}
