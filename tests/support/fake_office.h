// An office in memory that speaks the protocol and can be spoiled, copied and restored: the reference that client tests
// are written against. It decides with the same rules as the real one, and keeps nothing.
#pragma once
#include <functional>
#include <map>

#include "core/document/rules.h"
#include "sync/protocol/endpoint.h"
#include "sync/protocol/messages.h"
#include "sync/protocol/request_signature.h"
#include "tests/support/office_keys.h"

namespace broaden::tests {

class FakeOffice final : public sync::Endpoint {
 public:
  struct Row { core::EntryKind kind; std::string id, bytes; core::Instant received; core::Hash digest; core::SignedDocument receipt; };
  struct Mailbox { std::string name, generation = "g0"; std::vector<Row> rows; };
  struct Machine { std::string executive; core::PublicKey key; };
  struct Invitation { core::Bytes key; std::string executive; core::Date expires; std::string used_by, answer; };
  struct State {                                         // all it knows: a copy of this is a backup
    std::map<std::string, Mailbox> mailboxes;            // by executive
    std::map<std::string, Machine> machines;             // by thumbprint
    std::map<std::string, Invitation> invitations;
    int generations = 0;
  };

  std::string invite(const std::string& executive, const std::string& name, core::Date expires);   // the code
  std::string offer(const std::string& executive, core::Instant now);                              // an agreement; its id
  core::SignedDocument signed_by_office(const core::Document&, core::Instant) const;
  void append(const std::string& executive, const core::SignedDocument&, core::Instant);
  void append(const std::string& executive, core::EntryKind, const std::string& id, const std::string& bytes, core::Instant);
  sync::Reply handle(const sync::Request&, core::Instant now) override;

  OfficeKeys keys;
  State state;
  std::size_t page = 200;                                // entries in one answer
  std::function<void(sync::SyncAnswer&)> spoil;          // the answer, before it is signed
  std::function<void(sync::EnrollAnswer&)> spoil_greeting;
  std::vector<sync::SyncRequest> asked;                  // all that were understood

 private:
  struct Said { int status = 200; std::string printed; };
  core::Result<Said> greet(const sync::EnrollRequest&, core::Instant);
  core::Result<Said> answer(const sync::SyncRequest&, core::Instant);
  core::Result<Said> apart(const sync::SyncRequest&, core::Instant);
  sync::EntryResult take(Mailbox&, const std::string& executive, const sync::Offered&, core::Instant);
  core::Standing standing(const Mailbox&, core::Instant) const;
  bool has(const Mailbox&, const std::string& executive, const sync::Point&) const;
  core::Hash digest(const Mailbox&, const std::string& executive, std::size_t number) const;
  sync::Refusal refusal(const core::Error&, core::Instant) const;
  std::vector<core::Certificate> online_unless(const std::string& known) const;
};

}
