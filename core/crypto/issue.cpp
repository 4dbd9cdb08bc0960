// Certificates made here: an office's own root, and what it signs for its keys and its people.
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "core/base/random.h"
#include "core/crypto/certificate.h"
#include "core/crypto/evp.h"

namespace broaden::core {
namespace {

constexpr std::size_t longest_name = 64;                 // X.520's bound for a common name, in characters

std::string within_bound(const std::string& name) {
  std::size_t characters = 0, cut = 0;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if ((static_cast<unsigned char>(name[at]) & 0xc0) == 0x80) continue;
    if (++characters == longest_name) cut = at;
    if (characters > longest_name) return name.substr(0, cut) + "\u2026";
  }
  return name;
}

bool set_name(X509_NAME* to, const std::string& name) {
  auto shown = within_bound(name);
  return X509_NAME_add_entry_by_NID(to, NID_commonName, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(shown.data()),
                                    static_cast<int>(shown.size()), -1, 0) == 1;
}

bool set_time(ASN1_TIME* to, Instant at) { return ASN1_TIME_set(to, static_cast<time_t>(at.ms / 1000)) != nullptr; }

bool set_serial(X509* certificate) {
  auto bytes = random_bytes(16);
  bytes[0] = static_cast<std::uint8_t>((bytes[0] & 0x7f) | 0x40);   // positive, and always 16 bytes
  BIGNUM* number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
  bool set = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
  BN_free(number);
  return set;
}

bool extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
  bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
  X509_EXTENSION_free(extension);
  return added;
}

Owned<x509_st> prepared(const std::string& name, const PublicKey& key, Validity validity) {
  Owned<x509_st> x(X509_new());
  bool held = x && key.evp() && X509_set_version(x.get(), X509_VERSION_3) == 1 && set_serial(x.get()) &&
              set_name(X509_get_subject_name(x.get()), name) && X509_set_pubkey(x.get(), key.evp()) == 1 &&
              set_time(X509_getm_notBefore(x.get()), validity.from) && set_time(X509_getm_notAfter(x.get()), validity.until);
  return held ? std::move(x) : nullptr;
}

Result<Certificate> finished(X509* x, const SigningKey& signer) {
  if (X509_sign(x, signer.evp(), EVP_sha256()) <= 0) return crypto_error();
  std::uint8_t* out = nullptr;
  auto size = i2d_X509(x, &out);
  if (size <= 0) return crypto_error();
  Bytes der(out, out + size);
  OPENSSL_free(out);
  return read_certificate(der);
}

}

Result<Certificate> issue_root(const SigningKey& root, const std::string& agency, Validity validity) {
  auto office = office_id(root.public_key());
  auto x = prepared(agency, root.public_key(), validity);
  if (!x || X509_set_issuer_name(x.get(), X509_get_subject_name(x.get())) != 1 ||
      !extend(x.get(), x.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") || !extend(x.get(), x.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
      !extend(x.get(), x.get(), NID_subject_key_identifier, "hash") || !extend(x.get(), x.get(), NID_authority_key_identifier, "keyid:always") ||
      !extend(x.get(), x.get(), NID_subject_alt_name, "URI:" + uri({office, KeyRole::root, office})))
    return crypto_error();
  return finished(x.get(), root);
}

Result<Certificate> issue(const Certificate& root, const SigningKey& root_key, const std::string& name, const Identity& identity,
                          const PublicKey& key, Validity validity) {
  if (identity.office != office_id(root_key.public_key()) || identity.role == KeyRole::root || !parse_identity(uri(identity)))
    return Error{Code::bad_value, "That is no identity this office can certify."};
  auto* at = root.der.data();
  Owned<x509_st> issuer(d2i_X509(nullptr, &at, static_cast<long>(root.der.size())));
  auto x = prepared(name, key, validity);
  if (!issuer || !x || X509_set_issuer_name(x.get(), X509_get_subject_name(issuer.get())) != 1 ||
      !extend(x.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE") ||
      !extend(x.get(), issuer.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation") ||
      !extend(x.get(), issuer.get(), NID_subject_key_identifier, "hash") || !extend(x.get(), issuer.get(), NID_authority_key_identifier, "keyid:always") ||
      !extend(x.get(), issuer.get(), NID_subject_alt_name, "URI:" + uri(identity)))
    return crypto_error();
  return finished(x.get(), root_key);
}

}
