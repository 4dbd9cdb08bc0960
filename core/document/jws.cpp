#include "core/document/jws.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/members.h"

namespace broaden::core {
namespace {

constexpr std::size_t longest_signature = 2048;          // base64url of RSA-8192, and room

Error bad(const char* what) { return {Code::bad_document, what}; }

Result<Document> document_of(const Json& json) {
  auto member = json.find("payload");
  auto* payload = member == json.end() ? nullptr : member->get_ptr<const std::string*>();
  auto bytes = payload && payload->size() <= largest_document * 4 / 3 + 4 ? from_base64url(*payload) : std::nullopt;
  if (!bytes) return bad("it has no readable payload");
  return read_document(text(*bytes));
}

Result<Signature> signature_of(const Document& document, const Json& json) {
  auto part = [&](const char* key) {
    auto member = json.find(key);
    return member == json.end() ? nullptr : member->get_ptr<const std::string*>();
  };
  auto *header = part("protected"), *value = part("signature");
  if (!header || !value || value->size() > longest_signature) return bad("a signature in it is not readable");
  return make_signature(document, *header, *value);
}

Result<> only(const Json& json, std::initializer_list<std::string_view> allowed) {
  if (!json.is_object()) return bad("a part of it is not an object");
  for (auto at = json.begin(); at != json.end(); ++at)
    if (std::ranges::find(allowed, at.key()) == allowed.end()) return bad("it holds something that does not belong there");
  return {};
}

Result<SignedDocument> general(const Json& json) {
  TRY(document, document_of(json));
  auto list = json.find("signatures");
  if (list == json.end() || !list->is_array() || list->size() > most_signatures) return bad("it has no readable signatures");
  SignedDocument out{std::move(document), {}};
  for (auto& one : *list) {
    CHECKED(only(one, {"protected", "signature"}));      // no unprotected header: nothing in it would be signed
    TRY(signature, signature_of(out.document, one));
    out.signatures.push_back(std::move(signature));
  }
  return out;
}

Result<SignedDocument> flattened(const Json& json) {
  TRY(document, document_of(json));
  TRY(signature, signature_of(document, json));
  return SignedDocument{std::move(document), {std::move(signature)}};
}

Result<std::vector<SignedDocument>> attached(const Json& json, const char* key) {
  std::vector<SignedDocument> out;
  auto list = json.find(key);
  if (list == json.end()) return out;
  if (!list->is_array() || list->size() > most_attached) return bad("what is attached to it is not readable");
  for (auto& one : *list) {
    TRY(held, signed_document(one));
    out.push_back(std::move(held));
  }
  return out;
}

void attach(Json& to, const char* key, const std::vector<SignedDocument>& documents) {
  if (documents.empty()) return;
  to[key] = Json::array();
  for (auto& one : documents) to[key].push_back(to_json(one));
}

}

Json to_json(const SignedDocument& held) {
  Json out{{"payload", base64url(view(held.document.payload))}, {"signatures", Json::array()}};
  for (auto& one : held.signatures) out["signatures"].push_back({{"protected", one.protected_header}, {"signature", one.signature}});
  return out;
}

Result<SignedDocument> signed_document(const Json& json) {
  CHECKED(only(json, {"payload", "signatures"}));
  return general(json);
}

std::string export_jws(const Bundle& bundle) {
  auto out = to_json(bundle.main);
  attach(out, "receipts", bundle.receipts);
  attach(out, "related", bundle.related);
  attach(out, "events", bundle.events);
  return canonical(out);                                 // not one byte in it that could change unnoticed
}

Result<Bundle> import_jws(std::string_view file) {
  TRY(json, parse_json(file, largest_bundle));
  bool flat = json.is_object() && !json.contains("signatures");
  CHECKED(flat ? only(json, {"payload", "protected", "signature", "receipts", "related", "events"})
               : only(json, {"payload", "signatures", "receipts", "related", "events"}));
  TRY(main, flat ? flattened(json) : general(json));
  TRY(receipts, attached(json, "receipts"));
  TRY(related, attached(json, "related"));
  TRY(events, attached(json, "events"));
  return Bundle{std::move(main), std::move(receipts), std::move(related), std::move(events)};
}

}
