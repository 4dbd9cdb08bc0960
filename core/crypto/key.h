// Keys that sign and keys that verify. Where they are kept, and whose they are, is said elsewhere.
#pragma once
#include <memory>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct evp_pkey_st;                                      // OpenSSL's key

namespace broaden::core {

enum class Algorithm { es256, rs256, ps256 };            // the JOSE names: ES256, RS256, PS256
std::string_view name(Algorithm);
std::optional<Algorithm> algorithm(std::string_view jose_name);

class PublicKey {                                        // P-256, or RSA of 2,048 to 8,192 bits (cards); cheap to copy
 public:
  PublicKey() = default;                                 // no key: verifies nothing
  static Result<PublicKey> from_der(View spki);          // bad_document
  const Bytes& der() const;                              // SubjectPublicKeyInfo
  Hash fingerprint() const;                              // SHA-256 of that
  std::string thumbprint() const;                        // the fingerprint in hex: what `keyid` names a key by
  bool fits(Algorithm) const;
  bool verify(Algorithm, View message, View signature) const;   // ES256 signatures are raw r||s, 64 bytes
  bool verify(View message, View signature) const { return verify(Algorithm::es256, message, signature); }
  bool operator==(const PublicKey& other) const { return der() == other.der(); }
  evp_pkey_st* evp() const;                              // for this room only; nullptr: no key

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

class SigningKey {                                       // P-256; cheap to copy, wiped with its last copy
 public:
  static Result<SigningKey> generate();
  // `where` fills the error. wrong_passphrase, or key_unreadable if these are no such key at all.
  static Result<SigningKey> from_pem(std::string_view pem, std::string_view passphrase, const std::string& where);
  static Result<SigningKey> from_plain_pem(std::string_view pem, const std::string& where);
  Result<std::string> to_pem(std::string_view passphrase) const;   // PKCS#8: PBKDF2-SHA-256 600,000 rounds, AES-256-CBC
  Result<std::string> to_plain_pem() const;              // request keys only: mode 0600 is their protection. Wipe it after use.
  PublicKey public_key() const;
  Result<Bytes> sign(View message) const;                // ES256, raw r||s, 64 bytes
  evp_pkey_st* evp() const { return key_.get(); }        // for this room only

 private:
  explicit SigningKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  std::shared_ptr<evp_pkey_st> key_;
};

constexpr std::size_t shortest_passphrase = 12;          // characters; what is shorter is weak_passphrase (asked by commands)

}
