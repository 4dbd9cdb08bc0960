#include <nlohmann/json.hpp>

#include "app/office/verb.h"
#include "sync/office/desk/acts.h"

namespace broaden::app::staff {
namespace {

using core::Code;
using core::Error;
using nlohmann::json;

core::Result<std::map<std::string, std::string>> fields(const Context& context) {
  std::map<std::string, std::string> out;
  for (const auto& typed : context.given.all("field")) {
    auto equals = typed.find('=');
    if (equals == typed.npos || equals == 0) return Error{Code::bad_value, "\"" + typed + "\" is not KEY=VALUE."};
    out[typed.substr(0, equals)] = typed.substr(equals + 1);
  }
  return out;
}

Ran offer_agreement(const Context& context) {
  TRY(here, context.open());
  TRY(packages, context.packages(here));
  TRY(filled, fields(context));
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  office::OfferInput input{context.given.one("to"), context.given.one("template"), std::move(filled), context.given.one("official"), context.given.one("replaces")};
  TRY(offer, office::offer_agreement(here, packages, input, key, context.now()));
  const std::string next = offer.executive.name + " sees it after the next sync, and signs or declines. Then countersign it.";
  if (context.json) say_json({{"document", offer.document}, {"executive", offer.executive.id}, {"title", offer.title}, {"next", next}});
  else {
    say("The " + offer.title + " was offered to " + offer.executive.name + ": " + offer.document);
    say("Next: " + next);
  }
  return 0;
}

Ran withdraw(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(document, office::withdraw_offer(here, context.given.one("DOCUMENT"), context.given.one("reason"), key, context.now()));
  const char* next = "The executive sees it after the next sync.";
  if (context.json) say_json({{"document", document}, {"state", "withdrawn"}, {"next", next}});
  else {
    say("It was withdrawn. It stays in the records: withdrawing is not erasing.");
    say(std::string("Next: ") + next);
  }
  return 0;
}

core::Result<office::OfficialAct> official_act(const Context& context) {
  TRY(secret, passphrase(context.given, "passphrase-file", "Passphrase of " + context.given.one("official") + ": "));
  return office::OfficialAct{context.given.one("DOCUMENT"), context.given.one("official"), std::move(secret)};
}

Ran review(const Context& context) {
  auto decision = core::review_decision(context.given.one("decision"));
  if (!decision) return Error{Code::wrong_usage, "--decision is approve or return"};
  TRY(here, context.open());
  TRY(act, official_act(context));
  TRY(done, office::review(here, act, *decision, context.given.one("comment"), context.now()));
  const char* next = "The executive sees it after the next sync.";
  if (context.json) say_json({{"document", done.about}, {"review", done.document}, {"decision", core::name(*decision)}, {"official", done.official.id}, {"next", next}});
  else {
    say(std::string(*decision == core::ReviewDecision::approve ? "The plan was approved" : "The plan was returned") + " by " + done.official.name + ".");
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran countersign(const Context& context) {
  TRY(here, context.open());
  TRY(act, official_act(context));
  TRY(done, office::countersign(here, act, context.now()));
  const char* next = "The executive sees it after the next sync. To print it: report DOCUMENT --out agreement.pdf";
  if (context.json) say_json({{"document", done.document}, {"official", done.official.id}, {"next", next}});
  else {
    say("The agreement was countersigned by " + done.official.name + ".");
    say(std::string("Next: ") + next);
  }
  return 0;
}

}

std::vector<OfficeVerb> act_verbs() {
  const Option document{"DOCUMENT", "the document's id, or the beginning of it", true};
  const Option official{"official", "the official who signs: name or id", true};
  return {
      {{"offer-agreement", "offer an executive a mobility agreement", {},
        {{"to", "the executive: name or id", true}, {"template", "such as mobility-agreement", true},
         {"field", "KEY=VALUE of what the office fills in; may be given again", false, true}, {"official", "who countersigns (else any official)"},
         {"replaces", "an earlier offer or agreement that this one replaces"}, passphrase_option()}}, offer_agreement},
      {{"withdraw", "withdraw an offer that is not complete yet, or an opportunity", {document}, {{"reason", "why, in words"}, passphrase_option()}}, withdraw},
      {{"review", "approve or return a submitted plan", {document},
        {{"decision", "approve or return", true, false, false, {"approve", "return"}}, {"comment", "in words"}, official, passphrase_option()}}, review},
      {{"countersign", "countersign an agreement that the executive has signed", {document}, {official, passphrase_option()}}, countersign},
  };
}

}
