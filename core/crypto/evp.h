// Owners of OpenSSL's objects, for this room's .cpp files only.
#pragma once
#include <memory>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct asn1_string_st;
struct bio_st;
struct ECDSA_SIG_st;
struct evp_md_ctx_st;
struct evp_pkey_ctx_st;
struct evp_pkey_st;
struct pkcs8_priv_key_info_st;
struct X509_sig_st;
struct x509_st;
struct x509_store_ctx_st;
struct x509_store_st;

namespace broaden::core {

struct Free {
  void operator()(asn1_string_st*) const;
  void operator()(bio_st*) const;
  void operator()(ECDSA_SIG_st*) const;
  void operator()(evp_md_ctx_st*) const;
  void operator()(evp_pkey_ctx_st*) const;
  void operator()(evp_pkey_st*) const;
  void operator()(pkcs8_priv_key_info_st*) const;
  void operator()(X509_sig_st*) const;
  void operator()(x509_st*) const;
  void operator()(x509_store_ctx_st*) const;
  void operator()(x509_store_st*) const;
};
template <class T> using Owned = std::unique_ptr<T, Free>;

Error crypto_error();                                    // what OpenSSL says went wrong; empties its queue
Owned<bio_st> reader(std::string_view);                  // reads memory that must outlive it
Owned<bio_st> writer();                                  // wiped when it goes
std::string written(bio_st*);

}
