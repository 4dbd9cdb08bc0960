// Mobility preferences shared with the agency: only the items that are named leave.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/preferences.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

void say_shared(const SharedPreview& seen) {
  say("This is all that would leave your machine:");
  for (auto& one : in_lines(seen.shared)) say(fmt::format("  {:<24}{}", one.what, one.says));
  std::string stays;
  for (auto& one : seen.stays) (stays += stays.empty() ? "" : "; ") += one;
  if (!stays.empty()) say("What stays here: " + stays + ".");
  say("See every word with --preview --json.");
}

Ran submit_preferences(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(items, preference_items(context.given.one("share")));
    SharePreferences command{items, context.given.one("statement"), {}};
    return sign_previewed(context, session, command, "Sign and share this?", say_shared);
  });
}

Ran withdraw_shared(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    CHECKED(confirm(context.given, "Withdraw your preferences? Withdrawing is not erasing: the office keeps what it received."));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, WithdrawPreferences{context.given.one("reason")}, secret));
    return say_outcome(context, outcome);
  });
}

Ran list_shared(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(offices, standings(session.record));
    TRY(all, shared_preferences(offices));
    auto list = json::array();
    Rows rows{{"Document", "Agency", "What was shared", "Where it stands"}};
    for (auto& one : all) {
      auto lines = in_lines(one.said);
      auto& standing = one.standing;
      list.push_back({{"document", standing.document}, {"agency", one.agency}, {"state", name(standing.state)}, {"standing", one.words}, {"as_of", iso(one.said.as_of)}, {"lines", json::object()}});
      for (auto& line : lines) list.back()["lines"][line.what].push_back(line.says);
      for (auto& line : lines)
        rows.push_back(&line == &lines.front() ? std::vector{standing.document.substr(0, 12), one.agency, line.what + ": " + line.says, one.words} : std::vector<std::string>{"", "", line.what + ": " + line.says, ""});
    }
    if (context.json) say_json(list);
    else say_table(rows, "None of your preferences were shared.");
    return 0;
  });
}

}

std::vector<CliVerb> preference_verbs() {
  return {
      {{"preference submit", "Sign the mobility preferences that you name for the office; the next sync sends them", {},
        {{"share", "what leaves, with commas: organizational, functional, geographic, posts", true, false, false, {}},
         {"statement", "id of the preferences; without it the newest", false, false, false, {}},
         {"preview", "only show what would leave", false, false, true, {}}, yes_option(), passphrase_option()}}, submit_preferences},
      {{"preference shared", "What was shared of your mobility preferences, and where it stands", {}, {}}, list_shared},
      {{"preference withdraw", "Withdraw the preferences that you shared", {}, {{"reason", "why"}, yes_option(), passphrase_option()}}, withdraw_shared},
  };
}

}
