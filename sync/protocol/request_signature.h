// Requests signed per machine with HTTP Message Signatures (RFC 9421) over method, authority, path, content type and
// content digest (RFC 9530). Whose key it is, and whether the machine is still welcome, is the office's business.
#pragma once
#include "core/crypto/key.h"
#include "core/base/date.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

constexpr std::string_view content_type = "application/json";
constexpr std::int64_t clock_tolerance_ms = 5 * 60 * 1000;   // further apart: clock_off

// Adds content-type, content-digest, signature-input and signature. Gives back the raw signature, which the answer is bound to.
core::Result<core::Bytes> sign(Request&, const core::SigningKey& machine, core::Instant created);

struct RequestSignature {
  std::string keyid;                                     // thumbprint of the machine's request key
  core::Instant created;
  core::Bytes signature;
  std::string base;                                      // what was signed
};

// Exactly one signature tagged "broaden", over exactly the five components, and a body that fits its digest: request_forged.
core::Result<RequestSignature> read_signature(const Request&);
bool holds(const RequestSignature&, const core::PublicKey& machine);
bool in_time(const RequestSignature&, core::Instant now);

}
