#include "app/desktop/screens/preferences.h"

#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"
#include "core/store/enrollment.h"

namespace broaden::app::screens {
namespace {

using namespace core;

// A new statement begins as a copy of the last one, with today's date; the last one stays as it was.
void start_statement(ui::Ui& ui, const ListView& view, Editing& editing) {
  auto last = view.items.empty() ? Typed{} : typed_of(item(view.items.front().item));
  start_adding(editing, *listed(PreferenceStatement::noun), {}, ui.today(), std::move(last));
}

void draw_answers(ui::Ui& ui, const ListItem& one) {
  std::vector<ui::NameValue> facts;
  auto stored = item(one.item);
  for (auto& field : stored.noun.fields) {
    auto words = shown(field, field.get(stored.at));
    if (std::string_view(field.name) != "date" && !words.empty()) facts.push_back({field.label, words});
  }
  ui::name_values(ui, facts);
}

std::string as_of(const ListItem& one) { return "As of " + spoken(std::get<PreferenceStatement>(one.item).date); }

void share_button(ui::Ui& ui, const ListItem& one, const PreferencesView& view, PreferencesDraft& draft) {
  if (view.agency.empty()) return;
  if (ui::button(ui, "Share with your agency…", {.icon = ui::Icon::send, .description = "You choose item by item, and see what would leave before you sign"}))
    draft = {.sharing = true, .statement = one.id};
}

void draw_newest(ui::Ui& ui, const ListItem& one, const PreferencesView& shared, PreferencesDraft& draft, Hands& hands) {
  auto& noun = PreferenceStatement::noun;
  ui::Card card(ui, one.id, as_of(one));
  ui::heading(ui, as_of(one), 3);
  if (hands.editing.is_open(noun, one.id)) edit_fields(ui, hands.asks, hands.editing, item(one.item), one.id, *hands.lists.options(noun));
  else draw_answers(ui, one);
  ui::gap(ui);
  ui::Row row(ui);
  edit_buttons(ui, hands.asks, hands.editing, *listed(noun), one.id, as_of(one));
  share_button(ui, one, shared, draft);
}

void draw_shared_once(ui::Ui& ui, const SharedPreferences& one, bool can_withdraw, PreferencesDraft& draft) {
  ui::Card card(ui, one.standing.document, "Shared with " + one.agency);
  {
    ui::Row row(ui);
    ui::heading(ui, one.agency, 3);
    bool stands = one.standing.state == StatementState::shared;
    ui::badge(ui, words(one.standing.state), stands ? ui::Tone::success : ui::Tone::neutral, stands ? ui::Icon::check_circle : ui::Icon::history);
  }
  ui::caption(ui, one.words);
  ui::name_values(ui, shared_facts(one.said));
  if (!can_withdraw) return;
  ui::gap(ui);
  if (ui::button(ui, "Withdraw…", {.description = "Withdraw what you shared with " + one.agency})) draft = {.withdrawing = true};
}

void draw_all_shared(ui::Ui& ui, const PreferencesView& view, PreferencesDraft& draft) {
  if (view.shared.empty()) return;
  ui::heading(ui, "What you shared", 2);
  for (auto& one : view.shared) draw_shared_once(ui, one, one.standing.document == view.stands, draft);
}

void draw_older(ui::Ui& ui, const ListItem& one) {
  ui::Card card(ui, one.id, as_of(one));
  ui::heading(ui, as_of(one), 3);
  draw_answers(ui, one);
}

void draw_statements(ui::Ui& ui, const ListView& view, const PreferencesView& shared, PreferencesDraft& draft, Hands& hands) {
  ui::gap(ui);
  if (ui::button(ui, listed(PreferenceStatement::noun)->add, {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "It begins as a copy of the last one, which stays as it is"})) start_statement(ui, view, hands.editing);
  draw_newest(ui, view.items.front(), shared, draft, hands);
  draw_all_shared(ui, shared, draft);
  if (view.items.size() > 1) ui::heading(ui, "Earlier statements", 2);
  for (std::size_t i = 1; i < view.items.size(); ++i) draw_older(ui, view.items[i]);
}

}

Result<PreferencesView> read_preferences(const Record& record, Bearings& bearings) {
  PreferencesView view;
  TRY(offices, bearings.offices(record));
  for (auto& one : *offices) {
    if (one.enrollment.closed) continue;
    view.agency = one.enrollment.agency;
    if (auto* stands = mobility_statement(one.standing)) view.stands = stands->document;
  }
  TRY(shared, shared_preferences(*offices));
  view.shared = std::move(shared);
  return view;
}

std::vector<ui::NameValue> shared_facts(const MobilityStatement& said) {
  std::vector<ui::NameValue> out;
  for (auto& one : in_lines(said)) out.push_back({one.what, one.says});
  return out;
}

void draw_preferences(ui::Ui& ui, const PreferencesView& shared, PreferencesDraft& draft, Hands hands) {
  auto* view = hands.lists.of(PreferenceStatement::noun);
  if (!view) return;
  auto& how = *listed(PreferenceStatement::noun);
  if (view->items.empty()) {
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) start_statement(ui, *view, hands.editing);
    draw_all_shared(ui, shared, draft);
  } else {
    draw_statements(ui, *view, shared, draft, hands);
  }
  auto* chosen = view->item(draft.statement);
  draw_preference_dialogs(ui, shared, chosen ? &std::get<PreferenceStatement>(chosen->item) : nullptr, draft, hands.asks);
}

}
