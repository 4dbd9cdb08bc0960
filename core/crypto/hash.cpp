#include "core/crypto/hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>

#include "core/crypto/evp.h"

namespace broaden::core {
namespace {

// SHA-256 fails only where memory or the library itself is gone: nothing here may go on without it.
void must(bool held) {
  if (!held) std::abort();
}

}

Hash sha256(View bytes) {
  Hash out;
  must(EVP_Digest(bytes.data(), bytes.size(), out.data(), nullptr, EVP_sha256(), nullptr) == 1);
  return out;
}

struct Sha256::State { Owned<evp_md_ctx_st> context; };

Sha256::Sha256() : state_(std::make_unique<State>()) {
  state_->context.reset(EVP_MD_CTX_new());
  must(state_->context && EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(View bytes) {
  must(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
  return *this;
}

Hash Sha256::finish() {
  Hash out;
  must(EVP_DigestFinal_ex(state_->context.get(), out.data(), nullptr) == 1);
  return out;
}

Hash hmac_sha256(View key, View message) {
  Hash out;
  std::size_t size = 0;
  const std::uint8_t none = 0;                           // OpenSSL takes a null key for "no key given yet"
  auto* at = key.empty() ? &none : key.data();
  must(EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, at, key.size(), message.data(), message.size(),
                 out.data(), out.size(), &size) && size == out.size());
  return out;
}

// RFC 5869 as it is written: three lines over HMAC, clearer than the parameters of the library's own.
Bytes hkdf_sha256(View secret, View salt, View info, std::size_t length) {
  must(length <= 255 * sizeof(Hash));
  auto key = hmac_sha256(salt, secret);
  Bytes out, block;
  for (std::uint8_t counter = 1; out.size() < length; ++counter) {
    Bytes input(block);
    input.insert(input.end(), info.begin(), info.end());
    input.push_back(counter);
    auto next = hmac_sha256(key, input);
    wipe(input);
    block.assign(next.begin(), next.end());
    out.insert(out.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(std::min(block.size(), length - out.size())));
  }
  wipe(key);
  wipe(block);
  return out;
}

bool constant_time_equal(View a, View b) {
  return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

void wipe(std::span<std::uint8_t> bytes) { OPENSSL_cleanse(bytes.data(), bytes.size()); }

void wipe(std::string& text) {
  OPENSSL_cleanse(text.data(), text.size());
  text.clear();
}

}
