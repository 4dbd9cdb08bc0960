#include "tests/support/office_keys.h"

#include "tests/support/must.h"

namespace broaden::tests {

OfficeKeys::OfficeKeys(core::Instant from, const std::string& agency)
    : validity_{from, {from.ms + std::int64_t{20} * 365 * 86'400'000}}, root_key_(must(core::SigningKey::generate())),
      root_(must(core::issue_root(root_key_, agency, validity_))), id_(core::office_id(root_key_.public_key())),
      document_(issued(agency + " documents", core::KeyRole::office)), online_(issued(agency + " online", core::KeyRole::online)) {}

void OfficeKeys::renew_online() { online_ = issued("online, renewed", core::KeyRole::online); }

core::Certificate OfficeKeys::certify(const std::string& person, const std::string& name, const core::PublicKey& key, core::KeyRole role) const {
  return must(core::issue(root_, root_key_, name, {id_, role, person}, key, validity_));
}

sync::OnlineKey OfficeKeys::issued(const std::string& name, core::KeyRole role) const {
  auto key = must(core::SigningKey::generate());
  auto certificate = certify(id_, name, key.public_key(), role);
  return {std::move(key), {std::move(certificate)}};
}

}
