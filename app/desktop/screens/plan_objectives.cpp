#include "app/desktop/screens/plan_parts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/activity_needs.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::string activity_line(const Activity& activity) {
  auto line = words_of(names<ActivityKind>[static_cast<std::size_t>(activity.kind)]);
  if (activity.starts) line += ", " + spoken(activity.starts);
  if (activity.ends) line += " to " + spoken(activity.ends);
  if (activity.minutes) line += ", " + hours_words(activity.minutes->count);
  return line;
}

ui::Tone tone_of(ActivityStatus status) {
  return status == ActivityStatus::complete ? ui::Tone::success : status == ActivityStatus::in_progress ? ui::Tone::info : ui::Tone::neutral;
}

ui::Icon icon_of(ActivityStatus status) {
  return status == ActivityStatus::complete ? ui::Icon::check_circle : status == ActivityStatus::canceled ? ui::Icon::close : ui::Icon::clock;
}

// Advice on what its kind should say, never a condition.
void draw_lacks(ui::Ui& ui, const Activity& activity) {
  std::string missing;
  for (auto* field : lacking(activity)) missing += (missing.empty() ? "" : ", ") + std::string(field->label);
  if (!missing.empty()) ui::icon_line(ui, ui::Icon::info, "Not said yet: " + missing + ".", ui::Tone::info);
}

void draw_activity(ui::Ui& ui, const Stored<Activity>& activity, const PlanView& view, Hands& hands) {
  auto& how = *listed(Activity::noun);
  ui::Scope scope(ui, activity.id);
  {
    ui::Row row(ui);
    ui::strong(ui, activity.item.title);
    ui::badge(ui, words_of(names<ActivityStatus>[static_cast<std::size_t>(activity.item.status)]), tone_of(activity.item.status), icon_of(activity.item.status));
  }
  ui::caption(ui, activity_line(activity.item));
  if (hands.editing.is_open(Activity::noun, activity.id)) {
    draw_lacks(ui, activity.item);
    edit_fields(ui, hands.asks, hands.editing, activity.item, activity.id, view.options, not_edited(how));
  }
  ui::Row row(ui);
  edit_buttons(ui, hands.asks, hands.editing, how, activity.id, activity.item.title, ui::Weight::quiet);
}

void draw_objective(ui::Ui& ui, const ObjectiveView& one, const PlanView& view, Hands& hands) {
  auto& objective = one.objective;
  auto& how = *listed(Objective::noun);
  ui::Card card(ui, objective.id, objective.item.statement);
  bool open = hands.editing.is_open(Objective::noun, objective.id);
  ui::heading(ui, objective.item.statement, 3);
  std::string toward;
  for (auto& option : view.competencies) if (objective.item.competencies.contains(option.value)) toward += (toward.empty() ? "Toward " : ", ") + option.label;
  if (!toward.empty()) ui::caption(ui, toward);
  if (!open && !objective.item.measure.empty()) ui::paragraph(ui, objective.item.measure);
  if (!open && objective.item.target) ui::caption(ui, "By " + spoken(objective.item.target));
  if (open) edit_fields(ui, hands.asks, hands.editing, objective.item, objective.id, view.options, not_edited(how));
  ui::gap(ui);
  {
    ui::Row row(ui);
    edit_buttons(ui, hands.asks, hands.editing, how, objective.id, objective.item.statement);
    if (ui::button(ui, "Add an activity", {.icon = ui::Icon::add})) start_adding(hands.editing, *listed(Activity::noun), objective.id, view.today);
    if (ui::button(ui, "Paste a list…", {.weight = ui::Weight::quiet, .description = "Activities from Word or a mail"})) start_pasting(hands.editing.pasting, Activity::noun, objective.id);
  }
  if (one.activities.empty()) ui::caption(ui, listed(Activity::noun)->empty);
  for (auto& activity : one.activities) {
    ui::rule(ui);
    draw_activity(ui, activity, view, hands);
  }
}

}

void draw_objectives(ui::Ui& ui, const PlanView& view, Hands hands) {
  ui::heading(ui, "Objectives", 2);
  if (view.objectives.empty()) ui::paragraph(ui, listed(Objective::noun)->empty);
  for (auto& one : view.objectives) draw_objective(ui, one, view, hands);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Add an objective", {.icon = ui::Icon::add})) start_adding(hands.editing, *listed(Objective::noun), view.plan, view.today);
  if (ui::button(ui, "Paste a list…", {.weight = ui::Weight::quiet, .key = "paste-objectives", .description = "Objectives from Word or a mail"})) start_pasting(hands.editing.pasting, Objective::noun, view.plan);
}

}
