#include "core/document/agreement_offer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/members.h"
#include "core/document/reading.h"

namespace broaden::core {
namespace {

constexpr std::size_t most_clauses = 100, most_fields = 100, most_signers = 16;

Json to_json(const OfferClause& clause) { return {{"number", clause.number}, {"heading", clause.heading}, {"text", clause.text}}; }

Json to_json(const OfferField& field) {
  bool blank = field.value.find_first_not_of(" \t\r\n") == field.value.npos;
  return {{"key", field.key}, {"label", field.label}, {"value", blank ? std::string(not_stated) : field.value}};
}

Json to_json(const RequiredSigner& signer) { return {{"role", name(signer.role)}, {"person", signer.person}, {"name", signer.name}}; }

template <class T> Json list(const std::vector<T>& items) {
  auto out = Json::array();
  for (auto& one : items) out.push_back(to_json(one));
  return out;
}

OfferClause clause(Members& from) { return {from.line("number"), from.line("heading"), from.text("text", 1)}; }
OfferField field(Members& from) { return {from.line("key", 1), from.line("label", 1), from.text("value", 1)}; }
RequiredSigner signer(Members& from) { return {from.choice<Role>("role", role), from.line("person"), from.line("name")}; }

template <class T> std::vector<T> read_list(Members& from, const char* key, std::size_t least, std::size_t most, T (*read)(Members&)) {
  std::vector<T> out;
  for (auto& one : from.list(key, least, most)) {
    Members item(one, key);
    out.push_back(read(item));
    if (!item.done()) from.fault(key);
  }
  return out;
}

bool has_executive(const std::vector<RequiredSigner>& signers) {
  return std::ranges::any_of(signers, [](auto& one) { return one.role == Role::executive; });
}

}

bool fits(const RequiredSigner& required, const Identity& who) {
  return required.role == role(who.role) && (required.person.empty() || required.person == who.person);
}

Result<Document> build(const AgreementOffer& offer, const About& about) {
  if (!has_executive(offer.signers)) return Error{Code::bad_value, "An agreement needs the executive among its signers."};
  Json body{{"title", offer.title}, {"template", {{"id", offer.template_id}, {"version", offer.template_version}}},
            {"clauses", list(offer.clauses)}, {"fields", list(offer.fields)}, {"signers", list(offer.signers)},
            {"ends", offer.ends ? Json(iso(offer.ends)) : Json()}};
  TRY(document, make_document(agreement_offer_type, about, std::move(body)));
  CHECKED(read_agreement_offer(document));
  return document;
}

Result<AgreementOffer> read_agreement_offer(const Document& document) {
  TRY(json, body_of(document, agreement_offer_type, Refers::to_nothing));
  Members from(json, "the agreement");
  AgreementOffer out;
  out.title = from.line("title", 1);
  Members source(from.any("template"), "the agreement's template");
  out.template_id = source.line("id");
  out.template_version = source.line("version");
  if (!source.done()) from.fault("template");
  out.clauses = read_list(from, "clauses", 1, most_clauses, clause);
  out.fields = read_list(from, "fields", 0, most_fields, field);
  out.signers = read_list(from, "signers", 1, most_signers, signer);
  out.ends = from.day("ends");
  if (!has_executive(out.signers)) from.fault("signers");
  CHECKED(from.done());
  return out;
}

}
