// Connecting to an agency, and bringing both sides up to date.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/verb.h"
#include "app/commands/connection.h"
#include "core/model/typed.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

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

std::string state_words(const ConnectedMachine& one) {
  if (!one.removed.empty()) return "removed: " + one.removed;
  return one.here ? "this machine" : "may sync";
}

json connection_json(const ConnectionView& one) {
  auto machines = json::array();
  for (auto& machine : one.machines) machines.push_back({{"name", machine.name}, {"since", iso(machine.since)}, {"here", machine.here}, {"removed", machine.removed}});
  auto received = json::object();
  for (auto& kind : one.received) received[kind.type] = kind.count;
  return {{"agency", one.agency}, {"url", one.url}, {"connected", iso(one.connected)}, {"synced", one.synced.ms ? json(iso(one.synced)) : json()}, {"waiting", one.waiting},
          {"received", received}, {"holder", one.holder}, {"fingerprint", one.fingerprint}, {"until", iso(one.until)}, {"guarded", one.guarded},
          {"machine_key", one.machine_key.empty() ? json() : json(one.machine_key)}, {"machine_key_private", one.machine_key_private},
          {"machines", machines}};
}

Ran connection_verb(const Context& context) {
  TRY(record, context.open_record());
  TRY(one, connection_view(record));
  if (!one) return Error{Code::not_connected, {}};
  if (context.json) return say_json(connection_json(*one)), 0;
  auto line = [](const char* what, const std::string& says) { say(fmt::format("{:<32}{}", what, says)); };
  line("Agency", one->agency);
  line("Address", one->url);
  line("Connected", spoken(one->connected));
  line("Last sync", one->synced.ms ? spoken(one->synced) : "Not yet");
  line("Waiting to leave", std::to_string(one->waiting));
  for (auto& kind : one->received) line("The office has", words_of(kind.type) + ": " + std::to_string(kind.count));
  line("Signs for", one->holder);
  line("Fingerprint of its certificate", in_groups(one->fingerprint));
  line("Good until", spoken(one->until));
  line("Guarded by", one->guarded ? "your passphrase, which is kept nowhere" : "no passphrase");
  for (auto& machine : one->machines) line("Machine", fmt::format("{}, since {}, {}", machine.name.empty() ? "without a name" : machine.name, spoken(machine.since), state_words(machine)));
  line("Key of this machine", one->machine_key.empty() ? "not here" : one->machine_key);
  return 0;
}

}

std::vector<CliVerb> connection_verbs() {
  return {
      {{"connection", "Whom this record is connected to, what they have of it, and the keys kept here", {}, {}}, connection_verb},
      {{"enroll", "Connect to your agency with the code it gave you", {{"URL", "the address of your agency's office", true}},
        {{"code", "the code", true}, {"machine", "what to call this machine"}, {"ca", "your agency's own certificate authority for TLS"}, yes_option(), passphrase_option()}},
       enroll_verb},
      {{"sync", "Send what you signed, receive what the office has", {}, {}}, sync_verb},
  };
}

}
