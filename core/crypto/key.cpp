#include "core/crypto/key.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

#include "core/crypto/evp.h"
#include "core/crypto/hash.h"

namespace broaden::core {
namespace {

constexpr std::size_t half = 32;                         // bytes of r, and of s
constexpr std::size_t largest_spki = 2048;

// The one encoding of an uncompressed P-256 key: no explicit curve can pretend to be it.
constexpr std::array<std::uint8_t, 27> p256_prefix = {0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06,
                                                      0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04};

bool is_p256(View spki) {
  return spki.size() == p256_prefix.size() + 2 * half && std::equal(p256_prefix.begin(), p256_prefix.end(), spki.begin());
}

Bytes der_of(evp_pkey_st* key) {
  std::uint8_t* out = nullptr;
  auto size = i2d_PUBKEY(key, &out);
  Bytes bytes(out, out + std::max(size, 0));
  OPENSSL_free(out);
  return bytes;
}

// From the point itself, which has to lie on the curve: OpenSSL's decoders for any kind of key take ten times as long, and
// whoever weighs an agency's documents reads a key for each certificate in them.
Owned<evp_pkey_st> p256_key(View spki) {
  auto point = spki.subspan(p256_prefix.size() - 1);
  char group[] = "prime256v1";
  std::array<OSSL_PARAM, 3> parts{OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
                                  OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<std::uint8_t*>(point.data()), point.size()), OSSL_PARAM_construct_end()};
  Owned<evp_pkey_ctx_st> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  evp_pkey_st* key = nullptr;
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parts.data()) != 1) return nullptr;
  return Owned<evp_pkey_st>(key);
}

Owned<evp_pkey_st> rsa_key(View spki) {
  auto* at = spki.data();
  Owned<evp_pkey_st> key(spki.empty() || spki.size() > largest_spki ? nullptr : d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size())));
  auto bits = key ? EVP_PKEY_get_bits(key.get()) : 0;
  bool rsa = key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA && bits >= 2048 && bits <= 8192;
  if (!rsa || !std::ranges::equal(der_of(key.get()), spki)) return nullptr;
  return key;
}

Bytes der_signature(View raw) {
  Owned<ECDSA_SIG_st> signature(ECDSA_SIG_new());
  auto* r = BN_bin2bn(raw.data(), half, nullptr);
  auto* s = BN_bin2bn(raw.data() + half, half, nullptr);
  if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1) return {};
  std::uint8_t* out = nullptr;
  auto size = i2d_ECDSA_SIG(signature.get(), &out);
  Bytes bytes(out, out + std::max(size, 0));
  OPENSSL_free(out);
  return bytes;
}

bool pad_for_pss(EVP_PKEY_CTX* context) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

bool verified(evp_pkey_st* key, Algorithm algorithm, View message, View signature) {
  Owned<evp_md_ctx_st> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* parameters = nullptr;                    // owned by context
  bool held = context && EVP_DigestVerifyInit(context.get(), &parameters, EVP_sha256(), nullptr, key) == 1 &&
              (algorithm != Algorithm::ps256 || pad_for_pss(parameters)) &&
              EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
  if (!held) crypto_error();                             // leaves nothing in OpenSSL's queue for others to find
  return held;
}

}

std::string_view name(Algorithm algorithm) {
  return algorithm == Algorithm::es256 ? "ES256" : algorithm == Algorithm::rs256 ? "RS256" : "PS256";
}

std::optional<Algorithm> algorithm(std::string_view jose_name) {
  for (auto known : {Algorithm::es256, Algorithm::rs256, Algorithm::ps256})
    if (name(known) == jose_name) return known;
  return {};
}

struct PublicKey::State {
  Owned<evp_pkey_st> key;
  Bytes der;
};

Result<PublicKey> PublicKey::from_der(View spki) {
  auto key = is_p256(spki) ? p256_key(spki) : rsa_key(spki);
  if (!key) {
    crypto_error();
    return Error{Code::bad_document, "it holds a public key of a kind that is not used here"};
  }
  PublicKey out;
  out.state_ = std::make_shared<const State>(State{std::move(key), Bytes(spki.begin(), spki.end())});
  return out;
}

const Bytes& PublicKey::der() const {
  static const Bytes none;
  return state_ ? state_->der : none;
}

Hash PublicKey::fingerprint() const { return sha256(der()); }
std::string PublicKey::thumbprint() const { return hex(fingerprint()); }
evp_pkey_st* PublicKey::evp() const { return state_ ? state_->key.get() : nullptr; }

bool PublicKey::fits(Algorithm algorithm) const { return state_ && is_p256(state_->der) == (algorithm == Algorithm::es256); }

bool PublicKey::verify(Algorithm algorithm, View message, View signature) const {
  if (!fits(algorithm)) return false;
  if (algorithm != Algorithm::es256) return verified(evp(), algorithm, message, signature);
  if (signature.size() != 2 * half) return false;
  auto der = der_signature(signature);
  return !der.empty() && verified(evp(), algorithm, message, der);
}

Result<SigningKey> SigningKey::generate() {
  std::shared_ptr<evp_pkey_st> key(EVP_EC_gen("P-256"), Free{});
  if (!key) return crypto_error();
  return SigningKey(std::move(key));
}

PublicKey SigningKey::public_key() const {
  auto key = PublicKey::from_der(der_of(key_.get()));
  return key ? *key : PublicKey();
}

Result<Bytes> SigningKey::sign(View message) const {
  Owned<evp_md_ctx_st> context(EVP_MD_CTX_new());
  std::array<std::uint8_t, 80> der;
  std::size_t size = der.size();
  if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) != 1 ||
      EVP_DigestSign(context.get(), der.data(), &size, message.data(), message.size()) != 1)
    return crypto_error();
  const std::uint8_t* at = der.data();
  Owned<ECDSA_SIG_st> signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
  Bytes raw(2 * half);
  if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), half) != static_cast<int>(half) ||
      BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + half, half) != static_cast<int>(half))
    return crypto_error();
  return raw;
}

}
