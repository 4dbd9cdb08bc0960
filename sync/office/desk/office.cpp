#include "sync/office/desk/office.h"

#include "core/base/platform.h"
#include "core/base/random.h"
#include "sync/office/mailbox/sqlite.h"

namespace broaden::office {
namespace {

using core::Certificate;
using core::Code;
using core::Error;
using core::Identity;
using core::Instant;
using core::KeyRole;
using core::Result;
using core::SigningKey;

constexpr int root_years = 20, office_years = 5;

std::string file_in(const std::string& folder) { return folder + "/office.db"; }

Result<KeptKey> kept(const SigningKey& key, KeyRole role, const std::string& person, const Certificate& certificate, const std::string& passphrase) {
  TRY(pem, key.to_pem(passphrase));
  return KeptKey{std::string(core::name(role)), person, std::move(pem), certificate.der};
}

struct Keys { std::string id; std::vector<KeptKey> kept; };

Result<Keys> make_keys(const std::string& agency, const std::string& passphrase, Instant now) {
  TRY(root_key, SigningKey::generate());
  TRY(root, core::issue_root(root_key, agency, valid_for(now, root_years)));
  Keys keys{core::office_id(root_key.public_key()), {}};
  TRY(kept_root, kept(root_key, KeyRole::root, keys.id, root, passphrase));
  keys.kept.push_back(std::move(kept_root));
  for (auto role : {KeyRole::office, KeyRole::online}) {
    TRY(key, SigningKey::generate());
    auto name = agency + (role == KeyRole::office ? " (documents)" : " (online)");
    TRY(certificate, core::issue(root, root_key, name, Identity{keys.id, role, keys.id}, key.public_key(), valid_for(now, office_years)));
    TRY(kept_key, kept(key, role, keys.id, certificate, passphrase));
    keys.kept.push_back(std::move(kept_key));
  }
  return keys;
}

Result<DocumentKey> unlock_key(const Office& office, KeyRole role, const std::string& person, const std::string& passphrase) {
  TRY(kept_key, office.mailbox->key(std::string(core::name(role)), person));
  if (!kept_key) return Error{Code::key_unreadable, std::string(core::name(role))};
  TRY(key, SigningKey::from_pem(kept_key->pem, passphrase, std::string(core::name(role)) + " key"));
  TRY(certificate, core::read_certificate(kept_key->certificate));
  return DocumentKey{std::move(key), std::move(certificate)};
}

}

core::Validity valid_for(Instant now, int years) {
  auto last = core::add_years(core::utc_date(now), years);
  return {{now.ms - 3'600'000}, {static_cast<std::int64_t>(last.days) * 86'400'000}};
}

std::string new_id() { return core::base32(core::random_bytes(10)); }

Result<> init(const std::string& folder, const std::string& agency, const std::string& passphrase, Instant now) {
  if (agency.empty()) return Error{Code::missing_value, "The agency's name"};
  if (agency.size() > 200 || !core::is_utf8(agency)) return Error{Code::too_long, "The agency's name"};
  if (passphrase.size() < core::shortest_passphrase) return Error{Code::weak_passphrase, {}};
  if (core::platform::exists(file_in(folder))) return Error{Code::office_exists, folder};
  TRY(keys, make_keys(agency, passphrase, now));
  CHECKED(core::platform::make_folder(folder));
  // Made beside its place first: a folder with half an office in it is never seen.
  auto half = file_in(folder) + "." + new_id() + ".part";
  auto made = [&]() -> Result<> {
    TRY(mailbox, make_sqlite(half));
    return mailbox->together([&]() -> Result<> {
      CHECKED(mailbox->found({keys.id, agency, now}));
      for (const auto& key : keys.kept) CHECKED(mailbox->keep(key));
      return {};
    });
  }();
  if (made) made = core::platform::put_in_place(half, file_in(folder));
  for (const char* left : {"", "-wal", "-shm"})
    if (auto gone = core::platform::remove_file(half + left); !gone && made) made = gone;
  return made;
}

Result<Office> open(const std::string& folder) {
  if (!core::platform::exists(file_in(folder))) return Error{Code::office_missing, folder};
  TRY(mailbox, open_sqlite(file_in(folder)));
  TRY(agency, mailbox->agency());
  TRY(kept_root, mailbox->key(std::string(core::name(KeyRole::root)), agency.id));
  if (!kept_root) return Error{Code::key_unreadable, folder};
  TRY(root, core::read_certificate(kept_root->certificate));
  return Office{std::move(mailbox), std::move(agency), std::move(root)};
}

Result<OfficeKeys> unlock(const Office& office, const std::string& passphrase) {
  TRY(root, unlock_root_key(office, passphrase));
  TRY(document, unlock_document_key(office, passphrase));
  TRY(online, unlock_key(office, KeyRole::online, office.agency.id, passphrase));
  return OfficeKeys{std::move(root), std::move(document), {std::move(online.key), {std::move(online.certificate)}}};
}

Result<DocumentKey> unlock_document_key(const Office& office, const std::string& passphrase) {
  return unlock_key(office, KeyRole::office, office.agency.id, passphrase);
}

Result<SigningKey> unlock_root_key(const Office& office, const std::string& passphrase) {
  TRY(root, unlock_key(office, KeyRole::root, office.agency.id, passphrase));
  return std::move(root.key);
}

Result<DocumentKey> unlock_official(const Office& office, const std::string& official, const std::string& passphrase) {
  return unlock_key(office, KeyRole::official, official, passphrase);
}

}
