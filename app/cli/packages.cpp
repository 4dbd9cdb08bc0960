// Packages on the command line: which ones are here, whose they are and whether they count; one in full, with both values
// where an agency overrides.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/cli/weighed.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

// One package as the list shows it.
struct Shelved {
  PackageHead head;
  std::string kind, from, document, state, words;        // document, state: of an agency's; "" for ours
};

json shelved_json(const Shelved& one) {
  auto day = [](Date date) { return date ? json(iso(date)) : json(); };
  json out{{"package", one.head.id + "/" + one.head.version}, {"kind", one.kind}, {"title", one.head.title}, {"from", one.from}, {"standing", one.words}};
  out["document"] = one.document.empty() ? json() : json(one.document);
  out["state"] = one.document.empty() ? json() : json(one.state);
  if (!one.document.empty()) return out;
  out.update({{"effective_from", day(one.head.effective_from)}, {"effective_to", day(one.head.effective_to)}, {"source", one.head.source},
              {"source_url", one.head.source_url}, {"verification", name(one.head.verification)}, {"note", one.head.note}});
  return out;
}

std::vector<Shelved> shelf(const Packages& ours, const std::vector<AgencyPackageView>& published) {
  std::vector<Shelved> out;
  auto add = [&](const char* kind, const PackageHead& head) { out.push_back({head, kind, "Broaden", {}, {}, fmt::format("Comes with Broaden; {}", name(head.verification))}); };
  for (auto& one : ours.frameworks()) add("framework", one.head);
  for (auto& one : ours.policies()) add("policy", one.head);
  for (auto* one : ours.schemes()) add("scheme", one->head);
  for (auto* one : ours.checklists()) add("checklist", one->head);
  for (auto& one : published) {
    PackageHead head{.id = one.package.id, .version = one.package.version, .title = one.package.title};
    out.push_back({head, one.package.kind, one.agency, one.document, std::string(name(one.state)), one.words});
  }
  return out;
}

Ran list_packages_verb(const Context& context) {
  TRY(record, context.open_record());
  TRY(ours, Packages::load());
  TRY(here, packages_here(record, ours));
  auto list = json::array();
  Rows rows{{"Package", "Kind", "Title", "From", "Where it stands"}};
  for (auto& one : shelf(ours, here.published)) {
    list.push_back(shelved_json(one));
    rows.push_back({one.head.id + "/" + one.head.version, one.kind, short_text(one.head.title, 44), short_text(one.from, 28), one.words});
  }
  if (context.json) say_json(list);
  else say_table(rows, "There are no packages here.");
  return 0;
}

json rule_json(const Rule& rule) {
  return {{"id", rule.id}, {"title", rule.title}, {"policy", rule.policy}, {"kind", rule.kind_word}, {"numbers", rule.numbers}, {"force", name(rule.force)},
          {"verification", name(rule.verification)}, {"citation", rule.citation}, {"source_url", rule.source_url}, {"note", rule.note},
          {"off_until_taken_up", rule.off_until_taken_up}, {"not_understood", rule.not_understood}, {"overrides", overrides_json(rule.overrides)}};
}

void say_rule(const Rule& rule) {
  say(fmt::format("\n{} ({})", rule.title, rule.id));
  for (auto& [key, number] : rule.numbers) say(fmt::format("  {:<24}{}", key, number));
  say(fmt::format("  {} ({}, {})", rule.citation, name(rule.force), name(rule.verification)));
  if (!rule.note.empty()) say("  " + rule.note);
  if (!rule.not_understood.empty()) say("  Not weighed: " + rule.not_understood);
  for (auto& one : rule.overrides) say(fmt::format("  {} says {} = {}; without it: {}", one.by, one.field, one.agency, one.base.empty() ? "nothing" : one.base));
}

// What it says itself: of ours the rules of that policy; of an agency's also those of ours that it overrides.
bool speaks_of(const Rule& rule, const Shelved& one) {
  return rule.policy == one.head.id + "/" + one.head.version ||
         std::ranges::any_of(rule.overrides, [&](auto& changed) { return !one.document.empty() && changed.by == one.head.title; });
}

Result<Shelved> package_named(const std::vector<Shelved>& all, const std::string& typed) {
  const Shelved* only = nullptr;
  for (auto& one : all) {
    bool whole = one.head.id + "/" + one.head.version == typed || one.document == typed;
    bool beginning = one.head.id == typed || (typed.size() >= 4 && one.document.starts_with(typed));
    if (whole) return one;
    if (beginning && only) return Error{Code::ambiguous_item, typed};
    if (beginning) only = &one;
  }
  if (!only) return Error{Code::no_such_item, typed};
  return *only;
}

Ran show_package_verb(const Context& context) {
  TRY(record, context.open_record());
  TRY(ours, Packages::load());
  TRY(here, packages_here(record, ours));
  TRY(one, package_named(shelf(ours, here.published), context.given.one("PACKAGE")));
  auto out = shelved_json(one);
  out["rules"] = json::array();
  if (!context.json) {
    say(fmt::format("{} ({}/{})", one.head.title, one.head.id, one.head.version));
    say(fmt::format("  {:<24}{}", "From", one.from));
    say(fmt::format("  {:<24}{}", "Where it stands", one.words));
    if (!one.document.empty()) say(fmt::format("  {:<24}{}", "Document", one.document));
    if (!one.head.source.empty()) say(fmt::format("  {:<24}{}", "Source", one.head.source));
    if (!one.head.note.empty()) say(fmt::format("  {:<24}{}", "Note", one.head.note));
  }
  for (auto& rule : here.packages.rules(context.clock.today())) {
    if (!speaks_of(rule, one)) continue;
    out["rules"].push_back(rule_json(rule));
    if (!context.json) say_rule(rule);
  }
  for (auto& view : here.published)
    if (view.document == one.document) out["content"] = json::parse(view.package.content, nullptr, false);
  if (context.json) say_json(out);
  return 0;
}

}

std::vector<CliVerb> package_verbs() {
  return {
      {{"package list", "List the packages of rules here: ours, and those that your agency published", {}, {}}, list_packages_verb},
      {{"package show", "Show a package with its numbers, where they come from, and what an agency changed",
        {{"PACKAGE", "its id, such as us-ses-baseline, or the beginning of its document's id", true}}, {}}, show_package_verb},
  };
}

}
