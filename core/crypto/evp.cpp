#include "core/crypto/evp.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace broaden::core {

void Free::operator()(asn1_string_st* p) const { ASN1_STRING_free(p); }
void Free::operator()(bio_st* p) const { BIO_free_all(p); }
void Free::operator()(ECDSA_SIG_st* p) const { ECDSA_SIG_free(p); }
void Free::operator()(evp_md_ctx_st* p) const { EVP_MD_CTX_free(p); }
void Free::operator()(evp_pkey_ctx_st* it) const { EVP_PKEY_CTX_free(it); }
void Free::operator()(evp_pkey_st* p) const { EVP_PKEY_free(p); }
void Free::operator()(pkcs8_priv_key_info_st* p) const { PKCS8_PRIV_KEY_INFO_free(p); }
void Free::operator()(X509_sig_st* p) const { X509_SIG_free(p); }
void Free::operator()(x509_st* p) const { X509_free(p); }
void Free::operator()(x509_store_ctx_st* p) const { X509_STORE_CTX_free(p); }
void Free::operator()(x509_store_st* p) const { X509_STORE_free(p); }

Error crypto_error() {
  char words[256] = "no reason given";
  if (auto code = ERR_peek_last_error()) ERR_error_string_n(code, words, sizeof words);
  ERR_clear_error();
  return {Code::crypto, words};
}

Owned<bio_st> reader(std::string_view text) { return Owned<bio_st>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }
Owned<bio_st> writer() { return Owned<bio_st>(BIO_new(BIO_s_secmem())); }

std::string written(bio_st* bio) {
  char* data = nullptr;
  auto size = BIO_get_mem_data(bio, &data);
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

}
