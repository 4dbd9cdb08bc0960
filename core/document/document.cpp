#include "core/document/document.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "core/document/members.h"

namespace broaden::core {
namespace {

constexpr std::array header_members = {"type", "v", "office", "executive", "issued", "nonce", "supersedes", "about"};

bool is_word(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string word(Members& from, const char* key) {
  auto out = from.line(key);
  if (!is_word(out)) from.fault(key);
  return out;
}

Result<Header> read_head(const Json& payload) {
  if (!payload.is_object()) return Error{Code::bad_document, "it is not an object"};
  auto common = Json::object();                          // the body's members are for those who know the type
  for (auto key : header_members)
    if (payload.contains(key)) common[key] = payload[key];
  Members from(common, "it");
  Header out;
  out.type = word(from, "type");
  out.v = from.number("v", 1, 1'000'000);
  out.office = word(from, "office");
  out.executive = word(from, "executive");
  out.issued = from.instant("issued");
  out.nonce = from.line("nonce");
  if (out.nonce.size() != 32 || !from_hex(out.nonce)) from.fault("nonce");
  if (from.has("supersedes")) out.supersedes = from.hash("supersedes");
  if (from.has("about")) out.about = from.hash("about");
  CHECKED(from.done());
  return out;
}

}

Result<Document> make_document(std::string_view type, const About& about, Json body) {
  for (auto key : header_members)
    if (body.contains(key)) return Error{Code::bad_value, std::string("A document's body cannot say its own ") + key + "."};
  body["type"] = type;
  body["v"] = 1;
  body["office"] = about.office;
  body["executive"] = about.executive;
  body["issued"] = iso(about.issued);
  body["nonce"] = hex(random_bytes(16));
  if (!about.supersedes.empty()) body["supersedes"] = about.supersedes;
  if (!about.about.empty()) body["about"] = about.about;
  auto payload = canonical(body);
  if (payload.size() > largest_document) return Error{Code::too_long, "The document"};
  return read_document(payload);                         // what nobody could read must not leave
}

Result<Document> read_document(std::string_view payload) {
  TRY(json, parse_canonical(payload));
  TRY(header, read_head(json));
  return Document{hex(sha256(payload)), std::string(payload), std::move(header)};
}

Json body(const Document& document) {
  auto out = Json::parse(document.payload, nullptr, false);
  if (out.is_object())
    for (auto key : header_members) out.erase(key);
  return out;
}

std::string content_digest(const Document& document) {
  auto content = Json::parse(document.payload, nullptr, false);
  content.erase("issued");
  content.erase("nonce");
  return hex(sha256(canonical(content)));
}

bool is_document_id(std::string_view text) { return text.size() == 64 && from_hex(text); }

}
