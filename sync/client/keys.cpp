#include "sync/client/keys.h"

#include "core/base/platform.h"
#include "core/crypto/hash.h"

namespace broaden::sync {
namespace {

using core::Result;

constexpr std::size_t largest_key_file = 64 * 1024;
constexpr std::string_view encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----";

// The file: a line with the invitation, the request key, the signing key.
Result<std::optional<NewKeys>> read_kept(const std::string& path, const std::string& invitation, const std::string& passphrase) {
  if (!core::platform::exists(path)) return std::optional<NewKeys>{};
  TRY(text, core::platform::read_file(path, largest_key_file));
  const auto line = text.find('\n');
  const auto second = text.find(encrypted);
  const bool other = line == std::string::npos || second == std::string::npos || second < line || text.substr(0, line) != invitation;
  if (other) {                                           // an older code's: nobody waits for its answer
    core::wipe(text);
    return std::optional<NewKeys>{};
  }
  auto signing_pem = text.substr(second);
  auto machine = core::SigningKey::from_plain_pem(std::string_view(text).substr(line + 1, second - line - 1), path);
  core::wipe(text);
  if (!machine) return machine.error();
  TRY(signing, core::SigningKey::from_pem(signing_pem, passphrase, path));
  return std::optional(NewKeys{*std::move(machine), std::move(signing), std::move(signing_pem)});
}

}

Result<NewKeys> keys_for(const std::string& path, const std::string& invitation, const std::string& passphrase) {
  TRY(kept, read_kept(path, invitation, passphrase));
  if (kept) return *std::move(kept);
  TRY(machine, core::SigningKey::generate());            // new with each code: the office may have removed the one before
  TRY(signing, core::SigningKey::generate());
  TRY(signing_pem, signing.to_pem(passphrase));
  TRY(machine_pem, machine.to_plain_pem());
  auto text = invitation + "\n" + machine_pem + signing_pem;
  const auto written = core::platform::write_secret(path, text);
  core::wipe(machine_pem);
  core::wipe(text);
  if (!written) return written.error();
  return NewKeys{std::move(machine), std::move(signing), std::move(signing_pem)};
}

Result<core::SigningKey> read_request_key(const std::string& path) {
  auto text = core::platform::read_file(path, largest_key_file);
  if (!text) return {core::Code::key_unreadable, path};
  auto key = core::SigningKey::from_plain_pem(*text, path);
  core::wipe(*text);
  return key;
}

Result<> write_request_key(const std::string& path, const core::SigningKey& key) {
  TRY(pem, key.to_plain_pem());
  const auto written = core::platform::write_secret(path, pem);
  core::wipe(pem);
  return written;
}

}
