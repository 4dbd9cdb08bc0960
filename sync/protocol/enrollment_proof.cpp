#include "sync/protocol/enrollment_proof.h"

#include "core/crypto/hash.h"

namespace broaden::sync {
namespace {

// Domain words keep a signature or MAC made here from ever meaning anything else.
std::string possession_bytes(const EnrollRequest& request) { return "broaden signing key v1\n" + statement(request); }

}

std::string invitation_id(core::View secret) {
  const auto id = core::hkdf_sha256(secret, {}, core::view("broaden invitation v1"), 16);
  return core::hex(id);
}

core::Bytes enrollment_key(core::View secret) { return core::hkdf_sha256(secret, {}, core::view("broaden enrollment v1"), 32); }

core::Result<EnrollRequest> proved(EnrollRequest request, core::View secret, const core::SigningKey& signing) {
  TRY(possession, signing.sign(core::view(possession_bytes(request))));
  request.possession = core::base64url(possession);
  auto key = enrollment_key(secret);
  request.mac = core::base64url(core::hmac_sha256(key, core::view(statement(request))));
  core::wipe(key);
  return request;
}

bool holds_signing_key(const EnrollRequest& request) {
  const auto signature = core::from_base64url(request.possession);
  return signature && request.signing.verify(core::view(possession_bytes(request)), *signature);
}

bool knows_secret(const EnrollRequest& request, core::View key) {
  const auto mac = core::from_base64url(request.mac);
  return mac && core::constant_time_equal(*mac, core::hmac_sha256(key, core::view(statement(request))));
}

}
