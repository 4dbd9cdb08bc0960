// Sharing mobility preferences item by item, with all that would leave in sight; and withdrawing them.
#include "app/desktop/screens/preferences.h"
#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

// What the statement says of an item, with the reason that goes along; "" where it says nothing.
std::string offered_words(const PreferenceStatement& statement, PreferenceItem item) {
  std::string key(name(item));
  auto* field = PreferenceStatement::noun.field(key);
  auto value = field->get(&statement);
  if (value == Value{} || value == Value{std::string(names<Willing>.front())}) return {};
  auto words = shown(*field, value);
  auto* reason = PreferenceStatement::noun.field(key + "_reason");
  auto why = reason ? shown(*reason, reason->get(&statement)) : std::string{};
  return why.empty() ? words : words + ": " + why;
}

void offer_items(ui::Ui& ui, const PreferenceStatement& statement, PreferencesDraft& draft) {
  for (auto item : {PreferenceItem::organizational, PreferenceItem::functional, PreferenceItem::geographic, PreferenceItem::posts}) {
    auto says = offered_words(statement, item);
    if (says.empty()) continue;
    bool ticked = draft.ticked.contains(item);
    if (!ui::check_box(ui, name(item), PreferenceStatement::noun.field(name(item))->label, ticked, says)) continue;
    if (ticked) draft.ticked.insert(item);
    else draft.ticked.erase(item);
    draft.wants_preview = true;
  }
}

void draw_leaving_items(ui::Ui& ui, const PreferencesDraft& draft) {
  if (!draft.preview) return;
  ui::heading(ui, "This is all that would leave this machine", 3);
  ui::name_values(ui, shared_facts(draft.preview->shared));
  std::string stays;
  for (auto& one : draft.preview->stays) stays += (stays.empty() ? "" : "; ") + one;
  if (!stays.empty()) ui::caption(ui, "What stays here: " + stays + ".");
}

void draw_share_dialog(ui::Ui& ui, const PreferencesView& view, const PreferenceStatement& statement, PreferencesDraft& draft, Asks& asks) {
  ui::Dialog dialog(ui, "share", "Share with " + view.agency);
  ui::paragraph(ui, view.stands.empty() ? "Only what you tick leaves. It binds nobody, and you can withdraw it."
                                        : "Only what you tick leaves. It takes the place of all that you shared before; it binds nobody, and you can withdraw it.");
  offer_items(ui, statement, draft);
  draw_leaving_items(ui, draft);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and share", {.weight = ui::Weight::primary, .icon = ui::Icon::send, .disabled = !draft.preview, .why_disabled = "Tick what you want to share first."}))
    asks.push(SharePreferences{draft.ticked, draft.statement, draft.preview->digest}, "share");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft = {};
}

void draw_withdraw_dialog(ui::Ui& ui, const PreferencesView& view, PreferencesDraft& draft, Asks& asks) {
  ui::Dialog dialog(ui, "withdraw-shared", "Withdraw your preferences");
  ui::paragraph(ui, "They will no longer stand with " + view.agency + ". Withdrawing is not erasing: the office keeps what it received.");
  ui::narrative(ui, "reason", {.label = "Reason, if you want to give one"}, draft.reason, 2);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and withdraw", {.weight = ui::Weight::primary})) asks.push(WithdrawPreferences{draft.reason}, "withdraw-shared");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft = {};
}

}

void draw_preference_dialogs(ui::Ui& ui, const PreferencesView& view, const PreferenceStatement* shared, PreferencesDraft& draft, Asks& asks) {
  if (asks.held()) return;
  if (draft.sharing && shared) draw_share_dialog(ui, view, *shared, draft, asks);
  else if (draft.withdrawing) draw_withdraw_dialog(ui, view, draft, asks);
}

}
