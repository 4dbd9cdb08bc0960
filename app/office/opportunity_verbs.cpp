#include <nlohmann/json.hpp>

#include "app/office/delivered.h"
#include "app/office/verb.h"
#include "core/base/platform.h"
#include "core/model/typed.h"
#include "sync/office/desk/opportunities.h"

namespace broaden::app::staff {
namespace {

using core::Code;
using core::Error;
using core::Opportunity;
using nlohmann::json;

// What the file says, with what was typed laid over it.
core::Result<Opportunity> opportunity_of(const Given& given) {
  Opportunity out;
  if (given.has("file")) {
    TRY(text, core::platform::read_file(given.one("file"), core::largest_document));
    TRY(read, office::read_opportunity_file(text));
    out = std::move(read);
  }
  core::Typed typed;
  for (const auto& field : Opportunity::noun.fields)
    if (given.has(field.shown())) typed[field.name] = given.all(field.shown());
  CHECKED(core::fill(core::Item(out), typed));
  return out;
}

Ran offer_opportunity(const Context& context) {
  if (context.given.has("to") == context.given.has("all")) return Error{Code::wrong_usage, "give --to EXECUTIVE, again for each, or --all."};
  TRY(opportunity, opportunity_of(context.given));
  TRY(here, context.open());
  TRY(packages, context.packages(here));
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(offered, office::offer_opportunity(here, packages, opportunity, context.given.all("to"), key, context.now()));
  const char* next = "They see it after their next sync. Who is interested shows in inbox and roster.";
  if (context.json) say_json({{"offered", delivered_json(offered)}, {"title", opportunity.title}, {"next", next}});
  else {
    for (const auto& one : offered) say("\"" + opportunity.title + "\" was offered to " + one.executive.name + ": " + one.document);
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran withdraw_opportunity(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(withdrawn, office::withdraw_opportunity(here, context.given.one("DOCUMENT"), context.given.one("reason"), key, context.now()));
  return say_withdrawn(context, "opportunity", withdrawn, "They see it after their next sync.");
}

}

std::vector<OfficeVerb> opportunity_verbs() {
  std::vector<Option> offer{{"to", "an executive: name or id; may be given again", false, true}, {"all", "to every executive", false, false, true, {}},
                            {"file", "a JSON file with the fields below; what is typed goes before it"}};
  for (const auto& field : Opportunity::noun.fields) {
    Option option{field.shown(), field.label};
    if (field.more.hint) option.help += std::string(". ") + field.more.hint;
    option.many = field.kind == core::Kind::tags || field.kind == core::Kind::lines;
    option.choices.assign(field.choices.begin(), field.choices.end());
    offer.push_back(std::move(option));
  }
  offer.push_back(passphrase_option());
  return {
      {{"offer-opportunity", "offer executives a developmental assignment that they may say they are interested in", {}, offer}, offer_opportunity},
      {{"withdraw-opportunity", "withdraw an opportunity from everybody it was offered to (withdraw: from one)", {{"DOCUMENT", "one of its document ids, or the beginning of it", true}},
        {{"reason", "why, in words"}, passphrase_option()}}, withdraw_opportunity},
  };
}

}
