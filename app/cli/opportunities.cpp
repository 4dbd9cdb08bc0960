// Opportunities that the agency offers: listed, read with how they fit and why, and interest expressed or withdrawn.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/opportunities.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json view_json(const OpportunityView& view) {
  auto out = item_json(view.document, view.opportunity);
  out.erase("id");
  out["document"] = view.document;
  out["agency"] = view.agency;
  out["state"] = name(view.standing.state);
  out["standing"] = view.words;
  out["offered"] = iso(view.offered);
  out["last_day"] = view.standing.last_day ? json(iso(view.standing.last_day)) : json();
  auto* mine = view.standing.interest();
  out["interest"] = mine ? json{{"document", mine->document}, {"received", mine->expressed.number ? json(iso(mine->expressed.received)) : json()}, {"note", view.note}} : json();
  return out;
}

Ran list_opportunities_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(offices, standings(session.record));
    TRY(all, opportunities(offices));
    auto list = json::array();
    Rows rows{{"Document", "Title", "Host", "Where it stands"}};
    for (auto& view : all) {
      list.push_back(view_json(view));
      rows.push_back({view.document.substr(0, 12), short_text(view.opportunity.title, 48), short_text(view.opportunity.host, 32), view.words});
    }
    if (context.json) say_json(list);
    else say_table(rows, "No opportunities here. Your agency offers them; sync to receive what is there.");
    return 0;
  });
}

void say_fit(const std::vector<FitReason>& reasons) {
  if (reasons.empty()) return say("\nNothing in your record says how it fits: a plan with objectives and your mobility preferences would.");
  constexpr const char* headings[] = {"\nWhy it fits", "\nWhat speaks against it", "\nFor you to judge"};
  for (auto bearing : {Bearing::fits, Bearing::against, Bearing::to_check}) {
    bool first = true;
    for (auto& one : reasons) {
      if (one.bearing != bearing) continue;
      if (first) say(headings[static_cast<std::size_t>(bearing)]);
      first = false;
      say("  " + one.words);
    }
  }
  say("\nThis was worked out on your machine; nothing of it leaves.");
}

Ran show_opportunity_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(id, resolve_document(session.record, context.given.one("DOCUMENT")));
    TRY(offices, standings(session.record));
    TRY(view, opportunity(offices, id));
    TRY(reasons, fit(session, view.opportunity));
    if (context.json) {
      auto out = view_json(view);
      out["fit"] = json::array();
      for (auto& one : reasons) out["fit"].push_back({{"bearing", name(one.bearing)}, {"about", one.about}, {"words", one.words}});
      say_json(out);
      return 0;
    }
    say_item(view.document, view.opportunity, session.packages);
    say(fmt::format("  {:<24}{}", "Where it stands", view.words));
    if (!view.note.empty()) say(fmt::format("  {:<24}{}", "Your note", view.note));
    say_fit(reasons);
    return 0;
  });
}

Ran interest_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    CHECKED(confirm(context.given, "Tell the office that you are interested? Your preferences and the fit stay here; only your note goes along."));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, ExpressInterest{context.given.one("DOCUMENT"), context.given.one("note")}, secret));
    return say_outcome(context, outcome);
  });
}

Ran withdraw_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    CHECKED(confirm(context.given, "Withdraw your interest? Withdrawing is not erasing: the office keeps what it received."));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, WithdrawInterest{context.given.one("DOCUMENT"), context.given.one("reason")}, secret));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> opportunity_verbs() {
  Option document{"DOCUMENT", "the opportunity's document id, or a beginning that fits no other", true};
  return {
      {{"opportunity list", "List opportunities with where they stand", {}, {}}, list_opportunities_verb},
      {{"opportunity show", "Read an opportunity, and how it fits your plan and your preferences", {document}, {}}, show_opportunity_verb},
      {{"opportunity interest", "Tell the office that you are interested; the next sync sends it", {document}, {{"note", "what the office should know"}, yes_option(), passphrase_option()}}, interest_verb},
      {{"opportunity withdraw", "Withdraw your interest", {document}, {{"reason", "why"}, yes_option(), passphrase_option()}}, withdraw_verb},
  };
}

}
