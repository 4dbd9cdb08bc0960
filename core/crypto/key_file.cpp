// Signing keys in PKCS#8 PEM: under a passphrase for people and offices, plain for a machine's request key.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <cstring>

#include "core/base/random.h"
#include "core/crypto/evp.h"
#include "core/crypto/hash.h"
#include "core/crypto/key.h"

namespace broaden::core {
namespace {

#ifdef BROADEN_KEY_ROUNDS
constexpr int rounds = BROADEN_KEY_ROUNDS;               // under sanitizers only: each round there costs ten
#else
constexpr int rounds = 600'000;                          // of PBKDF2-SHA-256: OWASP's figure of 2023
#endif
constexpr std::size_t largest_pem = 16 * 1024;

Error unreadable(const std::string& where) {
  crypto_error();
  return {Code::key_unreadable, where};
}

// The private part of a key that is not P-256 is of no use here, and neither is what lies behind the first key.
Result<std::shared_ptr<evp_pkey_st>> p256(pkcs8_priv_key_info_st* info, const std::string& where) {
  std::shared_ptr<evp_pkey_st> key(EVP_PKCS82PKEY(info), Free{});
  char group[32] = "";
  if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC ||
      EVP_PKEY_get_group_name(key.get(), group, sizeof group, nullptr) != 1 || std::strcmp(group, "prime256v1") != 0)
    return unreadable(where);
  return key;
}

int no_prompt(char*, int, int, void*) { return -1; }     // OpenSSL would ask on the terminal

}

Result<SigningKey> SigningKey::from_pem(std::string_view pem, std::string_view passphrase, const std::string& where) {
  if (pem.size() > largest_pem) return unreadable(where);
  Owned<X509_sig_st> sealed(PEM_read_bio_PKCS8(reader(pem).get(), nullptr, no_prompt, nullptr));
  if (!sealed) return unreadable(where);
  Owned<pkcs8_priv_key_info_st> info(PKCS8_decrypt(sealed.get(), passphrase.data(), static_cast<int>(passphrase.size())));
  if (!info) {
    crypto_error();
    return Error{Code::wrong_passphrase, {}};
  }
  TRY(key, p256(info.get(), where));
  return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::from_plain_pem(std::string_view pem, const std::string& where) {
  if (pem.size() > largest_pem) return unreadable(where);
  Owned<pkcs8_priv_key_info_st> info(PEM_read_bio_PKCS8_PRIV_KEY_INFO(reader(pem).get(), nullptr, no_prompt, nullptr));
  if (!info) return unreadable(where);
  TRY(key, p256(info.get(), where));
  return SigningKey(std::move(key));
}

Result<std::string> SigningKey::to_pem(std::string_view passphrase) const {
  Owned<pkcs8_priv_key_info_st> info(EVP_PKEY2PKCS8(key_.get()));
  auto salt = random_bytes(16);
  auto* scheme = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), rounds, salt.data(), static_cast<int>(salt.size()), nullptr, NID_hmacWithSHA256);
  Owned<X509_sig_st> sealed(info && scheme ? PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), info.get(), scheme) : nullptr);
  auto out = writer();
  if (!sealed) X509_ALGOR_free(scheme);                  // otherwise it belongs to what was sealed
  if (!sealed || !out || PEM_write_bio_PKCS8(out.get(), sealed.get()) != 1) return crypto_error();
  return written(out.get());
}

Result<std::string> SigningKey::to_plain_pem() const {
  Owned<pkcs8_priv_key_info_st> info(EVP_PKEY2PKCS8(key_.get()));
  auto out = writer();
  if (!info || !out || PEM_write_bio_PKCS8_PRIV_KEY_INFO(out.get(), info.get()) != 1) return crypto_error();
  return written(out.get());
}

}
