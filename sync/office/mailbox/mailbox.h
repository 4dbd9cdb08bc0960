// The office's books: one append-only, gaplessly numbered line of entries per executive, and who may reach it. No HTTP here,
// no signatures and no judgment: those are the desk's. SQLite stands behind it now (sqlite.h); PostgreSQL fits the same calls.
#pragma once
#include <functional>
#include <span>

#include "core/base/result.h"
#include "sync/office/mailbox/rows.h"

namespace broaden::office {

class Mailbox {
 public:
  virtual ~Mailbox() = default;

  // All that `act` does through this mailbox happens, or nothing. Writers wait for each other; nested calls join.
  virtual core::Result<> together(const std::function<core::Result<>()>& act) = 0;
  // All that `act` reads is of one moment.
  virtual core::Result<> at_once(const std::function<core::Result<>()>& act) = 0;

  virtual core::Result<> found(const Agency&) = 0;
  virtual core::Result<Agency> agency() = 0;
  virtual core::Result<> keep(const KeptKey&) = 0;                            // the newest of a role and person counts
  virtual core::Result<std::optional<KeptKey>> key(const std::string& role, const std::string& person) = 0;

  virtual core::Result<> add(const Person&) = 0;                              // an executive gets a mailbox with it
  virtual core::Result<std::vector<Person>> people() = 0;                     // by name
  virtual core::Result<> add(const Machine&) = 0;
  virtual core::Result<std::optional<Machine>> machine(const std::string& thumbprint) = 0;
  virtual core::Result<std::vector<Machine>> machines(const std::string& executive) = 0;
  virtual core::Result<> remove_machine(const std::string& thumbprint, core::Instant) = 0;
  virtual core::Result<> heard(const std::string& thumbprint, core::Instant) = 0;

  virtual core::Result<> invite(const Invitation&) = 0;                       // withdraws that executive's earlier unused codes
  virtual core::Result<> withdraw_codes(const std::string& executive) = 0;    // the unused ones
  virtual core::Result<std::optional<Invitation>> invitation(const std::string& lookup) = 0;
  virtual core::Result<std::vector<Invitation>> invitations(const std::string& executive) = 0;   // newest first
  virtual core::Result<> use(std::int64_t invitation, const std::string& machine, const std::string& answer, core::Instant) = 0;
  virtual core::Result<> tell(const Incident&) = 0;
  virtual core::Result<std::vector<Incident>> incidents() = 0;                // newest first

  virtual core::Result<> publish(const PublishedPackage&) = 0;
  virtual core::Result<> unpublish(const std::string& kind, const std::string& id, const std::string& version) = 0;
  virtual core::Result<std::vector<PublishedPackage>> published() = 0;        // as they were published

  virtual core::Result<Head> head(const std::string& executive) = 0;          // no_such_person
  virtual core::Result<std::string> new_generation(const std::string& executive) = 0;
  // Numbers what is not there yet, in order; what is there keeps its number.
  virtual core::Result<std::vector<Placed>> append(const std::string& executive, std::span<const NewEntry>) = 0;
  virtual core::Result<std::vector<Row>> rows(const std::string& executive, std::int64_t after, std::int64_t most) = 0;
  virtual core::Result<std::optional<Row>> row(const std::string& executive, std::int64_t number) = 0;
  virtual core::Result<std::optional<Row>> row(const std::string& executive, const std::string& id) = 0;
  virtual core::Result<std::vector<Place>> places(const std::string& beginning, std::int64_t most) = 0;   // documents by their id
  virtual core::Result<std::vector<Row>> without_receipt(const std::string& executive, std::int64_t most) = 0;
  virtual core::Result<> keep_receipt(const std::string& executive, std::int64_t number, const std::string& receipt) = 0;

  virtual core::Result<std::vector<std::string>> problems() = 0;              // of the file itself; none: sound
};

}
