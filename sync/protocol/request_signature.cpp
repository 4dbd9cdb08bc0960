#include "sync/protocol/request_signature.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "sync/protocol/signature_base.h"

namespace broaden::sync {
namespace {

constexpr std::string_view label = "broaden";            // and its tag
constexpr std::string_view covered_components[] = {"@method", "@authority", "@path", "content-type", "content-digest"};

core::Error forged(std::string why) { return {core::Code::request_forged, std::move(why)}; }

InnerList covered(const std::string& keyid, core::Instant created) {
  InnerList list;
  for (const auto name : covered_components) list.items.push_back({std::string(name), {}});
  list.parameters = {{"created", created.ms / 1000}, {"keyid", keyid}, {"tag", std::string(label)}};
  return list;
}

Message message(const Request& request) { return {request.method, request.base, request.path, 0, request.fields}; }

std::string digest_of(std::string_view body) {
  const auto digest = core::sha256(body);
  return "sha-256=" + print(FieldItem{core::Bytes(digest.begin(), digest.end()), {}});
}

template <class T> const T* parameter(const InnerList& list, std::string_view key) {
  for (const auto& each : list.parameters) if (each.key == key) return std::get_if<T>(&each.value);
  return nullptr;
}

// Proxies may add signatures of their own: ours is the one that says it is.
const Member* ours(const std::vector<Member>& inputs) {
  const Member* found = nullptr;
  for (const auto& each : inputs) {
    const auto* list = std::get_if<InnerList>(&each.value);
    const auto* tag = list ? parameter<std::string>(*list, "tag") : nullptr;
    if (!tag || *tag != label) continue;
    if (found) return nullptr;
    found = &each;
  }
  return found;
}

bool covers_exactly(const InnerList& list) {
  if (list.items.size() != std::size(covered_components) || list.parameters.size() != 3) return false;
  return std::all_of(std::begin(covered_components), std::end(covered_components), [&](std::string_view name) {
    return std::count(list.items.begin(), list.items.end(), FieldItem{std::string(name), {}}) == 1;
  });
}

const core::Bytes* bytes_under(const std::vector<Member>& members, std::string_view key) {
  for (const auto& each : members) {
    const auto* item = each.key == key ? std::get_if<FieldItem>(&each.value) : nullptr;
    if (item && item->parameters.empty()) return std::get_if<core::Bytes>(&item->value);
  }
  return nullptr;
}

core::Result<> check_body(const Request& request) {
  const auto* type = field(request.fields, "content-type");
  if (!type || *type != content_type) return forged("its content type is not " + std::string(content_type));
  const auto* text = field(request.fields, "content-digest");
  const auto digests = text ? read_dictionary(*text) : std::nullopt;
  const auto* digest = digests && digests->size() == 1 ? bytes_under(*digests, "sha-256") : nullptr;
  if (!digest) return forged("it names no digest of its body");
  if (!core::constant_time_equal(*digest, core::sha256(request.body))) return forged("its body is not the one that was signed");
  return {};
}

}

core::Result<core::Bytes> sign(Request& request, const core::SigningKey& machine, core::Instant created) {
  request.fields.push_back({"content-type", std::string(content_type)});
  request.fields.push_back({"content-digest", digest_of(request.body)});
  const auto list = covered(machine.public_key().thumbprint(), created);
  const auto base = signature_base(message(request), list);
  if (!base) return {core::Code::bad_value, "The address cannot be signed."};
  TRY(signature, machine.sign(core::view(*base)));
  request.fields.push_back({"signature-input", std::string(label) + "=" + print(list)});
  request.fields.push_back({"signature", std::string(label) + "=" + print(FieldItem{signature, {}})});
  return signature;
}

core::Result<RequestSignature> read_signature(const Request& request) {
  const auto* input_text = field(request.fields, "signature-input");
  const auto* signature_text = field(request.fields, "signature");
  if (!input_text || !signature_text) return forged("it is not signed");
  const auto inputs = read_dictionary(*input_text);
  const auto signatures = read_dictionary(*signature_text);
  if (!inputs || !signatures) return forged("its signature fields cannot be read");
  const auto* input = ours(*inputs);
  if (!input) return forged("it needs one signature tagged \"broaden\"");
  const auto& list = std::get<InnerList>(input->value);
  const auto* created = parameter<std::int64_t>(list, "created");
  const auto* keyid = parameter<std::string>(list, "keyid");
  const auto* signature = bytes_under(*signatures, input->key);
  if (!covers_exactly(list) || !created || !keyid || *created < 0) return forged("it signs other parts than it should");
  if (!signature || signature->size() != 64) return forged("its signature is not 64 bytes");
  CHECKED(check_body(request));
  auto base = signature_base(message(request), list);
  if (!base) return forged("a part that it signs is not there");
  return RequestSignature{*keyid, core::Instant{*created * 1000}, *signature, std::move(*base)};
}

bool holds(const RequestSignature& signature, const core::PublicKey& machine) {
  return signature.keyid == machine.thumbprint() && machine.verify(core::view(signature.base), signature.signature);
}

bool in_time(const RequestSignature& signature, core::Instant now) {
  const auto apart = now.ms - signature.created.ms;
  return apart <= clock_tolerance_ms && apart >= -clock_tolerance_ms;
}

}
