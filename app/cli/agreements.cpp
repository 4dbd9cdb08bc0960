// Agreements: read in full, signed with one's preferences, or declined.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/standing.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json signer_json(const SignerStanding& signer) {
  json out{{"role", name(signer.required.role)}, {"name", signer.required.name}, {"signed", signer.signed_.has_value()}};
  if (signer.signed_) out["received"] = iso(signer.signed_->received);
  return out;
}

json agreement_json(const AgreementView& view) {
  json out{{"document", view.document}, {"title", view.offer.title}, {"agency", view.agency}, {"state", name(view.standing.state)},
           {"offered", iso(view.offered)}, {"ends", view.standing.ends ? json(iso(view.standing.ends)) : json()}, {"signers", json::array()}};
  for (auto& signer : view.standing.signers) out["signers"].push_back(signer_json(signer));
  return out;
}

json whole_json(const AgreementView& view) {
  auto out = agreement_json(view);
  for (auto& field : view.offer.fields) out["fields"].push_back({{"key", field.key}, {"label", field.label}, {"value", field.value}});
  for (auto& clause : view.offer.clauses) out["clauses"].push_back({{"number", clause.number}, {"heading", clause.heading}, {"text", clause.text}});
  if (view.preferences) {
    auto one = [](const Preference& preference) { return json{{"answer", name(preference.answer)}, {"reason", preference.reason}}; };
    out["preferences"] = {{"organizational", one(view.preferences->organizational)}, {"functional", one(view.preferences->functional)},
                          {"geographic", one(view.preferences->geographic)}};
  }
  return out;
}

void say_preferences(const MobilityPreferences& preferences) {
  auto line = [](const char* scope, const Preference& one) {
    say(fmt::format("  {:<24}{}{}{}", scope, words(one.answer), one.reason.empty() ? "" : ": ", one.reason));
  };
  say("\nYour preferences");
  line("Organizational", preferences.organizational);
  line("Functional", preferences.functional);
  line("Geographic", preferences.geographic);
}

void say_agreement(const AgreementView& view) {
  say(fmt::format("{} from {}", view.offer.title, view.agency));
  say(std::string(words(view.standing.state)) + ". Offered on " + spoken(view.offered) + ".");
  say("The words are a draft for the agency's counsel.\n");
  for (auto& field : view.offer.fields) say(fmt::format("  {:<24}{}", field.label, field.value));
  for (auto& clause : view.offer.clauses) say(fmt::format("\n{}. {}\n{}", clause.number, clause.heading, clause.text));
  if (view.preferences) say_preferences(*view.preferences);
  say("\nSignatures");
  for (auto& signer : view.standing.signers)
    say(fmt::format("  {:<24}{}", signer.required.name.empty() ? name(signer.required.role) : signer.required.name,
                    signer.signed_ ? "signed, received " + spoken(signer.signed_->received) : "not signed yet"));
  say("\nSigning does not waive any notice that the law gives you.");
}

Ran list_agreements(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(offices, standings(session.record));
    TRY(all, agreements(offices));
    auto list = json::array();
    Rows rows{{"Document", "Title", "Agency", "Offered", "State"}};
    for (auto& view : all) {
      list.push_back(agreement_json(view));
      rows.push_back({view.document.substr(0, 12), view.offer.title, view.agency, spoken(view.offered), std::string(words(view.standing.state))});
    }
    if (context.json) say_json(list);
    else say_table(rows, "No agreements here. Your agency offers them; sync to receive what is there.");
    return 0;
  });
}

Ran show_agreement(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve_document(session.record, context.given.one("DOCUMENT")));
    TRY(offices, standings(session.record));
    TRY(view, agreement(offices, id));
    if (context.json) say_json(whole_json(view));
    else say_agreement(view);
    return 0;
  });
}

Preference preference(const Given& given, const std::string& scope) { return {*answer(given.one(scope)), given.one(scope + "-reason")}; }

Ran sign_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    auto& given = context.given;
    SignAgreement command{given.one("DOCUMENT"), {preference(given, "organizational"), preference(given, "functional"), preference(given, "geographic")}};
    CHECKED(confirm(given, "Sign this agreement and your preferences? Signing does not waive any notice that the law gives you."));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, command, secret));
    return say_outcome(context, outcome);
  });
}

Ran decline_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    CHECKED(confirm(context.given, "Decline this agreement?"));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, DeclineAgreement{context.given.one("DOCUMENT"), context.given.one("reason")}, secret));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> agreement_verbs() {
  Option document{"DOCUMENT", "the agreement's document id, or a beginning that fits no other", true};
  std::vector<Option> answers;
  for (std::string scope : {"organizational", "functional", "geographic"}) {
    answers.push_back({scope, "how far " + scope + " mobility is possible", true, false, false, {"yes", "yes-if", "not-now"}});
    answers.push_back({scope + "-reason", "the condition or the reason"});
  }
  answers.push_back(yes_option());
  answers.push_back(passphrase_option());
  return {
      {{"agreement list", "List agreements with where they stand", {}, {}}, list_agreements},
      {{"agreement show", "Read an agreement in full", {document}, {}}, show_agreement},
      {{"agreement sign", "Sign an agreement with your preferences; the next sync sends both", {document}, answers}, sign_verb},
      {{"agreement decline", "Decline an agreement", {document}, {{"reason", "why"}, yes_option(), passphrase_option()}}, decline_verb},
  };
}

}
