// An office, an executive and an official who exist only in these tests, and the mailbox they share.
#pragma once
#include <variant>
#include <vector>

#include "core/document/rules.h"
#include "core/document/verify.h"
#include "tests/support/must.h"

namespace broaden::tests {

using namespace core;

inline const Instant start = *parse_instant("2026-11-22T12:00:00Z");
inline Instant day(int n) { return {start.ms + n * std::int64_t{86'400'000}}; }

struct Hand {                                            // somebody with a key, a certificate and a title
  SigningKey key;
  Certificate certificate;
  std::string title;
  Identity who() const { return *identity(certificate); }
  Signature sign(const Document&, std::vector<std::string> seen = {}, Instant at = start) const;
};

Json header_of(const Signature&);                        // its protected header

struct Scene {
  explicit Scene(const std::string& agency = "Department of Examples");
  Hand hire(const std::string& name, KeyRole role, const std::string& person, const std::string& title, int days = 3650) const;
  About about(std::string of = {}, std::string supersedes = {}) const { return {office_id, "ada", start, std::move(supersedes), std::move(of)}; }
  MailboxName mailbox() const { return {office_id, "ada"}; }

  Document offer(std::string supersedes = {}, Date ends = {}) const;
  Document submission(const std::string& plan = "plan-1", const std::string& goals = "Lead across agencies") const;
  Document preferences(const Document& offer) const;
  Document statement(std::string supersedes = {}) const;
  Document refusal(const Document& offer) const;
  Document withdrawal(const Document& of) const;
  Document review(const Document& of, bool approve = true) const;
  Document opportunity(Date closes = {}) const;
  Document package(const std::string& version = "1", int due_months = 48) const;
  Document interest(const Document& in, const std::string& note = "Free from March") const;
  Document announcement(const Hand&) const;
  Document revocation(const Hand&) const;

  // Appends to the mailbox at the next number, one day later each time.
  void post(const Document&);
  void post(const Signature&);
  void post(const Document&, const Hand&);               // with its author's signature
  void announce_everybody();
  Standing now(Date as_of = utc_date(start)) const { return standing(entries, as_of); }
  SignedDocument receipt(const Entry&) const;
  Bundle bundle(const Document& main) const;             // all that the mailbox has about it, with receipts

  SigningKey root_key;
  Certificate root;
  std::string office_id;
  Hand office, online, ada, pat;
  std::vector<Entry> entries;
};

}
