#include "sync/office/desk/doctor.h"

#include "sync/office/desk/receipts.h"
#include "sync/protocol/entry.h"

namespace broaden::office {
namespace {

using core::Instant;
using core::Result;

constexpr std::int64_t rows_read_at_once = 256;

class Examination {
 public:
  Examination(const Office& office, const Person& person, Health& health) : office_(office), person_(person), name_(office.name(person.id)), health_(health) {}

  Result<> run() {
    auto digest = sync::first_digest(name_);
    std::int64_t number = 0;
    TRY(head, office_.mailbox->head(person_.id));
    for (;;) {
      TRY(rows, office_.mailbox->rows(person_.id, number, rows_read_at_once));
      for (const auto& row : rows) {
        if (row.number != number + 1) say(row, "a number before it is missing");
        number = row.number;
        auto id = sync::read_hash(row.id);
        if (id) digest = sync::next_digest(digest, number, *id);
        if (!id || digest != row.digest) say(row, "its digest does not follow from the ones before");
        digest = row.digest;
        look(row);
      }
      if (rows.size() < static_cast<std::size_t>(rows_read_at_once)) break;
    }
    if (head.number != number || (number && head.digest != digest)) health_.problems.push_back(person_.name + ": the last number does not fit the entries.");
    return {};
  }

 private:
  void say(const Row& row, const std::string& what) {
    health_.problems.push_back(person_.name + ", entry " + std::to_string(row.number) + ": " + what + ".");
  }

  void look(const Row& row) {
    ++health_.entries;
    if (auto fits = sync::check_entry(row.kind, row.id, row.bytes); !fits) say(row, core::words(fits.error()).what);
    else if (row.kind == core::EntryKind::document) look_at_document(row);
    else if (row.kind == core::EntryKind::signature) look_at_signature(row);
    look_at_receipt(row);
  }

  void look_at_document(const Row& row) {
    auto read = core::read_document(row.bytes);
    if (!read) return say(row, core::words(read.error()).what);
    if (read->header.office != name_.office || read->header.executive != name_.executive) say(row, "it belongs to another mailbox");
    documents_.emplace(read->id, *read);
  }

  void look_at_signature(const Row& row) {
    ++health_.signatures;
    auto read = sync::read_signature_entry(row.id, row.bytes);
    auto about = read ? documents_.find(read->document) : documents_.end();
    if (about == documents_.end()) return say(row, "the document it signs is not before it");
    auto made = core::make_signature(about->second, read->protected_header, read->signature);
    if (!made || made->id != row.id) return say(row, "its id does not fit its bytes");
    if (auto holds = core::check_signature(about->second, *made, office_.roots(), row.accepted); !holds) say(row, core::words(holds.error()).what);
  }

  void look_at_receipt(const Row& row) {
    if (row.receipt.empty()) return void(++health_.waiting_for_receipt);
    ++health_.receipts;
    auto given = receipt_of(row);
    auto receipt = given && *given ? sync::check_receipt(**given, name_, row.id, office_.roots()) : Result<core::Receipt>(core::Code::bad_document);
    const bool fits = receipt && receipt->number == row.number && receipt->digest == core::hex(row.digest) && receipt->time.ms / 1000 == row.accepted.ms / 1000;
    if (!fits) say(row, "its receipt does not hold");
  }

  const Office& office_;
  const Person& person_;
  core::MailboxName name_;
  Health& health_;
  std::map<std::string, core::Document> documents_;
};

void look_at_keys(const Office& office, const std::vector<Person>& people, Instant now, Health& health) {
  auto look = [&](core::KeyRole role, const std::string& person, const std::string& whose) -> Result<> {
    TRY(kept, office.mailbox->key(std::string(core::name(role)), person));
    if (!kept) return core::Code::key_unreadable;
    TRY(certificate, core::read_certificate(kept->certificate));
    auto chain = core::check_chain({&certificate, 1}, office.roots(), now);
    if (chain != core::Chain::ok) health.problems.push_back("The certificate of " + whose + " " + std::string(core::reason(chain)) + ".");
    if (core::identity(certificate) != core::Identity{office.agency.id, role, person}) health.problems.push_back("The certificate of " + whose + " is for somebody else.");
    return {};
  };
  auto checked = [&](core::KeyRole role, const std::string& person, const std::string& whose) {
    if (!look(role, person, whose)) health.problems.push_back("The key of " + whose + " cannot be read.");
  };
  checked(core::KeyRole::office, office.agency.id, "the office's documents");
  checked(core::KeyRole::online, office.agency.id, "the serving program");
  for (const auto& person : people)
    if (person.official) checked(core::KeyRole::official, person.id, person.name);
}

}

Result<Health> doctor(const Office& office, Instant now) {
  Health health;
  auto done = office.mailbox->at_once([&]() -> Result<> {
    TRY(damage, office.mailbox->problems());
    for (const auto& one : damage) health.problems.push_back("The file: " + one + ".");
    TRY(people, office.mailbox->people());
    look_at_keys(office, people, now, health);
    for (const auto& person : people) {
      if (person.official) { ++health.officials; continue; }
      ++health.executives;
      TRY(machines, office.mailbox->machines(person.id));
      for (const auto& machine : machines) health.machines += machine.removed ? 0 : 1;
      CHECKED(Examination(office, person, health).run());
    }
    return {};
  });
  if (!done) return done.error();
  return health;
}

}
