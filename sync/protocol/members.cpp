#include "sync/protocol/members.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace broaden::sync {
namespace {

const core::Json nothing = nullptr;
const core::Json no_list = core::Json::array();

}

Members::Members(const core::Json& object, std::string& problem) : object_(object), problem_(problem) {
  if (!object.is_object()) wrong("it is not a JSON object");
}

Members::~Members() {
  if (!object_.is_object()) return;
  for (const auto& [name, value] : object_.items()) {
    if (std::find(taken_.begin(), taken_.end(), name) == taken_.end()) wrong("unknown member \"" + name.substr(0, 40) + "\"");
  }
}

bool Members::wrong(std::string what) {
  if (problem_.empty()) problem_ = std::move(what);
  return false;
}

const core::Json* Members::take(const char* name) {
  taken_.emplace_back(name);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() ? nullptr : &*found;
}

const core::Json& Members::need(const char* name) {
  if (const auto* found = take(name)) return *found;
  wrong(std::string(name) + " is missing");
  return nothing;
}

std::string Members::text(const char* name, std::size_t longest) {
  const auto& found = need(name);
  if (found.is_string() && found.get_ref<const std::string&>().size() <= longest) return found.get<std::string>();
  wrong(std::string(name) + " is not a text of at most " + std::to_string(longest) + " bytes");
  return {};
}

std::string Members::hash(const char* name) {
  auto found = text(name, 64);
  if (!core::is_document_id(found)) wrong(std::string(name) + " is not 64 hex digits");
  return found;
}

std::int64_t Members::number(const char* name) {
  const auto& found = need(name);
  if (found.is_number_integer() && found.get<std::int64_t>() >= 0 && found.get<std::int64_t>() <= (std::int64_t{1} << 53)) return found.get<std::int64_t>();
  wrong(std::string(name) + " is not a whole number");
  return 0;
}

bool Members::yes(const char* name) {
  const auto& found = need(name);
  return found.is_boolean() ? found.get<bool>() : wrong(std::string(name) + " is neither true nor false");
}

core::Instant Members::instant(const char* name) {
  if (const auto at = core::parse_instant(text(name, 20))) return *at;
  wrong(std::string(name) + " is not a time");
  return {};
}

core::Bytes Members::bytes(const char* name, std::size_t most) {
  auto found = core::from_base64url(text(name, most * 4 / 3 + 4));
  if (found && found->size() <= most) return std::move(*found);
  wrong(std::string(name) + " is not base64url");
  return {};
}

core::Certificate Members::certificate(const char* name) {
  if (auto found = certificate_from(need(name))) return std::move(*found);
  wrong(std::string(name) + " is not a certificate");
  return {};
}

core::PublicKey Members::key(const char* name) {
  auto found = core::PublicKey::from_der(bytes(name, 2048));
  if (found && found->fits(core::Algorithm::es256)) return std::move(*found);
  wrong(std::string(name) + " is not a P-256 key");
  return {};
}

std::optional<core::SignedDocument> Members::signed_document(const char* name) {
  const auto* found = take(name);
  if (!found) return std::nullopt;
  auto read = core::signed_document(*found);
  if (read) return std::move(*read);
  wrong(std::string(name) + " is not a signed document");
  return std::nullopt;
}

const core::Json& Members::list(const char* name, std::size_t most) {
  const auto& found = need(name);
  if (found.is_array() && found.size() <= most) return found;
  wrong(std::string(name) + " is not a list of at most " + std::to_string(most));
  return no_list;
}

std::optional<core::Certificate> certificate_from(const core::Json& text) {
  if (!text.is_string() || text.get_ref<const std::string&>().size() > core::largest_certificate * 2) return std::nullopt;
  const auto der = core::from_base64url(text.get_ref<const std::string&>());
  if (!der) return std::nullopt;
  auto read = core::read_certificate(*der);
  if (!read) return std::nullopt;
  return std::move(*read);
}

std::string packed(const core::Certificate& certificate) { return core::base64url(certificate.der); }

}
