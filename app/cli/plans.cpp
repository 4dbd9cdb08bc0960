// Plans: list and show with where they stand, submit, withdraw, and decisions made on paper.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "app/commands/plans.h"
#include "app/commands/standing.h"
#include "core/model/goal.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app::cli {
namespace {

using namespace core;

nlohmann::json plan_json(const Stored<Plan>& plan, const PlanStanding& standing) {
  auto out = item_json(plan.id, plan.item);
  out["status"] = name(standing.stage);
  out["standing"] = standing.words;
  out["recorded_by_you"] = standing.recorded_by_you;
  out["waiting"] = standing.waiting;
  out["submission"] = standing.submission.empty() ? nlohmann::json() : nlohmann::json(standing.submission);
  out["submitted"] = standing.submitted ? nlohmann::json(iso(standing.submitted)) : nlohmann::json();
  out["reviewed"] = standing.reviewed ? nlohmann::json(iso(standing.reviewed)) : nlohmann::json();
  out["reviewer"] = standing.reviewer;
  out["comment"] = standing.comment;
  out["changed_since"] = standing.changed_since;
  return out;
}

Ran list_plans(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(all, plans(session.record));
    TRY(offices, standings(session.record));
    auto list = nlohmann::json::array();
    Rows rows{{"Id", "From", "To", "Where it stands"}};
    for (auto& plan : all) {
      TRY(standing, plan_standing(session.record, offices, plan.id));
      list.push_back(plan_json(plan, standing));
      rows.push_back({plan.id, spoken(plan.item.starts), spoken(plan.item.ends), standing.words});
    }
    if (context.json) say_json(list);
    else say_table(rows, "No plan here yet. Start one with: plan new --from 2026-10-01 --to 2027-09-30");
    return 0;
  });
}

Result<> say_parts(const Session& session, const std::string& plan) {
  TRY(goals, items_of<Goal>(session.record, "plan", plan));
  for (auto& goal : goals) {
    say("");
    say_item(goal.id, goal.item, session.packages);
  }
  TRY(all, objectives(session.record, plan));
  for (auto& objective : all) {
    say("");
    say_item(objective.id, objective.item, session.packages);
    TRY(its, activities(session.record, objective.id));
    for (auto& activity : its) say_item(activity.id, activity.item, session.packages);
  }
  return {};
}

Ran show_plan(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    Stored<Plan> plan;
    TRY(id, resolve(session.record, Plan::noun, context.given.one("ID")));
    plan.id = id;
    TRY(found, load(session.record, plan.id, Item(plan.item)));
    if (!found) return Error{Code::no_such_item, plan.id};
    TRY(offices, standings(session.record));
    TRY(standing, plan_standing(session.record, offices, plan.id));
    if (context.json) return say_json(plan_json(plan, standing)), 0;
    say_item(plan.id, plan.item, session.packages);
    say(fmt::format("  {:<24}{}", "Where it stands", standing.words));
    if (!standing.comment.empty()) say(fmt::format("  {:<24}{}", "Comment", standing.comment));
    if (!standing.changed_since.empty()) say(fmt::format("  Changed since submitted on {}:", spoken(standing.submitted)));
    for (auto& line : standing.changed_since) say("    " + line);
    CHECKED(say_parts(session, plan.id));
    return 0;
  });
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) { return fmt::format("{} {}", n, n == 1 ? one : many); }

void say_preview(const Session& session, const Preview& seen) {
  auto& sent = seen.submission;
  say("This is all that would leave your machine:");
  say(fmt::format("  The plan from {} to {}: its header, {}, {} and {} with their outcomes.", spoken(sent.plan.item.starts), spoken(sent.plan.item.ends),
                  counted(sent.goals.size(), "goal", "goals"), counted(sent.objectives.size(), "objective", "objectives"), counted(sent.activities.size(), "activity", "activities")));
  for (auto& row : sent.hours)
    say(fmt::format("  Hours only: {} in FY {}, {}.", hours_read(row.minutes), row.fiscal_year,
                    row.competency.empty() ? "no competency named" : session.packages.competency_name(row.competency)));
  for (auto& one : sent.learning) say(fmt::format("  Learning you ticked: {}, {}.", spoken(one.item.date), one.item.title));
  for (auto& one : sent.assignments) say(fmt::format("  Assignment you ticked: {}.", one.item.host));
  if (!seen.advice.empty()) say("What a reviewer may ask for; nothing stops you from submitting without it:");
  for (auto& one : seen.advice) say("  " + one);
  say("Private reflections never leave. See every word with --preview --json.");
}

Ran submit_plan(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    Submit command{context.given.one("ID"), context.given.all("learning"), context.given.all("assignment"), {}};
    return sign_previewed(context, session, command, "Sign and submit this?", [&](auto& seen) { say_preview(session, seen); });
  });
}

Ran withdraw_plan(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    CHECKED(confirm(context.given, "Withdraw the submission? Withdrawing is not erasing: the office keeps what it received."));
    TRY(secret, secrets(context));
    TRY(outcome, run_said(context, session, WithdrawSubmission{context.given.one("ID"), context.given.one("reason")}, secret));
    return say_outcome(context, outcome);
  });
}

Ran record_decision(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    Typed typed{{"plan", {context.given.one("ID")}}};
    for (auto& field : Decision::noun.fields)
      if (std::string_view(field.name) != "plan" && context.given.has(field.shown())) typed[field.name] = context.given.all(field.shown());
    TRY(outcome, run_said(context, session, RecordDecision{typed, context.given.one("scan")}));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> plan_verbs() {
  Option id{"ID", "the plan's id, or a beginning that fits no other", true};
  std::vector<Option> decision;
  for (auto& field : Decision::noun.fields) {
    if (std::string_view(field.name) == "plan") continue;
    decision.push_back({field.shown(), field.label, field.more.required, false, false, {field.choices.begin(), field.choices.end()}});
  }
  return {
      {{"plan list", "List plans with where they stand", {}, {}}, list_plans},
      {{"plan show", "Show a plan with its objectives and activities", {id}, {}}, show_plan},
      {{"plan submit", "Sign a plan for the office; the next sync sends it", {id},
        {{"preview", "only show what would leave", false, false, true, {}},
         {"learning", "a learning item that goes along", false, true, false, {}},
         {"assignment", "an assignment that goes along", false, true, false, {}}, yes_option(), passphrase_option()}}, submit_plan},
      {{"plan withdraw", "Withdraw a submission that is not reviewed yet", {id}, {{"reason", "why"}, yes_option(), passphrase_option()}}, withdraw_plan},
      {{"plan record-decision", "Record a decision made on paper", {id}, decision}, record_decision},
  };
}

}
