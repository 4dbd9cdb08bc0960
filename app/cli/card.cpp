// The profile card on the command line: what could be on it, what is, and choosing line by line.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/card.h"
#include "core/model/card.h"
#include "core/store/reads.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json line_json(const CardLine& line) {
  return {{"key", line.key}, {"group", line.group}, {"label", line.label}, {"text", line.text}, {"gone", line.gone}};
}

json lines_json(const std::vector<CardLine>& lines) {
  auto out = json::array();
  for (auto& line : lines) out.push_back(line_json(line));
  return out;
}

void say_lines(const std::vector<CardLine>& lines, const char* when_empty) {
  Rows rows{{"Key", "Group", "Label", "Says"}};
  for (auto& line : lines) rows.push_back({line.key, line.group, line.label, short_text(line.text)});
  say_table(rows, when_empty);
}

Ran candidates_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(lines, card_candidates(session));
    if (context.json) say_json(lines_json(lines));
    else say_lines(lines, "The record says nothing yet that could be on the card. Start with: profile set");
    return 0;
  });
}

Ran show_card(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    Card card;
    CHECKED(load(session.record, Card::id, Item(card)));
    TRY(lines, card_lines(session));
    if (context.json) {
      auto out = item_json(Card::id, card);
      out["lines"] = lines_json(lines);
      say_json(out);
      return 0;
    }
    if (!card.headline.empty()) say(card.headline);
    if (!card.statement.empty()) say(card.statement);
    say_lines(lines, "No line is on the card yet. See what could be: card candidates");
    return 0;
  });
}

template <class C> Ran change_card(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, C{context.given.all("KEY")}));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> card_verbs() {
  Option keys{"KEY", "the lines' keys, as card candidates lists them", true, true};
  return {
      {{"card show", "Show what is on the profile card", {}, {}}, show_card},
      {{"card candidates", "List every line that could be on the card", {}, {}}, candidates_verb},
      {{"card choose", "Put lines on the card, in this order", {keys}, {}}, change_card<ChooseCardLines>},
      {{"card drop", "Take lines off the card", {keys}, {}}, change_card<DropCardLines>},
  };
}

}
