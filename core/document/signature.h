// One signature on one document, as a JWS (RFC 7515): made, read, and checked against trusted roots.
// Whether the signer was allowed to sign is said in rules.h; revocation and receipts in verify.h.
#pragma once
#include "core/crypto/certificate.h"
#include "core/document/document.h"

namespace broaden::core {

enum class Role { office, executive, official };         // the header's role; office stands for its document and online keys
std::string_view name(Role);
std::optional<Role> role(std::string_view);
Role role(KeyRole);                                      // what a certificate's holder signs as

struct Signature {
  std::string id;                                        // SHA-256 of the JWS signing input, hex
  std::string document;                                  // id of what it signs
  std::string protected_header;                          // base64url, exactly as signed
  std::string signature;                                 // base64url
  bool operator==(const Signature&) const = default;
};

struct SignedHeader {                                    // the protected header, read
  Algorithm algorithm = Algorithm::es256;
  Instant iat;                                           // claimed time of signing
  Role role = Role::executive;
  std::string title;                                     // in words: "Executive", "ERB chair"
  std::vector<Certificate> chain;                        // x5c: [0] is the signer's
  std::vector<std::string> seen;                         // ids of the signatures the signer saw
};

struct Signing {                                         // what a signer says when signing
  std::string title;
  std::vector<std::string> seen;
  Instant at;
};

constexpr std::size_t largest_header = 32 * 1024;        // bytes of a protected header

// The role comes from chain[0]. bad_value if the key is not the certificate's, or the certificate has no identity.
Result<Signature> sign(const Document&, const SigningKey&, std::span<const Certificate> chain, const Signing&);

Result<SignedHeader> read_header(std::string_view protected_header);   // signature_invalid: a member too many, missing, or wrong
Result<Signature> make_signature(const Document&, std::string protected_header, std::string signature);  // with its id; not yet checked

struct Signer { SignedHeader header; Identity identity; };   // person and role from the certificate, never from the header

// The signature fits the document, header and certificate agree on the role, and the office is the document's own.
Result<Signer> check_signature(const Document&, const Signature&);
// All that, and the chain ends in one of the roots at that time: certificate_foreign, certificate_expired, no_trust.
Result<Signer> check_signature(const Document&, const Signature&, std::span<const Certificate> roots, Instant at);

}
