// What the office announces in a mailbox about keys and machines. All are signed by the office's document key.
#pragma once
#include "core/crypto/certificate.h"
#include "core/document/document.h"

namespace broaden::core {

struct CertificateIssued {                               // from here on signatures under it count in this mailbox
  Certificate certificate;
  KeyRole role = KeyRole::executive;                     // role and person are the certificate's own: anything else is refused
  std::string person, name;
  bool operator==(const CertificateIssued&) const = default;
};

struct CertificateRevoked {                              // what it signed before this event was received stays valid
  std::string fingerprint;                               // of the certificate's DER, hex
  std::string reason;                                    // may be empty
  bool operator==(const CertificateRevoked&) const = default;
};

struct MachineAdded {
  std::string machine;                                   // thumbprint of its request key
  std::string name;                                      // as the executive calls it; may be empty
  PublicKey key;
  bool operator==(const MachineAdded&) const = default;
};

struct MachineRemoved {
  std::string machine;
  std::string reason;                                    // may be empty
  bool operator==(const MachineRemoved&) const = default;
};

struct KeyRotated {                                      // one of the office's own keys has a successor
  std::string former;                                    // fingerprint of the certificate before
  Certificate certificate;                               // the one from now on
  bool operator==(const KeyRotated&) const = default;
};

constexpr std::string_view certificate_issued_type = "certificate-issued";
constexpr std::string_view certificate_revoked_type = "certificate-revoked";
constexpr std::string_view machine_added_type = "machine-added";
constexpr std::string_view machine_removed_type = "machine-removed";
constexpr std::string_view key_rotated_type = "key-rotated";
bool is_identity_event(std::string_view type);

Result<Document> build(const CertificateIssued&, const About&);
Result<Document> build(const CertificateRevoked&, const About&);
Result<Document> build(const MachineAdded&, const About&);
Result<Document> build(const MachineRemoved&, const About&);
Result<Document> build(const KeyRotated&, const About&);
Result<CertificateIssued> read_certificate_issued(const Document&);
Result<CertificateRevoked> read_certificate_revoked(const Document&);
Result<MachineAdded> read_machine_added(const Document&);
Result<MachineRemoved> read_machine_removed(const Document&);
Result<KeyRotated> read_key_rotated(const Document&);

}
