// Whether a stranger can believe an exported document: every signature, its chain, its time, and who is still missing.
#pragma once
#include "core/document/agreement_offer.h"
#include "core/document/jws.h"

namespace broaden::core {

struct CertificateFacts { std::string subject, issuer; Instant not_before, not_after; std::string fingerprint; };

struct VerifiedSignature {
  std::string id;
  std::string document, type;                            // what it signs: the main document or a related one
  Role role = Role::executive;
  std::string signer, person, title;                     // name and person from the certificate
  bool valid = false;
  Instant signed_at;                                     // claimed
  std::optional<Instant> received_at;                    // by the office's receipt; none: it cannot be shown to be earlier than now
  CertificateFacts certificate;
  std::string problem;                                   // in words; "" if valid
};

struct Verified {
  bool valid = false;                                    // at least one signature, and all here hold and chain to a trusted root
  bool complete = false;                                 // valid, every required signer has signed, and it had not ended before
  std::string document, type, title;                     // title: of an agreement, else ""
  std::vector<std::string> problems;                     // in words: of signatures, and of what else is in the file
  std::vector<std::string> notes;                        // what a reader should know and nothing is wrong with: "It was withdrawn …"
  std::vector<VerifiedSignature> signatures;             // the main document's, then those of related documents
  std::vector<RequiredSigner> missing;
};

// With no roots nothing is valid. `now` judges signatures without a receipt.
Verified verify(const Bundle&, std::span<const Certificate> roots, Instant now);
Result<Verified> verify(std::string_view file, std::span<const Certificate> roots, Instant now);   // import_jws first

}
