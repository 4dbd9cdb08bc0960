// Connecting to an agency, and bringing both sides up to date.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/verb.h"

namespace broaden::app::cli {
namespace {

using namespace core;

Ran enroll_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    auto& given = context.given;
    CHECKED(confirm(given, fmt::format("Connect this record to the office at {}?", given.one("URL"))));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, Enroll{given.one("URL"), given.one("code"), given.one("machine"), given.one("ca")}, secret));
    return say_outcome(context, outcome);
  });
}

Ran sync_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, Sync{}));
    auto& report = outcome.sync;
    if (context.json) say_json({{"sent", report.sent}, {"received", report.received}, {"refused", report.refused}, {"held", report.held}, {"duplicates", report.duplicates}});
    else say(outcome.said);
    return 0;
  });
}

}

std::vector<CliVerb> connection_verbs() {
  return {
      {{"enroll", "Connect to your agency with the code it gave you", {{"URL", "the address of your agency's office", true}},
        {{"code", "the code", true}, {"machine", "what to call this machine"}, {"ca", "your agency's own certificate authority for TLS"}, yes_option(), passphrase_option()}},
       enroll_verb},
      {{"sync", "Send what you signed, receive what the office has", {}, {}}, sync_verb},
  };
}

}
