// Who a certificate speaks for, as a URI in it.
#include <algorithm>
#include <array>

#include "core/crypto/certificate.h"

namespace broaden::core {
namespace {

constexpr std::array<std::string_view, 5> roles = {"root", "office", "online", "executive", "official"};
constexpr std::string_view scheme = "urn:broaden:";

bool is_word(std::string_view text, std::size_t shortest, std::size_t longest) {
  return text.size() >= shortest && text.size() <= longest &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}

std::string_view name(KeyRole role) { return roles[static_cast<std::size_t>(role)]; }

std::string uri(const Identity& identity) {
  return std::string(scheme) + identity.office + ":" + std::string(name(identity.role)) + ":" + identity.person;
}

std::optional<Identity> parse_identity(std::string_view uri) {
  if (!uri.starts_with(scheme)) return {};
  uri.remove_prefix(scheme.size());
  auto first = uri.find(':');
  auto second = first == uri.npos ? uri.npos : uri.find(':', first + 1);
  if (second == uri.npos) return {};
  auto role = std::ranges::find(roles, uri.substr(first + 1, second - first - 1));
  auto office = uri.substr(0, first), person = uri.substr(second + 1);
  if (role == roles.end() || !is_word(office, 16, 16) || !is_word(person, 1, 64)) return {};
  return Identity{std::string(office), static_cast<KeyRole>(role - roles.begin()), std::string(person)};
}

std::optional<Identity> identity(const Certificate& certificate) {
  std::optional<Identity> found;
  for (auto& uri : certificate.uris) {
    if (!uri.starts_with(scheme)) continue;
    if (found) return {};
    if (!(found = parse_identity(uri))) return {};
  }
  return found;
}

std::string office_id(const PublicKey& root) {
  auto fingerprint = root.fingerprint();
  return base32(View(fingerprint).first(10));
}

}
