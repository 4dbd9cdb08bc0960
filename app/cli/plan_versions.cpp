// A plan beside another, or beside what was submitted or approved; and unfinished work that goes into the next plan.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/verb.h"
#include "app/commands/compare.h"
#include "core/model/plan.h"

namespace broaden::app::cli {
namespace {

using namespace core;
using nlohmann::json;

json difference_json(const PlanDifference& one) {
  return {{"what", name(one.what)}, {"item", one.item}, {"id", one.id}, {"field", one.field}, {"was", one.was}, {"is", one.is}};
}

std::string quoted_version(std::string text) {
  for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) text.insert(at + 1, 8, ' ');
  return text.empty() ? "(nothing)" : text;
}

void say_difference(const PlanDifference& one) {
  say(sentence(one));
  if (one.what != PlanDifference::What::changed) return;
  say("  was:  " + quoted_version(one.was));
  say("  is:   " + quoted_version(one.is));
}

Result<Compared> compared(const Context& context, const Session& session) {
  auto& given = context.given;
  if (given.has("with") == given.has("OTHER")) return Error{Code::wrong_usage, "give another plan's id, or --with submitted, or --with approved."};
  if (!given.has("with")) return compare_plans(session.record, given.one("ID"), given.one("OTHER"));
  TRY(offices, standings(session.record));
  return compare_with(session.record, offices, given.one("ID"), given.one("with") == "approved" ? Version::approved : Version::submitted);
}

Ran compare_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(found, compared(context, session));
    if (context.json) {
      auto list = json::array();
      for (auto& one : found.differences) list.push_back(difference_json(one));
      say_json({{"was", found.was}, {"is", found.is}, {"differences", std::move(list)}});
      return 0;
    }
    for (auto& one : found.differences) say_difference(one);
    if (found.differences.empty()) say("Nothing differs.");
    return 0;
  });
}

CarryUnfinished carry_over_of(const Context& context) {
  CarryUnfinished command{context.given.one("ID"), context.given.one("into"), {}};
  for (auto* field : {"starts", "ends", "framework"})
    if (auto* option = Plan::noun.field(field)->shown(); context.given.has(option)) command.plan[field] = {context.given.one(option)};
  return command;
}

Ran say_preview(const Context& context, const CarryOverPreview& seen) {
  if (context.json) {
    auto list = json::array();
    for (auto& one : seen.items) list.push_back({{"noun", one.noun->name}, {"from", one.from}, {"words", one.words}, {"notes", one.notes}});
    say_json({{"from", seen.from}, {"into", seen.into.empty() ? json() : json(seen.into)}, {"starts", iso(seen.starts)}, {"ends", iso(seen.ends)},
              {"items", std::move(list)}, {"notes", seen.notes}});
    return 0;
  }
  say(fmt::format("Into {} from {} to {} would go:", seen.into.empty() ? "a new plan" : "the plan", spoken(seen.starts), spoken(seen.ends)));
  for (auto& one : seen.items) {
    say(fmt::format("  {} \"{}\"", one.noun->label, one.words));
    for (auto& note : one.notes) say("    " + note);
  }
  for (auto& note : seen.notes) say("  " + note);
  return 0;
}

Ran carry_over_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    auto command = carry_over_of(context);
    if (command.into.empty() == command.plan.empty()) return Error{Code::wrong_usage, "give --into PLAN, or --from and --to of a new plan."};
    if (context.given.has("preview")) {
      TRY(seen, preview(session, command));
      return say_preview(context, seen);
    }
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> plan_version_verbs() {
  Option id{"ID", "the plan's id, or a beginning that fits no other", true};
  return {
      {{"plan compare", "Show field by field what differs between two plans, or since a plan was submitted or approved", {id, {"OTHER", "the other, later plan's id"}},
        {{"with", "compare with what was submitted last, or with what was approved last", false, false, false, {"submitted", "approved"}}}}, compare_verb},
      {{"plan carry-over", "Take a plan's unfinished work into the next plan", {id},
        {{"into", "the plan that gets it"}, {"from", "of a new plan: its first day"}, {"to", "of a new plan: its last day"},
         {"framework", "of a new plan: its competency framework, if not the profile's"}, {"preview", "only show what would go", false, false, true, {}}}}, carry_over_verb},
  };
}

}
