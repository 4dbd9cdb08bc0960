// A mobility agreement as the office offers it: the full text of every clause as shown, what the office filled, who must sign.
#pragma once
#include "core/document/signature.h"

namespace broaden::core {

struct OfferClause {
  std::string number, heading, text;
  bool operator==(const OfferClause&) const = default;
};

struct OfferField {                                      // position, appointment type, effective date, duration, authority, …
  std::string key, label;
  std::string value;                                     // "not stated" when the office gave none: build() fills a blank
  bool operator==(const OfferField&) const = default;
};

struct RequiredSigner {
  Role role = Role::executive;
  std::string person;                                    // "" where anybody of that role may sign
  std::string name;                                      // as shown; never what decides
  bool operator==(const RequiredSigner&) const = default;
};

bool fits(const RequiredSigner&, const Identity&);       // someone who may sign there

struct AgreementOffer {
  std::string title;
  std::string template_id, template_version;
  std::vector<OfferClause> clauses;                      // at least one
  std::vector<OfferField> fields;
  std::vector<RequiredSigner> signers;                   // at least one, and one of them the executive
  Date ends;                                             // last day in force; none: until superseded
  bool operator==(const AgreementOffer&) const = default;
};

constexpr std::string_view agreement_offer_type = "agreement-offer";
constexpr std::string_view not_stated = "not stated";

Result<Document> build(const AgreementOffer&, const About&);   // About::supersedes: the offer or agreement it replaces
Result<AgreementOffer> read_agreement_offer(const Document&);

}
