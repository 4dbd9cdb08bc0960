#include <algorithm>

#include "app/desktop/screens/plan.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_hours(ui::Ui& ui, const PlanView& view, const PlanSubmission& sent) {
  for (auto& row : sent.hours) {
    auto named = std::ranges::find(view.competencies, row.competency, &ui::Option::value);
    auto competency = named != view.competencies.end() ? named->label : row.competency.empty() ? "no competency named" : row.competency;
    ui::caption(ui, hours_words(row.minutes) + " in FY " + std::to_string(row.fiscal_year) + ", " + competency);
  }
}

void draw_ticks(ui::Ui& ui, PlanDraft& draft) {
  if (draft.offered.empty()) return;
  ui::heading(ui, "Single items, if you tick them", 3);
  ui::caption(ui, "Without a tick, learning leaves only as hours. Private reflections never leave.");
  for (auto& one : draft.offered) {
    bool ticked = draft.ticked.contains(one.id);
    if (!ui::check_box(ui, one.id, one.item.title, ticked, spoken(one.item.date))) continue;
    if (ticked) draft.ticked.insert(one.id);
    else draft.ticked.erase(one.id);
    draft.wants_preview = true;
  }
}

void draw_submit(ui::Ui& ui, const PlanView& view, PlanDraft& draft, Asks& asks) {
  if (!draft.submitting || asks.held()) return;
  ui::Dialog dialog(ui, "submit", "Submit the plan to " + view.agency);
  if (draft.preview) {
    auto& sent = draft.preview->submission;
    ui::paragraph(ui, "This is all that would leave this machine: the plan's header, its goals, " + std::to_string(sent.objectives.size()) + " objectives and " +
                          std::to_string(sent.activities.size()) + " activities with their outcomes, and learning as hours:");
    draw_hours(ui, view, sent);
    draw_ticks(ui, draft);
  }
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and submit", {.weight = ui::Weight::primary, .icon = ui::Icon::send, .disabled = !draft.preview}))
    asks.push(Submit{view.plan, {draft.ticked.begin(), draft.ticked.end()}, {}, draft.preview->digest}, "submit");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.submitting = false, draft.preview.reset();
}

void draw_withdraw(ui::Ui& ui, const PlanView& view, PlanDraft& draft, Asks& asks) {
  if (!draft.withdrawing || asks.held()) return;
  ui::Dialog dialog(ui, "withdraw", "Withdraw the submission");
  ui::paragraph(ui, "Withdrawing is not erasing: the office keeps what it received, and sees that you withdrew it.");
  ui::narrative(ui, "reason", {.label = "Reason"}, draft.reason, 2);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and withdraw", {.weight = ui::Weight::primary})) asks.push(WithdrawSubmission{view.plan, draft.reason}, "withdraw");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.withdrawing = false;
}

}

// Like any other item being added, except that a decision takes a file along and says what it is not.
void draw_decision_dialog(ui::Ui& ui, PlanDraft& draft, Editing& editing, Asks& asks) {
  auto key = form_key(Decision::noun, "");
  if (editing.pick.open) {
    if (auto path = pick_file(ui, editing.pick, {false, "Choose the scan of the signed page", "Choose", {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}})) draft.scan = *path;
    return;
  }
  ui::Dialog dialog(ui, "decision", "Record a decision made on paper");
  ui::paragraph(ui, "It will always show as recorded by you, not signed here.");
  auto& form = editing.forms[key];
  for (auto& field : Decision::noun.fields)
    if (std::string_view(field.name) != "plan" && std::string_view(field.name) != "scan") form_field(ui, form, field, {});
  ui::text_field(ui, "scan", {.label = "Scan of the signed page", .hint = "Path of a PDF or picture. A copy is kept inside the record."}, draft.scan);
  if (ui::button(ui, "Choose a file…", {.icon = ui::Icon::attach})) start_picking(editing.pick, home_folder());
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Record", {.weight = ui::Weight::primary})) asks.push(RecordDecision{form.all(Decision::noun), draft.scan}, key);
  if (ui::button(ui, "Cancel") || dialog.closed()) editing.adding = nullptr;
}

void draw_plan_dialogs(ui::Ui& ui, const PlanView& view, PlanDraft& draft, Asks& asks) {
  draw_submit(ui, view, draft, asks);
  draw_withdraw(ui, view, draft, asks);
  draw_version_dialogs(ui, view.versions, draft.versions, asks);
}

}
