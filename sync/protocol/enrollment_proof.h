// How a machine shows that it holds an enrollment code without sending its secret.
#pragma once
#include "core/crypto/code.h"
#include "sync/protocol/messages.h"

namespace broaden::sync {

// Names the invitation to the office and tells nothing of the secret: what the office stores and looks up. Hex, 32 digits.
std::string invitation_id(core::View secret);
core::Bytes enrollment_key(core::View secret);           // HKDF-SHA-256 with info "broaden enrollment v1", 32 bytes

std::string statement(const EnrollRequest&);             // the request's canonical bytes without possession and mac

// Fills possession and mac.
core::Result<EnrollRequest> proved(EnrollRequest, core::View secret, const core::SigningKey& signing);
bool holds_signing_key(const EnrollRequest&);
bool knows_secret(const EnrollRequest&, core::View enrollment_key);

}
