// What the office does to documents: offers, withdraws, reviews, countersigns. Each asks the rules first, and is signed.
#pragma once
#include <map>

#include "core/document/review.h"
#include "core/packages/packages.h"
#include "sync/office/desk/office.h"

namespace broaden::office {

struct OfferInput {
  std::string executive;                                 // name, id, or the beginning of one
  std::string agreement_template;                        // "mobility-agreement"
  std::map<std::string, std::string> fields;             // executive and agency are filled in unless given
  std::string official;                                  // who has to countersign; "": any official
  std::string replaces;                                  // an earlier offer or agreement; "" for none
};
struct Offer { std::string document; Person executive; std::string title; };

// unknown_template, bad_value (a field it does not have), no_such_person, wrong_state
core::Result<Offer> offer_agreement(const Office&, const core::Packages&, const OfferInput&, const DocumentKey&, core::Instant now);
core::Result<std::string> withdraw_offer(const Office&, const std::string& document, const std::string& reason, const DocumentKey&, core::Instant now);

struct OfficialAct { std::string document, official, passphrase; };   // as typed
struct Acted { std::string document, about; Person official; std::string executive; };   // about: what was reviewed or signed

core::Result<Acted> review(const Office&, const OfficialAct&, core::ReviewDecision, const std::string& comment, core::Instant now);
core::Result<Acted> countersign(const Office&, const OfficialAct&, core::Instant now);   // only what the executive has signed

}
