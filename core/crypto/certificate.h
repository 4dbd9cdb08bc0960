// X.509 certificates as values: read, issued, and judged against trusted roots. Whom to trust is the caller's business.
#pragma once
#include <span>

#include "core/base/date.h"
#include "core/crypto/key.h"

namespace broaden::core {

struct Certificate {
  Bytes der;
  std::string subject, issuer;                           // common names, UTF-8
  std::vector<std::string> uris;                         // subject alternative names that are URIs
  std::string serial;                                    // hex
  Instant not_before, not_after;
  PublicKey key;
  bool authority = false;                                // may sign certificates
  std::string fingerprint() const;                       // SHA-256 of the DER, hex
  std::string pem() const;
  bool operator==(const Certificate& other) const { return der == other.der; }
};

constexpr std::size_t largest_certificate = 16 * 1024;   // DER bytes

Result<Certificate> read_certificate(View der);          // exactly one certificate and nothing after it; bad_document
Result<std::vector<Certificate>> read_certificates(std::string_view pem);  // one to eight of them, such as a --trust file

// Whom a certificate of an office speaks for: urn:broaden:<office>:<role>:<person> in its subject alternative name.
enum class KeyRole { root, office, online, executive, official };   // office: the office's document key
std::string_view name(KeyRole);
struct Identity {
  std::string office;                                    // office_id of the root key
  KeyRole role = KeyRole::executive;
  std::string person;                                    // [a-z0-9-]{1,64}; for the office's own keys its office id again
  bool operator==(const Identity&) const = default;
};
std::string uri(const Identity&);
std::optional<Identity> parse_identity(std::string_view uri);
std::optional<Identity> identity(const Certificate&);    // none: it has no such URI, or more than one
std::string office_id(const PublicKey& root);            // base32 of the fingerprint's first 80 bits: 16 characters

struct Validity { Instant from, until; };
Result<Certificate> issue_root(const SigningKey& root, const std::string& agency, Validity);   // its own issuer; path length 0
Result<Certificate> issue(const Certificate& root, const SigningKey& root_key, const std::string& name, const Identity&,
                          const PublicKey&, Validity);   // signs documents and nothing else; a fresh random serial

enum class Chain { ok, foreign, expired, not_yet_valid, not_a_signer };   // not_a_signer: an authority, or not for signing
std::string_view reason(Chain);                          // in words, to follow "The certificate of X ": "has expired"

// chain[0] signs; the rest help to reach a root and are never anchors themselves.
Chain check_chain(std::span<const Certificate> chain, std::span<const Certificate> roots, Instant at);

}
