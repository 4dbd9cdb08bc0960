#include "core/crypto/certificate.h"

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>

#include "core/crypto/evp.h"
#include "core/crypto/hash.h"

namespace broaden::core {
namespace {

constexpr std::size_t most_certificates = 8;
constexpr std::size_t most_names = 32;                   // in one subject alternative name

Error bad(const char* what) {
  crypto_error();
  return {Code::bad_document, what};
}

bool printable(std::string_view text) {                  // a name is shown to people: nothing in it may hide or forge a line
  return is_utf8(text) && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::optional<std::string> common_name(const X509_NAME* name) {
  auto at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  if (at < 0) return "";
  std::uint8_t* utf8 = nullptr;
  auto size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (size < 0) return {};
  auto out = text({utf8, static_cast<std::size_t>(size)});
  OPENSSL_free(utf8);
  return printable(out) ? std::optional(out) : std::nullopt;
}

std::optional<Instant> instant(const ASN1_TIME* time) {
  Owned<asn1_string_st> epoch(ASN1_TIME_set(nullptr, 0));
  int days = 0, seconds = 0;
  if (!epoch || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1) return {};
  return Instant{(days * std::int64_t{86'400} + seconds) * 1000};
}

std::optional<std::vector<std::string>> alternative_uris(const X509* certificate) {
  std::vector<std::string> out;
  int critical = 0;
  std::unique_ptr<GENERAL_NAMES, void (*)(GENERAL_NAMES*)> names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, &critical, nullptr)), GENERAL_NAMES_free);
  if (!names) return critical == -1 ? std::optional(out) : std::nullopt;   // -1: there is none; else it is broken or doubled
  if (static_cast<std::size_t>(sk_GENERAL_NAME_num(names.get())) > most_names) return {};
  for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
    auto* one = sk_GENERAL_NAME_value(names.get(), i);
    if (one->type != GEN_URI) continue;
    auto* uri = one->d.uniformResourceIdentifier;
    out.push_back(text({ASN1_STRING_get0_data(uri), static_cast<std::size_t>(ASN1_STRING_length(uri))}));
    if (!printable(out.back())) return {};
  }
  return out;
}

std::string serial_of(const X509* certificate) {
  std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr), BN_free);
  Bytes bytes(number ? static_cast<std::size_t>(BN_num_bytes(number.get())) : 0);
  if (number) BN_bn2bin(number.get(), bytes.data());
  return hex(bytes);
}

PublicKey key_of(const X509* certificate) {              // none, if it is of a kind that signs nothing here
  std::uint8_t* spki = nullptr;
  auto size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &spki);
  if (size <= 0) return {};
  auto key = PublicKey::from_der({spki, static_cast<std::size_t>(size)});
  OPENSSL_free(spki);
  return key ? *key : PublicKey();
}

Result<Certificate> read(X509* x, View der) {
  auto subject = common_name(X509_get_subject_name(x)), issuer = common_name(X509_get_issuer_name(x));
  auto from = instant(X509_get0_notBefore(x)), until = instant(X509_get0_notAfter(x));
  auto uris = alternative_uris(x);
  if (!subject || !issuer) return bad("a certificate in it has a name that cannot be shown");
  if (!from || !until) return bad("a certificate in it has no readable dates");
  if (!uris) return bad("a certificate in it has a broken subject alternative name");
  Certificate out{Bytes(der.begin(), der.end()), *subject, *issuer, std::move(*uris), serial_of(x), *from, *until, key_of(x)};
  out.authority = X509_check_ca(x) != 0;
  crypto_error();                                        // an absent extension is no error here, but leaves one in the queue
  return out;
}

}

std::string Certificate::fingerprint() const { return hex(sha256(der)); }

std::string Certificate::pem() const {
  std::string out = "-----BEGIN CERTIFICATE-----\n";
  auto body = base64(der);
  for (std::size_t at = 0; at < body.size(); at += 64) out += body.substr(at, 64) + "\n";
  return out + "-----END CERTIFICATE-----\n";
}

Result<Certificate> read_certificate(View der) {
  if (der.empty() || der.size() > largest_certificate) return bad("a certificate in it is empty or too large");
  auto* at = der.data();
  Owned<x509_st> x(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
  if (!x || at != der.data() + der.size()) return bad("a certificate in it is damaged");
  return read(x.get(), der);
}

Result<std::vector<Certificate>> read_certificates(std::string_view pem) {
  if (pem.size() > 2 * largest_certificate * most_certificates) return bad("it is too large for certificates");
  auto source = reader(pem);
  std::vector<Certificate> out;
  char* label = nullptr;
  char* header = nullptr;
  std::uint8_t* data = nullptr;
  long size = 0;
  while (out.size() <= most_certificates && PEM_read_bio(source.get(), &label, &header, &data, &size) == 1) {
    Bytes der(data, data + size);
    bool is_certificate = std::string_view(label) == PEM_STRING_X509;
    OPENSSL_free(label);
    OPENSSL_free(header);
    OPENSSL_free(data);
    if (!is_certificate) return bad("it holds something else than certificates");
    TRY(certificate, read_certificate(der));
    out.push_back(std::move(certificate));
  }
  if (out.empty() || out.size() > most_certificates) return bad(out.empty() ? "there is no certificate in it" : "it holds too many certificates");
  crypto_error();
  return out;
}

}
