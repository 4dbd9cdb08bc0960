#include "app/desktop/screens/plan_parts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

constexpr const char* no_plan[] = {"plan"};
constexpr const char* no_objective[] = {"objective"};

std::string activity_line(const Activity& activity) {
  auto line = words_of(names<ActivityKind>[static_cast<std::size_t>(activity.kind)]);
  if (activity.starts) line += ", " + spoken(activity.starts);
  if (activity.ends) line += " to " + spoken(activity.ends);
  if (activity.minutes) line += ", " + hours(activity.minutes->count) + " hours";
  return line;
}

ui::Tone tone_of(ActivityStatus status) {
  return status == ActivityStatus::complete ? ui::Tone::success : status == ActivityStatus::in_progress ? ui::Tone::info : ui::Tone::neutral;
}

ui::Icon icon_of(ActivityStatus status) {
  return status == ActivityStatus::complete ? ui::Icon::check_circle : status == ActivityStatus::canceled ? ui::Icon::close : ui::Icon::clock;
}

void draw_activity(ui::Ui& ui, const Stored<Activity>& activity, PlanDraft& draft, Forms& forms, Asks& asks, const ui::FormOptions& options) {
  ui::Scope scope(ui, activity.id);
  bool open = draft.opened == activity.id;
  {
    ui::Row row(ui);
    ui::strong(ui, activity.item.title);
    ui::badge(ui, words_of(names<ActivityStatus>[static_cast<std::size_t>(activity.item.status)]), tone_of(activity.item.status), icon_of(activity.item.status));
  }
  ui::caption(ui, activity_line(activity.item));
  if (open) edit_fields(ui, asks, forms, activity.item, activity.id, options, no_objective);
  ui::Row row(ui);
  if (ui::button(ui, open ? "Done" : "Edit", {.weight = ui::Weight::quiet, .description = activity.item.title})) draft.opened = open ? "" : activity.id;
  if (open && ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = activity.item.title})) asks.push(Remove{&Activity::noun, activity.id});
}

void draw_objective(ui::Ui& ui, const ObjectiveView& one, PlanDraft& draft, Forms& forms, Asks& asks, const ui::FormOptions& options) {
  auto& objective = one.objective;
  ui::Card card(ui, objective.id, objective.item.statement);
  bool open = draft.opened == objective.id;
  ui::heading(ui, objective.item.statement, 3);
  std::string toward;
  for (auto& option : options.competencies) if (objective.item.competencies.contains(option.value)) toward += (toward.empty() ? "Toward " : ", ") + option.label;
  if (!toward.empty()) ui::caption(ui, toward);
  if (!open && !objective.item.measure.empty()) ui::paragraph(ui, objective.item.measure);
  if (!open && objective.item.target) ui::caption(ui, "By " + spoken(objective.item.target));
  if (open) edit_fields(ui, asks, forms, objective.item, objective.id, options, no_plan);
  ui::gap(ui);
  {
    ui::Row row(ui);
    if (ui::button(ui, open ? "Done" : "Edit", {.key = "edit", .description = objective.item.statement})) draft.opened = open ? "" : objective.id;
    if (ui::button(ui, "Add an activity", {.icon = ui::Icon::add})) draft.adding_activity.start(forms, Activity::noun, {{"objective", {objective.id}}});
    if (open && ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash})) asks.push(Remove{&Objective::noun, objective.id});
  }
  for (auto& activity : one.activities) {
    ui::rule(ui);
    draw_activity(ui, activity, draft, forms, asks, options);
  }
}

}

void draw_objectives(ui::Ui& ui, const PlanView& view, PlanDraft& draft, Forms& forms, Asks& asks, const ui::FormOptions& options) {
  ui::heading(ui, "Objectives", 2);
  if (view.objectives.empty()) ui::paragraph(ui, "An objective is one thing this plan should achieve, toward at least one competency.");
  for (auto& one : view.objectives) draw_objective(ui, one, draft, forms, asks, options);
  ui::gap(ui);
  if (ui::button(ui, "Add an objective", {.icon = ui::Icon::add})) draft.adding_objective.start(forms, Objective::noun, {{"plan", {view.plan}}});
}

}
