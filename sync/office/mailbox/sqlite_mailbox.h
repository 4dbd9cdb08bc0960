// The class behind sqlite.h, seen only by the files that implement it: sqlite.cpp, people.cpp, entries.cpp.
#pragma once
#include "core/db/tx.h"
#include "sync/office/mailbox/mailbox.h"

namespace broaden::office {

class SqliteMailbox final : public Mailbox {
 public:
  explicit SqliteMailbox(core::Db db) : db_(std::move(db)) {}

  core::Result<> together(const std::function<core::Result<>()>& act) override;
  core::Result<> at_once(const std::function<core::Result<>()>& act) override;

  core::Result<> found(const Agency&) override;
  core::Result<Agency> agency() override;
  core::Result<> keep(const KeptKey&) override;
  core::Result<std::optional<KeptKey>> key(const std::string& role, const std::string& person) override;

  core::Result<> add(const Person&) override;
  core::Result<std::vector<Person>> people() override;
  core::Result<> add(const Machine&) override;
  core::Result<std::optional<Machine>> machine(const std::string& thumbprint) override;
  core::Result<std::vector<Machine>> machines(const std::string& executive) override;
  core::Result<> remove_machine(const std::string& thumbprint, core::Instant) override;
  core::Result<> heard(const std::string& thumbprint, core::Instant) override;

  core::Result<> invite(const Invitation&) override;
  core::Result<> withdraw_codes(const std::string& executive) override;
  core::Result<std::optional<Invitation>> invitation(const std::string& lookup) override;
  core::Result<std::vector<Invitation>> invitations(const std::string& executive) override;
  core::Result<> use(std::int64_t invitation, const std::string& machine, const std::string& answer, core::Instant) override;
  core::Result<> tell(const Incident&) override;
  core::Result<std::vector<Incident>> incidents() override;

  core::Result<> publish(const PublishedPackage&) override;
  core::Result<> unpublish(const std::string& kind, const std::string& id, const std::string& version) override;
  core::Result<std::vector<PublishedPackage>> published() override;

  core::Result<Head> head(const std::string& executive) override;
  core::Result<std::string> new_generation(const std::string& executive) override;
  core::Result<std::vector<Placed>> append(const std::string& executive, std::span<const NewEntry>) override;
  core::Result<std::vector<Row>> rows(const std::string& executive, std::int64_t after, std::int64_t most) override;
  core::Result<std::optional<Row>> row(const std::string& executive, std::int64_t number) override;
  core::Result<std::optional<Row>> row(const std::string& executive, const std::string& id) override;
  core::Result<std::vector<Place>> places(const std::string& beginning, std::int64_t most) override;
  core::Result<std::vector<Row>> without_receipt(const std::string& executive, std::int64_t most) override;
  core::Result<> keep_receipt(const std::string& executive, std::int64_t number, const std::string& receipt) override;

  core::Result<std::vector<std::string>> problems() override;

 private:
  core::Db db_;
};

}
