#include <algorithm>

#include "core/model/quantity.h"
#include "core/model/typed.h"
#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

std::string said(const std::string& text) { return text.empty() ? "Not stated." : text; }

std::string pay_plan(PayPlan plan) {
  switch (plan) {
    case PayPlan::es: return "ES (Senior Executive Service)";
    case PayPlan::sl: return "SL (Senior Level)";
    case PayPlan::st: break;
  }
  return "ST (Scientific and Professional)";
}

void add_header(std::vector<Block>& blocks, const EdpInput& edp) {
  const auto& who = edp.profile;
  KeyValues header{"About the executive and the plan", {}};
  header.rows = {{"Name", or_not_stated(who.name)},
                 {"Title", or_not_stated(who.title)},
                 {"Pay plan", pay_plan(who.pay_plan)},
                 {"Appointment", shown_field(who, "appointment")},
                 {"Organization", or_not_stated(joined({who.agency, who.organization}))},
                 {"Duty station", or_not_stated(who.duty_station)},
                 {"Rating official", or_not_stated(who.rating_official)},
                 {"Period covered", or_not_stated(period(edp.plan.starts, edp.plan.ends))},
                 {"Competency framework", or_not_stated(edp.framework.empty() ? edp.plan.framework : edp.framework)},
                 {"Date prepared", or_not_stated(spoken(edp.prepared))},
                 {"Stage", or_not_stated(edp.stage)}};
  blocks.push_back(Heading{2, "Executive and plan"});
  blocks.push_back(header);
}

void add_narrative(std::vector<Block>& blocks, const Plan& plan) {
  blocks.push_back(Heading{2, "Strengths and development needs"});
  blocks.push_back(Heading{3, "Strengths"});
  blocks.push_back(Paragraph{said(plan.strengths)});
  blocks.push_back(Heading{3, "Development needs"});
  blocks.push_back(Paragraph{said(plan.needs)});
  blocks.push_back(Heading{3, "Evidence for the needs"});
  blocks.push_back(Paragraph{said(plan.evidence)});
}

// "Goal 2", by which objectives name it; "" where the plan has no such goal.
std::string goal_called(const EdpInput& edp, const std::string& id) {
  auto found = std::ranges::find(edp.goals, id, &EdpGoal::id);
  return found == edp.goals.end() ? std::string{} : "Goal " + std::to_string(found - edp.goals.begin() + 1);
}

void add_goals(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Goals"});
  auto in_few_words = [&](const char* heading, const std::string& text) {
    if (text.empty() && !edp.goals.empty()) return;      // the goals below say it
    blocks.push_back(Heading{3, heading});
    blocks.push_back(Paragraph{said(text)});
  };
  in_few_words("Short-term goals", edp.plan.goals);
  in_few_words("Long-term goals", edp.plan.long_goals);
  for (const auto& [id, goal] : edp.goals) {
    auto number = goal_called(edp, id);
    blocks.push_back(Heading{3, number});
    blocks.push_back(Paragraph{said(goal.statement)});
    KeyValues about{"About " + number, {}};
    add_field(about, goal, "term");
    about.rows.emplace_back("Organizational need", or_not_stated(goal.need));
    add_field(about, goal, "strategy");
    add_row(about, "Competencies", in_words(edp.labels, goal.competencies));
    blocks.push_back(about);
  }
}

std::string cost(const Activity& activity) {
  auto actual = shown_field(activity, "actual_cost");
  return joined({shown_field(activity, "cost"), actual.empty() ? "" : actual + " actual"}, "\n");
}

std::string labeled(const char* label, const std::string& text) { return text.empty() ? std::string{} : std::string(label) + ": " + text; }

Table activities(const EdpObjective& objective, int number) {
  Table table{"Activities for objective " + std::to_string(number),
              {{"Activity and kind", 3}, {"Dates", 1.7}, {"Hours", 0.9, true}, {"Cost", 1.6, true}, {"Status", 1.5}, {"Outcome", 2.5}}, {}};
  for (const auto& one : objective.activities)
    table.rows.push_back({joined({one.title, shown_field(one, "kind"), one.provider, labeled("Funds", one.funding), labeled("Support", one.resources)}, "\n"),
                          period(one.starts, one.ends, " –\n"), one.minutes ? hours_read(one.minutes->count) : "", cost(one),
                          joined({shown_field(one, "status"), one.reason}, "\n"), joined({labeled("Expected", one.expected), one.outcome}, "\n")});
  return table;
}

void add_objectives(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Objectives and activities"});
  if (edp.objectives.empty()) blocks.push_back(Paragraph{"No objectives yet."});
  int number = 0;
  for (const auto& each : edp.objectives) {
    blocks.push_back(Heading{3, "Objective " + std::to_string(++number)});
    blocks.push_back(Paragraph{said(each.objective.statement)});
    KeyValues about{"About objective " + std::to_string(number), {}};
    add_row(about, "Serves", goal_called(edp, each.objective.goal.text));
    about.rows.emplace_back("Competencies", or_not_stated(in_words(edp.labels, each.objective.competencies)));
    about.rows.emplace_back("Measure of success", or_not_stated(each.objective.measure));
    about.rows.emplace_back("Target date", or_not_stated(spoken(each.objective.target)));
    blocks.push_back(about);
    if (each.activities.empty()) blocks.push_back(Paragraph{"No activities yet.", Voice::small});
    else blocks.push_back(activities(each, number));
  }
}

void add_agreement(std::vector<Block>& blocks, const MobilityLine& agreement) {
  blocks.push_back(Heading{3, agreement.title});
  KeyValues about{"About this agreement", {{"State", or_not_stated(agreement.state)}}};
  add_row(about, "Agency", agreement.agency);
  add_row(about, "In force until", spoken(agreement.ends));
  for (const auto& one : agreement.preferences) about.rows.emplace_back(one.scope + " mobility", joined({one.answer, one.reason}, ": "));
  blocks.push_back(about);
}

void add_assignment(std::vector<Block>& blocks, const Assignment& assignment) {
  auto kind = shown_field(assignment, "kind");
  blocks.push_back(Heading{3, assignment.title.empty() ? kind : assignment.title});
  KeyValues about{"About this assignment", {{"Kind", kind}}};
  add_row(about, "Host", assignment.host);
  add_row(about, "Dates", period(assignment.starts, assignment.ends));
  add_row(about, "Objectives", in_lines(assignment.objectives));
  add_row(about, "Success indicators", in_lines(assignment.indicators));
  for (const char* field : {"skills", "results", "return_terms", "outcome"}) add_field(about, assignment, field);
  blocks.push_back(about);
}

void add_mobility(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Mobility and broadening assignments"});
  if (!edp.broadening.empty()) blocks.push_back(Paragraph{edp.broadening});
  for (const auto& one : edp.agreements) add_agreement(blocks, one);
  if (edp.assignments.empty()) blocks.push_back(Paragraph{"No broadening assignments are recorded."});
  for (const auto& one : edp.assignments) add_assignment(blocks, one);
}

void add_learning(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Learning: hours by competency and fiscal year"});
  if (edp.hours.empty()) blocks.push_back(Paragraph{"No learning hours are recorded."});
  add_hours(blocks, edp.hours, edp.labels);
}

void add_notes(std::vector<Block>& blocks, const Plan& plan) {
  if (plan.midyear.empty() && plan.yearend.empty()) return;
  blocks.push_back(Heading{2, "Progress during the plan"});
  auto add = [&](const char* heading, const std::string& text) {
    if (text.empty()) return;
    blocks.push_back(Heading{3, heading});
    blocks.push_back(Paragraph{text});
  };
  add("Mid-year notes", plan.midyear);
  add("Year-end notes", plan.yearend);
}

void add_decisions(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Reviews and decisions"});
  Table table{"", {{"Decision", 1.2}, {"By", 2.2}, {"Date", 1.3}, {"How it is known", 2}, {"Comment", 2.8}}, {}};
  auto by = [](const std::string& name, const std::string& role) { return joined({name, role}, "\n"); };
  for (const auto& review : edp.reviews)
    table.rows.push_back({review.decision, by(review.by, review.title), day(review.time), "signed by the office", review.comment});
  for (const auto& decision : edp.decisions)
    table.rows.push_back({shown_field(decision, "decision"), by(decision.by, decision.role), spoken(decision.date),
                          decision.scan.empty() ? "recorded by you, not signed here" : "recorded by you, not signed here; a scan is kept",
                          decision.note});
  if (table.rows.empty()) blocks.push_back(Paragraph{"No review or decision yet."});
  else blocks.push_back(table);
}

enum class Slot { executive, rating_official, board };

Slot slot(const SignatureLine& line) {
  if (line.role == "executive") return Slot::executive;
  std::string words = line.role + " " + line.title;
  std::ranges::transform(words, words.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return words.find("rating") != std::string::npos ? Slot::rating_official : Slot::board;
}

void add_signatures(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Signatures"});
  struct { Slot slot; const char* role; SignatureLine blank; } lines[] = {
      {Slot::executive, "Executive", {.name = edp.profile.name, .title = edp.profile.title}},
      {Slot::rating_official, "Rating official", {.name = edp.profile.rating_official}},
      {Slot::board, "Executive Resources Board chair or designee", {}}};
  for (const auto& line : lines) {
    bool filled = false;
    for (const auto& signature : edp.signatures) {
      if (slot(signature) != line.slot) continue;
      blocks.push_back(signature_block(line.role, signature, edp.verification));
      filled = true;
    }
    if (!filled) blocks.push_back(signature_block(line.role, line.blank, edp.verification));
  }
}

}

Layout edp(const EdpInput& edp) {
  Layout layout{.title = "Executive Development Plan", .author = edp.profile.name, .subject = "Executive Development Plan", .made = edp.made};
  auto when = period(edp.plan.starts, edp.plan.ends);
  layout.subtitle = joined({edp.profile.name, when}, " · ");
  layout.running = layout.subtitle;
  if (!when.empty()) layout.subject += ", " + when;
  auto& blocks = layout.blocks;
  add_header(blocks, edp);
  add_narrative(blocks, edp.plan);
  add_goals(blocks, edp);
  add_objectives(blocks, edp);
  add_mobility(blocks, edp);
  add_learning(blocks, edp);
  add_notes(blocks, edp.plan);
  add_decisions(blocks, edp);
  add_signatures(blocks, edp);
  add_verification(blocks, edp.verification);
  blocks.push_back(Paragraph{"This plan has the fields OPM guidance calls for. It is not an OPM form.", Voice::small});
  return layout;
}

}
