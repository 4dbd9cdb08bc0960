#include "core/document/signature.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/crypto/hash.h"
#include "core/document/members.h"

namespace broaden::core {
namespace {

constexpr std::array<std::string_view, 3> roles = {"office", "executive", "official"};
constexpr std::string_view typ = "broaden+jws";
constexpr std::size_t longest_chain = 4, most_seen = 64;
constexpr std::int64_t last_second = 253'402'300'799;    // of the year 9999

std::string signing_input(const Document& document, std::string_view protected_header) {
  return std::string(protected_header) + "." + base64url(view(document.payload));
}

Error broken(const std::string& what) { return {Code::signature_invalid, what}; }

std::string protected_header(Role role, std::span<const Certificate> chain, const Signing& signing) {
  Json header{{"alg", name(Algorithm::es256)}, {"typ", typ}, {"iat", signing.at.ms / 1000}, {"role", name(role)}, {"title", signing.title},
              {"x5c", Json::array()}, {"seen", signing.seen}};
  for (auto& certificate : chain) header["x5c"].push_back(base64(certificate.der));
  return base64url(view(canonical(header)));
}

Result<std::vector<Certificate>> read_chain(const Json& x5c) {
  std::vector<Certificate> out;
  for (auto& one : x5c) {
    auto der = one.is_string() ? from_base64(one.get_ref<const std::string&>()) : std::nullopt;
    if (!der) return broken("its certificate is not readable");
    auto certificate = read_certificate(*der);
    if (!certificate) return broken(certificate.error().detail);
    out.push_back(*std::move(certificate));
  }
  return out;
}

}

std::string_view name(Role role) { return roles[static_cast<std::size_t>(role)]; }

std::optional<Role> role(std::string_view text) {
  auto at = std::ranges::find(roles, text);
  return at == roles.end() ? std::nullopt : std::optional(static_cast<Role>(at - roles.begin()));
}

Role role(KeyRole key) {
  return key == KeyRole::executive ? Role::executive : key == KeyRole::official ? Role::official : Role::office;
}

Result<Signature> make_signature(const Document& document, std::string protected_header, std::string signature) {
  if (protected_header.size() > largest_header * 4 / 3) return broken("its header is too large");
  Signature out{hex(sha256(signing_input(document, protected_header))), document.id, std::move(protected_header), std::move(signature)};
  return out;
}

Result<Signature> sign(const Document& document, const SigningKey& key, std::span<const Certificate> chain, const Signing& signing) {
  auto who = chain.empty() ? std::nullopt : identity(chain[0]);
  if (!who || !(chain[0].key == key.public_key())) return Error{Code::bad_value, "The key and its certificate do not belong together."};
  auto header = protected_header(role(who->role), chain, signing);
  TRY(raw, key.sign(view(signing_input(document, header))));
  TRY(made, make_signature(document, std::move(header), base64url(raw)));
  CHECKED(check_signature(document, made));              // a title too long, say: what nobody would take must not leave
  return made;
}

Result<SignedHeader> read_header(std::string_view protected_header) {
  auto bytes = protected_header.size() > largest_header * 4 / 3 ? std::nullopt : from_base64url(protected_header);
  if (!bytes) return broken("its header is not readable");
  auto json = parse_json(text(*bytes), largest_header);
  if (!json) return broken("its header is not readable: " + json.error().detail);
  Members from(*json, "its header");
  SignedHeader out;
  out.algorithm = from.choice<Algorithm>("alg", algorithm);
  if (from.line("typ") != typ) from.fault("typ");
  out.iat = {from.number("iat", 0, last_second) * 1000};
  out.role = from.choice<Role>("role", role);
  out.title = from.line("title");
  auto& x5c = from.list("x5c", 1, longest_chain);
  for (auto& id : from.list("seen", 0, most_seen)) {
    if (!id.is_string() || !is_document_id(id.get_ref<const std::string&>())) from.fault("seen");
    else out.seen.push_back(id);
  }
  if (auto done = from.done(); !done) return broken(done.error().detail);
  TRY(chain, read_chain(x5c));
  out.chain = std::move(chain);
  return out;
}

Result<Signer> check_signature(const Document& document, const Signature& signature) {
  TRY(header, read_header(signature.protected_header));
  auto& certificate = header.chain[0];
  auto who = identity(certificate);
  auto input = signing_input(document, signature.protected_header);
  auto raw = from_base64url(signature.signature);
  if (signature.document != document.id || signature.id != hex(sha256(input))) return broken("it belongs to another document");
  if (!who) return broken("its certificate does not say whom it speaks for");
  if (who->role == KeyRole::root || role(who->role) != header.role) return broken("its certificate is for another role");
  if (who->office != document.header.office) return Error{Code::certificate_foreign, certificate.subject};
  if (!raw || !certificate.key.verify(header.algorithm, view(input), *raw)) return broken("the document, its header or the signature was changed");
  return Signer{std::move(header), *who};
}

Result<Signer> check_signature(const Document& document, const Signature& signature, std::span<const Certificate> roots, Instant at) {
  if (roots.empty()) return Code::no_trust;
  TRY(signer, check_signature(document, signature));
  std::vector<Certificate> own;                          // another trusted office cannot vouch for this one's people
  for (auto& root : roots)
    if (office_id(root.key) == signer.identity.office) own.push_back(root);
  auto chain = check_chain(signer.header.chain, own, at);
  auto& subject = signer.header.chain[0].subject;
  if (chain == Chain::ok) return signer;
  if (chain == Chain::foreign) return Error{Code::certificate_foreign, subject};
  if (chain == Chain::expired) return Error{Code::certificate_expired, subject};
  return broken("the certificate of " + subject + " " + std::string(reason(chain)));
}

}
