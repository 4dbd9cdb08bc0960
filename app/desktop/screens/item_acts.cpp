#include "app/desktop/screens/item_acts.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {

using namespace core;

void item_acts(ui::Ui& ui, const ListItem& one, Asks& asks) {
  if (auto* meeting = std::get_if<Meeting>(&one.item); meeting && meeting->learning.text.empty())
    if (ui::button(ui, "Make it learning", {.weight = ui::Weight::quiet, .icon = ui::Icon::learning, .description = "Its private note stays here"})) asks.push(MeetingToLearning{one.id});
  if (auto* step = std::get_if<ChecklistItem>(&one.item); step && !step->done)
    if (ui::button(ui, "Done today", {.weight = ui::Weight::quiet, .icon = ui::Icon::check, .description = one.title})) asks.push(FinishChecklistItem{one.id, {}});
}

void draw_evidence_dialog(ui::Ui& ui, Editing& editing, Asks& asks) {
  auto key = form_key(Evidence::noun, "");
  if (editing.pick.open) {
    if (auto path = pick_file(ui, editing.pick, {false, "Choose the file to attach", "Choose"})) editing.forms[key].fields["file"].text = *path;
    return;
  }
  ui::Dialog dialog(ui, "Add evidence", listed(Evidence::noun)->add);
  auto& fields = editing.forms[key].fields;
  ui::text_field(ui, "file", {.label = "File", .hint = "Its path. A copy is kept inside the record; it is never opened or run here.", .error = fields["file"].error, .required = true}, fields["file"].text);
  if (ui::button(ui, "Choose a file…", {.icon = ui::Icon::attach})) start_picking(editing.pick, home_folder());
  ui::text_field(ui, "note", {.label = "What it shows", .error = fields["note"].error, .prose = true}, fields["note"].text);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Attach", {.weight = ui::Weight::primary, .icon = ui::Icon::attach})) asks.push(AttachEvidence{fields["learning"].text, fields["file"].text, fields["note"].text}, key);
  if (ui::button(ui, "Cancel") || dialog.closed()) editing.adding = nullptr;
}

}
