#include <nlohmann/json.hpp>

#include "app/office/delivered.h"
#include "app/office/verb.h"
#include "core/base/platform.h"
#include "sync/office/desk/packages.h"

namespace broaden::app::staff {
namespace {

using nlohmann::json;

Ran publish_package(const Context& context) {
  TRY(text, core::platform::read_file(context.given.one("FILE"), core::largest_document));
  TRY(package, core::read_package_text(context.given.one("kind"), text));
  TRY(here, context.open());
  TRY(ours, core::Packages::load());
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(done, office::publish_package(here, ours, package, key, context.now()));
  const char* next = "Executives have it after their next sync; who connects later gets it then.";
  auto name = package.id + "/" + package.version;
  if (context.json) say_json({{"package", name}, {"title", package.title}, {"published", delivered_json(done.to)}, {"not_weighed", done.not_weighed}, {"next", next}});
  else {
    say("\"" + package.title + "\" is published as " + name + ".");
    for (const auto& one : done.to) say("  to " + one.executive.name + ": " + one.document);
    for (const auto& one : done.not_weighed) say("Not weighed by this version of Broaden: " + one);
    say(std::string("Next: ") + next);
  }
  return 0;
}

Ran withdraw_package(const Context& context) {
  TRY(here, context.open());
  TRY(secret, passphrase(context.given));
  TRY(key, office::unlock_document_key(here, secret));
  TRY(withdrawn, office::withdraw_package(here, context.given.one("PACKAGE"), context.given.one("reason"), key, context.now()));
  return say_withdrawn(context, "package", withdrawn, "It stops counting at each executive with their next sync.");
}

Ran packages(const Context& context) {
  TRY(here, context.open());
  TRY(all, here.mailbox->published());
  auto list = json::array();
  for (const auto& one : all) {
    TRY(package, core::read_package_text(one.kind, one.content));
    list.push_back({{"package", one.id + "/" + one.version}, {"kind", one.kind}, {"title", package.title}});
    if (!context.json) say(one.id + "/" + one.version + "  " + one.kind + "  " + package.title);
  }
  if (context.json) say_json(list);
  else if (all.empty()) say("No packages are published. Publish one with: publish-package");
  return 0;
}

}

std::vector<OfficeVerb> package_verbs() {
  Option kind{"kind", "what it is"};
  kind.choices = {"policy", "scheme", "checklist"};
  kind.required = true;
  return {
      {{"publish-package", "publish the agency's own policy, credit scheme or checklist to every executive", {{"FILE", "the package, a JSON file as docs/packages.md describes it", true}},
        {kind, passphrase_option()}}, publish_package},
      {{"withdraw-package", "withdraw a package from everybody", {{"PACKAGE", "its id and version: example-policy/1", true}}, {{"reason", "why, in words"}, passphrase_option()}}, withdraw_package},
      {{"packages", "list the agency's packages that are published", {}, {}}, packages},
  };
}

}
