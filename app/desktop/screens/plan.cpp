#include "app/desktop/screens/plan.h"

#include <algorithm>

#include "app/commands/counted.h"
#include "app/desktop/screens/plan_parts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

// A plan's usual period is the fiscal year that is coming or running.
Typed plan_defaults(const PlanView& view) {
  auto year = fiscal_year(view.today);
  return {{"starts", {iso(date(year - 1, 10, 1))}}, {"ends", {iso(date(year, 9, 30))}}, {"framework", {view.default_framework}}};
}

ui::Tone tone_of(PlanStage stage) {
  switch (stage) {
    case PlanStage::approved: return ui::Tone::success;
    case PlanStage::returned: return ui::Tone::warning;
    case PlanStage::submitted: return ui::Tone::info;
    case PlanStage::draft: case PlanStage::withdrawn: break;
  }
  return ui::Tone::neutral;
}

ui::Icon icon_of(PlanStage stage) {
  return stage == PlanStage::approved ? ui::Icon::check_circle : stage == PlanStage::submitted ? ui::Icon::send : ui::Icon::edit;
}

void draw_standing(ui::Ui& ui, const PlanView& view, PlanDraft& draft, Editing& editing, Asks& asks) {
  auto& standing = view.standing;
  ui::Card card(ui, "standing", "Where it stands");
  ui::badge(ui, words(standing.stage), tone_of(standing.stage), icon_of(standing.stage));
  if (standing.stage == PlanStage::draft) ui::paragraph(ui, "It stays on this machine until you submit it.");
  else ui::paragraph(ui, standing.words + ".");
  if (!standing.comment.empty()) ui::paragraph(ui, "Comment: " + standing.comment);
  if (!standing.changed_since.empty()) {
    ui::strong(ui, "Changed since submitted on " + spoken(standing.submitted));
    for (auto& line : standing.changed_since) ui::caption(ui, line);
  }
  if (!view.connected && ui::link(ui, "Connect to your agency to submit it")) asks.go("sharing");
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Submit…", {.weight = ui::Weight::primary, .icon = ui::Icon::send, .description = "Look at exactly what would leave, then sign it",
                                 .disabled = !view.connected, .why_disabled = "Connect to your agency first, under Sharing."}))
    draft.submitting = draft.wants_preview = true;
  if (standing.stage == PlanStage::submitted && ui::button(ui, "Withdraw…")) draft.withdrawing = true;
  if (ui::button(ui, "Record a decision…", {.description = "A decision made on paper, recorded by you"}))
    start_adding(editing, *listed(Decision::noun), view.plan, view.today);
  if (ui::button(ui, "Print…", {.icon = ui::Icon::print, .description = "Write the plan as PDF"}))
    asks.write(Print{.report = Report::edp, .of = view.plan, .path = "edp.pdf"}, {"Write the plan as PDF", "Write"});
}

void draw_decisions(ui::Ui& ui, const PlanView& view) {
  for (auto& one : view.decisions)
    ui::icon_line(ui, ui::Icon::edit, words_of(names<DecisionKind>[static_cast<std::size_t>(one.item.decision)]) + " by " + one.item.by + ", " + one.item.role + ", on " +
                                          spoken(one.item.date) + ": recorded by you, not signed here.");
}

FieldNames all_but(std::string_view name) {
  FieldNames out;
  for (auto& field : Plan::noun.fields) if (field.name != name) out.push_back(field.name);
  return out;
}

void draw_frame(ui::Ui& ui, const PlanView& view, Hands& hands) {
  auto field = [&](const char* name) { edit_fields(ui, hands.asks, hands.editing, view.item, view.plan, view.options, all_but(name)); };
  ui::heading(ui, "Period and framework", 2);
  {
    ui::Columns columns(ui, 2);
    field("starts");
    columns.next();
    field("ends");
  }
  field("framework");
  field("follows");
  ui::gap(ui, 2);
  if (ui::button(ui, "Remove this plan", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "With its goals, objectives, activities and recorded decisions. Undo brings it back"}))
    hands.asks.push(Remove{&Plan::noun, view.plan});
}

ui::CoverageCell cell_of(const Covering& one, const LearnedMinutes& learned) {
  auto known = learned.find(one.tag);
  auto minutes = known == learned.end() ? 0 : known->second;
  std::string words = one.objectives == 0 ? "" : count_words(static_cast<std::size_t>(one.objectives), "objective", "objectives");
  if (minutes > 0) words += (words.empty() ? "" : " · ") + hours_words(minutes);
  return {one.name, one.objectives > 0 ? ui::Covered::yes : minutes > 0 ? ui::Covered::partly : ui::Covered::no, words.empty() ? "Nothing yet" : words};
}

void draw_coverage(ui::Ui& ui, const PlanView& view, const LearnedMinutes& learned) {
  if (view.coverage.empty()) return;
  ui::heading(ui, "Coverage of the ECQs", 2);
  ui::caption(ui, "A check: an objective of this plan works on it. A filled ring: learning does, without an objective. Hours: learning logged in this period.");
  for (auto& one : view.coverage) {
    ui::heading(ui, one.group, 3);
    ui::caption(ui, std::to_string(one.touched) + " of " + count_words(one.competencies.size(), "competency", "competencies") + " with an objective" + (one.fundamental ? "; these underlie all the others" : ""));
    std::vector<ui::CoverageCell> cells;
    for (auto& each : one.competencies) cells.push_back(cell_of(each, learned));
    ui::coverage(ui, one.group + ": its competencies", cells);
  }
}

}

bool draw_plan_head(ui::Ui& ui, const PlanView& view, PlanQuery& query, PlanDraft& draft, Editing& editing) {
  ui::heading(ui, "Executive Development Plan");
  if (view.plan.empty()) {
    auto& how = *listed(Plan::noun);
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) editing.add(Plan::noun, plan_defaults(view));
    return false;
  }
  ui::gap(ui);
  ui::Row row(ui, 2);
  std::vector<ui::Option> plans;
  for (auto& one : view.plans) plans.push_back({one.id, one.words});
  auto shown = view.plan;
  if (ui::choice(ui, "period", {.label = "Period", .hide_label = true}, plans, shown) == ui::Edit::committed) query.plan = shown;
  if (ui::button(ui, "New plan", {.icon = ui::Icon::add})) editing.add(Plan::noun, plan_defaults(view));
  version_buttons(ui, view.versions, draft.versions);
  return true;
}

void draw(ui::Ui& ui, const PlanView& view, const LearnedMinutes* learned, PlanDraft& draft, Hands hands) {
  static constexpr const char* elsewhere[] = {"starts", "ends", "framework", "midyear", "yearend", "follows"};
  draw_standing(ui, view, draft, hands.editing, hands.asks);
  draw_decisions(ui, view);
  ui::heading(ui, "Goals and needs", 2);
  edit_fields(ui, hands.asks, hands.editing, view.item, view.plan, view.options, elsewhere);
  draw_objectives(ui, view, hands);
  if (learned) draw_coverage(ui, view, *learned);        // nothing that would be another in a moment
  draw_frame(ui, view, hands);
}

}
