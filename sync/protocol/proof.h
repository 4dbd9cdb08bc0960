// What an answer is proved by: one signature over the request's signature, the status and the rest of the body, in the body.
// The online key proves answers to sync, the root key the greeting at enrollment.
#pragma once
#include "core/crypto/key.h"
#include "sync/protocol/transport.h"

namespace broaden::sync {

// `printed` is from messages.h. A request whose signature could not be read has an empty one: such a refusal is shown, never acted on.
core::Result<Reply> prove(int status, std::string_view printed, core::View request_signature, const core::SigningKey&);
Reply unproved(int status, std::string_view printed);    // where no key may speak, such as for a request too large to read
bool is_proved(const Reply&, core::View request_signature, const core::PublicKey&);

}
