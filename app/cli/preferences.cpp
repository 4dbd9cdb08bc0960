// Mobility preferences shared with the agency: only the items that are named leave.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/preferences.h"

namespace broaden::app::cli {
namespace {

using namespace core;

void say_shared(const SharedPreview& seen) {
  say("This is all that would leave your machine:");
  say(fmt::format("  {:<24}{}", "As of", spoken(seen.shared.as_of)));
  auto line = [](const char* scope, const std::optional<Preference>& one) {
    if (one) say(fmt::format("  {:<24}{}{}{}", scope, words(one->answer), one->reason.empty() ? "" : ": ", one->reason));
  };
  line("Organizational", seen.shared.organizational);
  line("Functional", seen.shared.functional);
  line("Geographic", seen.shared.geographic);
  for (auto& post : seen.shared.posts) say(fmt::format("  {:<24}{}", &post == &seen.shared.posts.front() ? "Posts you would like" : "", post));
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

}

std::vector<CliVerb> preference_verbs() {
  return {
      {{"preference submit", "Sign the mobility preferences that you name for the office; the next sync sends them", {},
        {{"share", "what leaves, with commas: organizational, functional, geographic, posts", true, false, false, {}},
         {"statement", "id of the preferences; without it the newest", false, false, false, {}},
         {"preview", "only show what would leave", false, false, true, {}}, yes_option(), passphrase_option()}}, submit_preferences},
      {{"preference withdraw", "Withdraw the preferences that you shared", {}, {{"reason", "why"}, yes_option(), passphrase_option()}}, withdraw_shared},
  };
}

}
