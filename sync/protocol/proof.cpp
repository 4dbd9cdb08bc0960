#include "sync/protocol/proof.h"

#include <nlohmann/json.hpp>

#include "core/document/canonical.h"

namespace broaden::sync {
namespace {

constexpr auto json_type = "application/json";

std::string proved_bytes(int status, std::string_view printed, core::View request_signature) {
  return "broaden answer v1\n" + core::base64(request_signature) + "\n" + std::to_string(status) + "\n" + std::string(printed);
}

}

core::Result<Reply> prove(int status, std::string_view printed, core::View request_signature, const core::SigningKey& key) {
  TRY(body, core::parse_json(printed, largest_answer));
  TRY(signature, key.sign(core::view(proved_bytes(status, printed, request_signature))));
  body["proof"] = core::base64url(signature);
  return unproved(status, core::canonical(body));
}

Reply unproved(int status, std::string_view printed) { return {status, {{"content-type", json_type}}, std::string(printed)}; }

bool is_proved(const Reply& reply, core::View request_signature, const core::PublicKey& key) {
  auto body = core::parse_json(reply.body, largest_answer);
  if (!body || !body->is_object() || core::canonical(*body) != reply.body) return false;
  const auto proof = body->find("proof");
  if (proof == body->end() || !proof->is_string()) return false;
  const auto signature = core::from_base64url(proof->get_ref<const std::string&>());
  if (!signature) return false;
  body->erase("proof");
  return key.verify(core::view(proved_bytes(reply.status, core::canonical(*body), request_signature)), *signature);
}

}
