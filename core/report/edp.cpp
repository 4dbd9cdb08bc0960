#include <algorithm>
#include <set>

#include "core/model/typed.h"
#include "core/report/parts.h"

namespace broaden::core::report {
namespace {

constexpr std::size_t years_a_table = 6;

template <class T> std::string shown_field(const T& item, const char* field) {
  const auto* found = T::noun.field(field);
  return found ? shown(*found, found->get(&item)) : std::string{};
}

std::string said(const std::string& text) { return text.empty() ? "Not stated." : text; }

std::string label(const EdpInput& edp, const std::string& tag) {
  auto found = edp.labels.find(tag);
  return found == edp.labels.end() ? tag : found->second;
}

std::string competencies(const EdpInput& edp, const Tags& tags) {
  std::string out;
  for (const auto& tag : tags) out += (out.empty() ? "" : "; ") + label(edp, tag);
  return or_not_stated(out);
}

std::string in_lines(const Lines& lines) {
  std::string out;
  for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

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
  std::string organization = who.agency + (who.agency.empty() || who.organization.empty() ? "" : ", ") + who.organization;
  KeyValues header{"About the executive and the plan", {}};
  header.rows = {{"Name", or_not_stated(who.name)},
                 {"Title", or_not_stated(who.title)},
                 {"Pay plan", pay_plan(who.pay_plan)},
                 {"Appointment", shown_field(who, "appointment")},
                 {"Organization", or_not_stated(organization)},
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
  blocks.push_back(Heading{2, "Goals"});
  blocks.push_back(Heading{3, "Short-term goals"});
  blocks.push_back(Paragraph{said(plan.goals)});
  blocks.push_back(Heading{3, "Long-term goals"});
  blocks.push_back(Paragraph{said(plan.long_goals)});
}

Table activities(const EdpObjective& objective, int number) {
  Table table{"Activities for objective " + std::to_string(number), {{"Activity and kind", 3}, {"Dates", 1.9}, {"Hours", 0.8, true}, {"Cost", 1.5, true}, {"Status", 1.4}, {"Outcome", 2.4}}, {}};
  for (const auto& activity : objective.activities)
    table.rows.push_back({activity.title + (activity.title.empty() ? "" : "\n") + shown_field(activity, "kind"), period(activity.starts, activity.ends, " –\n"),
                          activity.minutes ? hours(activity.minutes->count) : "", shown_field(activity, "cost"), shown_field(activity, "status"),
                          activity.outcome});
  return table;
}

void add_objectives(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Objectives and activities"});
  if (edp.objectives.empty()) blocks.push_back(Paragraph{"No objectives yet."});
  int number = 0;
  for (const auto& each : edp.objectives) {
    blocks.push_back(Heading{3, "Objective " + std::to_string(++number)});
    blocks.push_back(Paragraph{said(each.objective.statement)});
    blocks.push_back(KeyValues{"About objective " + std::to_string(number),
                               {{"Competencies", competencies(edp, each.objective.competencies)},
                                {"Measure of success", or_not_stated(each.objective.measure)},
                                {"Target date", or_not_stated(spoken(each.objective.target))}}});
    if (each.activities.empty()) blocks.push_back(Paragraph{"No activities yet.", Voice::small});
    else blocks.push_back(activities(each, number));
  }
}

void add_broadening(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Broadening assignments"});
  if (!edp.broadening.empty()) blocks.push_back(Paragraph{edp.broadening});
  if (edp.assignments.empty()) blocks.push_back(Paragraph{"No broadening assignments are recorded."});
  for (const auto& assignment : edp.assignments) {
    blocks.push_back(Heading{3, assignment.title.empty() ? shown_field(assignment, "kind") : assignment.title});
    KeyValues about{"About this assignment", {{"Kind", shown_field(assignment, "kind")}}};
    auto row = [&](const char* what, const std::string& value) { if (!value.empty()) about.rows.emplace_back(what, value); };
    row("Host", assignment.host);
    row("Dates", period(assignment.starts, assignment.ends));
    row("Objectives", in_lines(assignment.objectives));
    row("Success indicators", in_lines(assignment.indicators));
    row("Return terms", assignment.return_terms);
    row("Outcome", assignment.outcome);
    blocks.push_back(about);
  }
}

// One row a competency, one column a fiscal year. No totals: one item may count toward several competencies.
Table learning_in(const std::vector<int>& years, const std::map<std::string, std::map<int, std::int64_t>>& by_competency) {
  Table table;
  table.columns.push_back({"Competency", 4});
  for (int year : years) table.columns.push_back({"FY " + std::to_string(year), 1, true});
  for (const auto& [competency, minutes] : by_competency) {
    std::vector<std::string> row{competency};
    bool any = false;
    for (int year : years) {
      auto found = minutes.find(year);
      row.push_back(found == minutes.end() ? "" : hours(found->second));
      any = any || found != minutes.end();
    }
    if (any) table.rows.push_back(row);
  }
  return table;
}

void add_learning(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Learning: hours by competency and fiscal year"});
  std::map<std::string, std::map<int, std::int64_t>> by_competency;
  std::set<int> all_years;
  for (const auto& row : edp.hours) {
    by_competency[label(edp, row.competency)][row.fiscal_year] += row.minutes;
    all_years.insert(row.fiscal_year);
  }
  if (by_competency.empty()) blocks.push_back(Paragraph{"No learning hours are recorded."});
  std::vector<int> years(all_years.begin(), all_years.end());
  for (std::size_t first = 0; first < years.size(); first += years_a_table) {
    auto last = std::min(first + years_a_table, years.size());
    blocks.push_back(learning_in({years.begin() + static_cast<std::ptrdiff_t>(first), years.begin() + static_cast<std::ptrdiff_t>(last)}, by_competency));
  }
}

void add_decisions(std::vector<Block>& blocks, const EdpInput& edp) {
  blocks.push_back(Heading{2, "Reviews and decisions"});
  Table table{"", {{"Decision", 1.2}, {"By", 2.2}, {"Date", 1.3}, {"How it is known", 2}, {"Comment", 2.8}}, {}};
  auto by = [](const std::string& name, const std::string& role) { return name + (name.empty() || role.empty() ? "" : "\n") + role; };
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
  layout.subtitle = edp.profile.name + (edp.profile.name.empty() || when.empty() ? "" : " · ") + when;
  layout.running = layout.subtitle;
  if (!when.empty()) layout.subject += ", " + when;
  auto& blocks = layout.blocks;
  add_header(blocks, edp);
  add_narrative(blocks, edp.plan);
  add_objectives(blocks, edp);
  add_broadening(blocks, edp);
  add_learning(blocks, edp);
  add_decisions(blocks, edp);
  add_signatures(blocks, edp);
  add_verification(blocks, edp.verification);
  blocks.push_back(Paragraph{"This plan has the fields OPM guidance calls for. It is not an OPM form.", Voice::small});
  return layout;
}

}
