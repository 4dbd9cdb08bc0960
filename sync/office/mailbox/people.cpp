#include "sync/office/mailbox/sqlite_mailbox.h"
#include "sync/protocol/digest.h"

namespace broaden::office {
namespace {

using core::Bytes;
using core::Code;
using core::Error;
using core::Instant;
using core::Result;
using core::Statement;

Bytes bytes(const Statement& row, int column) {
  auto view = row.blob(column);
  return {view.begin(), view.end()};
}

Machine machine_of(const Statement& row) {
  Machine machine{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), bytes(row, 3), {row.integer(4)}, {}, {row.integer(6)}};
  if (!row.is_null(5)) machine.removed = Instant{row.integer(5)};
  return machine;
}

Invitation invitation_of(const Statement& row) {
  return {row.integer(0), std::string(row.text(1)), std::string(row.text(2)), bytes(row, 3), {static_cast<std::int32_t>(row.integer(4))},
          {row.integer(5)}, row.integer(6) != 0, std::string(row.text(7)), {row.integer(8)}, std::string(row.text(9))};
}

template <class Make> auto all(Statement& statement, Make make) -> Result<std::vector<decltype(make(statement))>> {
  std::vector<decltype(make(statement))> found;
  for (;;) {
    TRY(row, statement.step());
    if (!row) return found;
    found.push_back(make(statement));
  }
}

template <class Make> auto first(Statement& statement, Make make) -> Result<std::optional<decltype(make(statement))>> {
  TRY(row, statement.step());
  return row ? std::optional(make(statement)) : std::nullopt;
}

}

Result<> SqliteMailbox::found(const Agency& agency) {
  return db_.run("insert into office(one, id, agency, founded) values(1, ?1, ?2, ?3)", agency.id, agency.name, agency.founded.ms);
}

Result<Agency> SqliteMailbox::agency() {
  TRY(row, db_.query("select id, agency, founded from office"));
  TRY(there, row.step());
  if (!there) return Error{Code::office_missing, db_.path()};
  return Agency{std::string(row.text(0)), std::string(row.text(1)), {row.integer(2)}};
}

Result<> SqliteMailbox::keep(const KeptKey& key) {
  return db_.run("insert into kept_key(role, person, pem, certificate) values(?1, ?2, ?3, ?4)", key.role, key.person, key.pem, core::View(key.certificate));
}

Result<std::optional<KeptKey>> SqliteMailbox::key(const std::string& role, const std::string& person) {
  TRY(row, db_.query("select role, person, pem, certificate from kept_key where role = ?1 and person = ?2 order by row desc limit 1", role, person));
  return first(row, [](const Statement& r) { return KeptKey{std::string(r.text(0)), std::string(r.text(1)), std::string(r.text(2)), bytes(r, 3)}; });
}

Result<> SqliteMailbox::add(const Person& person) {
  return together([&]() -> Result<> {
    CHECKED(db_.run("insert into person(id, name, official, title, added) values(?1, ?2, ?3, ?4, ?5)", person.id, person.name,
                    person.official ? 1 : 0, person.title, person.added.ms));
    if (person.official) return {};
    TRY(office, agency());
    auto first = sync::first_digest({office.id, person.id});
    CHECKED(db_.run("insert into mailbox(executive, generation, head, digest) values(?1, '', 0, ?2)", person.id, core::View(first)));
    if (auto generation = new_generation(person.id); !generation) return generation.error();
    return {};
  });
}

Result<std::vector<Person>> SqliteMailbox::people() {
  TRY(row, db_.query("select id, name, official, title, added from person order by name, id"));
  return all(row, [](const Statement& r) {
    return Person{std::string(r.text(0)), std::string(r.text(1)), r.integer(2) != 0, std::string(r.text(3)), {r.integer(4)}};
  });
}

Result<> SqliteMailbox::add(const Machine& machine) {
  return db_.run("insert into machine(thumbprint, executive, name, key, added, heard) values(?1, ?2, ?3, ?4, ?5, 0)", machine.thumbprint,
                 machine.executive, machine.name, core::View(machine.key), machine.added.ms);
}

Result<std::optional<Machine>> SqliteMailbox::machine(const std::string& thumbprint) {
  TRY(row, db_.query("select thumbprint, executive, name, key, added, removed, heard from machine where thumbprint = ?1", thumbprint));
  return first(row, machine_of);
}

Result<std::vector<Machine>> SqliteMailbox::machines(const std::string& executive) {
  TRY(row, db_.query("select thumbprint, executive, name, key, added, removed, heard from machine where executive = ?1 order by added, thumbprint", executive));
  return all(row, machine_of);
}

Result<> SqliteMailbox::remove_machine(const std::string& thumbprint, Instant at) {
  return db_.run("update machine set removed = ?2 where thumbprint = ?1 and removed is null", thumbprint, at.ms);
}

Result<> SqliteMailbox::heard(const std::string& thumbprint, Instant at) {
  return db_.run("update machine set heard = ?2 where thumbprint = ?1", thumbprint, at.ms);
}

Result<> SqliteMailbox::invite(const Invitation& invitation) {
  return together([&]() -> Result<> {
    CHECKED(withdraw_codes(invitation.executive));
    return db_.run("insert into invitation(executive, lookup, secret, expires, made, withdrawn, used_by, used, answer)"
                   " values(?1, ?2, ?3, ?4, ?5, 0, '', 0, '')",
                   invitation.executive, invitation.lookup, core::View(invitation.secret), invitation.expires.days, invitation.made.ms);
  });
}

Result<> SqliteMailbox::withdraw_codes(const std::string& executive) {
  return db_.run("update invitation set withdrawn = 1 where executive = ?1 and used_by = ''", executive);
}

Result<std::optional<Invitation>> SqliteMailbox::invitation(const std::string& lookup) {
  TRY(row, db_.query("select row, executive, lookup, secret, expires, made, withdrawn, used_by, used, answer from invitation where lookup = ?1", lookup));
  return first(row, invitation_of);
}

Result<std::vector<Invitation>> SqliteMailbox::invitations(const std::string& executive) {
  TRY(row, db_.query("select row, executive, lookup, secret, expires, made, withdrawn, used_by, used, answer from invitation"
                     " where executive = ?1 order by row desc", executive));
  return all(row, invitation_of);
}

Result<> SqliteMailbox::use(std::int64_t invitation, const std::string& machine, const std::string& answer, Instant at) {
  return db_.run("update invitation set used_by = ?2, answer = ?3, used = ?4 where row = ?1", invitation, machine, answer, at.ms);
}

Result<> SqliteMailbox::tell(const Incident& incident) {
  return db_.run("insert into incident(at, executive, what) values(?1, ?2, ?3)", incident.at.ms, incident.executive, incident.what);
}

Result<std::vector<Incident>> SqliteMailbox::incidents() {
  TRY(row, db_.query("select at, executive, what from incident order by row desc limit 1000"));
  return all(row, [](const Statement& r) { return Incident{{r.integer(0)}, std::string(r.text(1)), std::string(r.text(2))}; });
}

Result<> SqliteMailbox::publish(const PublishedPackage& package) {
  return together([&]() -> Result<> {
    CHECKED(unpublish(package.kind, package.id, package.version));
    return db_.run("insert into package(kind, id, version, content) values(?1, ?2, ?3, ?4)", package.kind, package.id, package.version, package.content);
  });
}

Result<> SqliteMailbox::unpublish(const std::string& kind, const std::string& id, const std::string& version) {
  return db_.run("delete from package where kind = ?1 and id = ?2 and version = ?3", kind, id, version);
}

Result<std::vector<PublishedPackage>> SqliteMailbox::published() {
  TRY(row, db_.query("select kind, id, version, content from package order by row"));
  return all(row, [](const Statement& r) {
    return PublishedPackage{std::string(r.text(0)), std::string(r.text(1)), std::string(r.text(2)), std::string(r.text(3))};
  });
}

}
