// The two keys a machine makes at enrollment, on disk before anything is sent: what makes a lost reply harmless.
#pragma once
#include "core/crypto/key.h"
#include "core/store/enrollment.h"

namespace broaden::sync {

struct NewKeys {
  core::SigningKey machine, signing;
  std::string signing_pem;                               // encrypted under the passphrase
};

// Those of the same code if an earlier attempt left them (wrong_passphrase if it was another), else new ones, written down.
core::Result<NewKeys> keys_for(const std::string& path, const std::string& invitation, const std::string& passphrase);

core::Result<core::SigningKey> read_request_key(const std::string& path);   // key_unreadable
core::Result<> write_request_key(const std::string& path, const core::SigningKey&);

}
