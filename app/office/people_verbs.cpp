#include <charconv>
#include <nlohmann/json.hpp>

#include "app/office/verb.h"
#include "core/base/platform.h"
#include "sync/office/desk/people.h"

namespace broaden::app::staff {
namespace {

using core::Code;
using core::Error;
using nlohmann::json;

core::Result<int> days(const Context& context) {
  auto typed = context.given.one("days", std::to_string(office::usual_days));
  int count = 0;
  auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), count);
  if (error != std::errc() || end != typed.data() + typed.size()) return Error{Code::bad_value, "\"" + typed + "\" is not a number of days."};
  return count;
}

Ran say_invited(const Context& context, const office::Office& here, const office::Invited& invited, const std::string& done) {
  auto out = context.given.one("out");
  if (!out.empty()) CHECKED(core::platform::write_secret(out, office::invitation(here, invited)));
  const std::string next = "Give the code to " + invited.person.name + " alone, in person, by telephone or by letter. It works once, through " + core::spoken(invited.expires) + ".";
  if (context.json) {
    json answer{{"executive", invited.person.id}, {"name", invited.person.name}, {"code", invited.code}, {"expires", core::iso(invited.expires)}, {"next", next}};
    if (!out.empty()) answer["out"] = out;
    say_json(answer);
    return 0;
  }
  say(done);
  say("Code: " + invited.code);
  if (!out.empty()) say("The invitation with this code is in " + out + ".");
  say("Next: " + next);
  return 0;
}

Ran add_executive(const Context& context) {
  TRY(here, context.open());
  TRY(through, days(context));
  TRY(invited, office::add_executive(here, context.given.one("name"), through, context.now()));
  return say_invited(context, here, invited, invited.person.name + " was added. Their id here is " + invited.person.id + ".");
}

Ran new_code(const Context& context) {
  TRY(here, context.open());
  TRY(through, days(context));
  TRY(invited, office::new_code(here, context.given.one("EXECUTIVE"), through, context.now()));
  return say_invited(context, here, invited, invited.person.name + " has a new code. Earlier codes that were not used no longer work.");
}

Ran add_official(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  auto own = secret;
  if (context.given.has("official-passphrase-file")) {
    TRY(typed, passphrase(context.given, "official-passphrase-file"));
    own = std::move(typed);
  }
  TRY(person, office::add_official(here, {context.given.one("name"), context.given.one("role"), secret, own}, context.now()));
  const char* next = "They review and countersign with --official and their passphrase.";
  if (context.json) say_json({{"official", person.id}, {"name", person.name}, {"role", person.title}, {"next", next}});
  else {
    say(person.name + ", " + person.title + ", can sign for the agency now. Their id here is " + person.id + ".");
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran revoke(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(done, office::revoke(here, context.given.one("WHAT"), context.given.one("reason"), key, context.now()));
  const char* next = "If the person goes on, give them a new code with new-code.";
  if (context.json) say_json({{"certificates", done.certificates}, {"machines", done.machines}, {"next", next}});
  else {
    say("Revoked: " + std::to_string(done.certificates.size()) + " certificates and " + std::to_string(done.machines.size()) +
        " machines. What was signed before stays valid.");
    say(std::string("Next: ") + next);
  }
  return 0;
}

}

std::vector<OfficeVerb> people_verbs() {
  const Option how_long{"days", "how many days the code works (30)"}, letter{"out", "write the invitation to this file"};
  return {
      {{"add-executive", "add an executive and make the code they connect with", {}, {{"name", "the executive's name", true}, how_long, letter}}, add_executive},
      {{"new-code", "make a new code for an executive", {{"EXECUTIVE", "name or id", true}}, {how_long, letter}}, new_code},
      {{"add-official", "add an official who signs for the agency", {},
        {{"name", "the official's name", true}, {"role", "in words, such as ERB chair", true}, passphrase_option(),
         {"official-passphrase-file", "the official's own passphrase (else the office's)"}}}, add_official},
      {{"revoke", "take back a person's certificates and machines, or a single one", {{"WHAT", "name or id, or the beginning of a fingerprint", true}},
        {{"reason", "why, in words"}, passphrase_option()}}, revoke},
  };
}

}
