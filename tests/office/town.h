// An agency's office in a folder of a test's own, with one official and one executive, and machines whose requests are
// made by hand. Nothing of the real client is used here: what the office is held to is the wire.
#pragma once
#include <doctest/doctest.h>

#include "core/base/clock.h"
#include "core/document/agreement_offer.h"
#include "core/document/mobility_preferences.h"
#include "core/document/plan_submission.h"
#include "sync/office/desk/acts.h"
#include "sync/office/desk/doctor.h"
#include "sync/office/desk/endpoint.h"
#include "sync/office/desk/people.h"
#include "sync/office/desk/roster.h"
#include "tests/support/must.h"

namespace broaden::tests {

inline constexpr auto passphrase = "correct horse battery staple";
inline constexpr auto official_passphrase = "another horse, another staple";

class Town {
 public:
  Town();
  ~Town();
  Town(const Town&) = delete;
  Town& operator=(const Town&) = delete;

  office::Office desk() const;                           // opened afresh, as each command of the staff does
  sync::Endpoint& endpoint() { return *endpoint_; }
  void restart();                                        // the serving process, and what it kept in memory
  std::string keep_copy() const;                         // of the office's file, as a backup would have it
  void restore(const std::string& copy);

  const office::OfficeKeys& keys() const;
  core::Instant now() const { return clock.now(); }
  core::Date today() const { return clock.today(); }

  std::string folder;
  core::HandClock clock;
  office::Invited ada;

 private:
  std::unique_ptr<office::OfficeEndpoint> endpoint_;
};

class Hand {                                             // one machine of an executive
 public:
  Hand();
  sync::Request enroll_request(const std::string& code, core::Instant) const;
  sync::Reply enroll(Town&, const std::string& code);    // takes what it is told, if it is a yes
  void must_enroll(Town&);

  core::About about(core::Instant, std::string of = {}) const;
  sync::Offered entry(const core::Document&) const;
  sync::Offered signature(const core::Document&, core::Instant, const std::string& title = "Executive") const;   // with its signing key

  sync::SyncRequest request() const;                     // from where it stands, with nothing to offer
  sync::Request sign(const sync::SyncRequest&, core::Instant) const;
  sync::SyncAnswer sync(Town&, std::vector<sync::Offered> = {});   // checks proof, chain, receipts; reads to the end
  sync::EntryResult offer(Town&, const sync::Offered&);  // one entry, its fate
  std::string refusal(const sync::Reply&) const;         // the name of its error
  bool has(const std::string& id) const;

  core::SigningKey request_key, signing_key;
  std::string office, executive, address = "10.0.0.1";
  core::Certificate root, certificate;
  sync::Cursor cursor;
  std::vector<sync::Numbered> read;                      // everything, in order; bytes and receipts filled in
};

core::Document plan_submission(const Hand&, core::Instant, const std::string& plan = "plan-1");
std::string submit(Town&, Hand&);                        // a plan, signed and accepted: its id
std::string offer(Town&);                                // an agreement to Ada: its id
void sign_agreement(Town&, Hand&, const std::string& agreement);
std::string fate(const sync::EntryResult&);               // the error that refused it, or its outcome
core::Document document_of(const Hand&, const std::string& id);

}
