// Documents with their signatures in General JSON serialisation (RFC 7515 section 7.2.1): what export writes and verify reads.
// Joins and takes apart; what it holds is judged in verify.h.
#pragma once
#include "core/document/signature.h"

namespace broaden::core {

struct SignedDocument { Document document; std::vector<Signature> signatures; };

struct Bundle {                                          // one document, and what belongs to it
  SignedDocument main;
  std::vector<SignedDocument> receipts;                  // of the document and of each signature here
  std::vector<SignedDocument> related;                   // documents about it: preferences, reviews, refusals, withdrawals
  std::vector<SignedDocument> events;                    // identity events that bear on its signers
};

constexpr std::size_t largest_bundle = 8 * 1024 * 1024;  // bytes of a file
constexpr std::size_t most_signatures = 64;              // on one document
constexpr std::size_t most_attached = 1024;              // receipts, related and events, each

std::string export_jws(const Bundle&);                   // canonical; JOSE libraries read payload and signatures, the rest are further members
Result<Bundle> import_jws(std::string_view);             // General, or Flattened (one signature); bad_document, not_canonical

// A single entry's wire form: {"payload","signatures"} for a document with its signatures, without anything attached.
Json to_json(const SignedDocument&);
Result<SignedDocument> signed_document(const Json&);

}
