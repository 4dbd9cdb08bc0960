// Whether a certificate chain ends in a trusted root, at a given time.
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "core/crypto/certificate.h"
#include "core/crypto/evp.h"

namespace broaden::core {
namespace {

constexpr int most_between = 3;                          // certificates between the signer's and the root

Owned<x509_st> parsed(const Certificate& certificate) {
  auto* at = certificate.der.data();
  return Owned<x509_st>(d2i_X509(nullptr, &at, static_cast<long>(certificate.der.size())));
}

class Stack {                                            // of certificates that it owns
 public:
  ~Stack() { free_all(held_); }
  bool add(Owned<x509_st> certificate) { return certificate && sk_X509_push(held_, certificate.get()) > 0 && certificate.release(); }
  STACK_OF(X509)* get() { return held_; }

 private:
  static void free_all(STACK_OF(X509)* stack) { sk_X509_pop_free(stack, X509_free); }
  STACK_OF(X509)* held_ = sk_X509_new_null();
};

Chain meaning(int error) {
  if (error == X509_V_ERR_CERT_HAS_EXPIRED) return Chain::expired;
  if (error == X509_V_ERR_CERT_NOT_YET_VALID) return Chain::not_yet_valid;
  return Chain::foreign;
}

bool may_sign(X509* x) {
  return X509_check_ca(x) == 0 && (X509_get_key_usage(x) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

}

std::string_view reason(Chain chain) {
  switch (chain) {
    case Chain::ok: return "is good";
    case Chain::foreign: return "does not come from an office that is trusted here";
    case Chain::expired: return "had expired";
    case Chain::not_yet_valid: return "was not valid yet";
    case Chain::not_a_signer: return "is not one for signing documents";
  }
  return "";
}

Chain check_chain(std::span<const Certificate> chain, std::span<const Certificate> roots, Instant at) {
  if (chain.empty() || chain.size() > most_between + 2) return Chain::foreign;
  Owned<x509_store_st> store(X509_STORE_new());
  Owned<x509_store_ctx_st> context(X509_STORE_CTX_new());
  auto leaf = parsed(chain[0]);
  Stack between;
  bool ready = store && context && leaf;
  for (auto& one : chain.subspan(1)) ready = ready && between.add(parsed(one));
  for (auto& one : roots) {
    auto root = parsed(one);
    ready = ready && root && X509_STORE_add_cert(store.get(), root.get()) == 1;
  }
  if (!ready || X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), between.get()) != 1) return crypto_error(), Chain::foreign;
  auto* rules = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
  X509_VERIFY_PARAM_set_depth(rules, most_between);
  X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(at.ms / 1000));
  bool held = X509_verify_cert(context.get()) == 1;
  auto error = X509_STORE_CTX_get_error(context.get());
  crypto_error();
  if (!held) return meaning(error);
  return may_sign(leaf.get()) ? Chain::ok : Chain::not_a_signer;
}

}
