#include "app/desktop/screens/mobility.h"
#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

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

void draw_newest(ui::Ui& ui, const ListItem& one, Hands& hands) {
  auto& noun = PreferenceStatement::noun;
  ui::Card card(ui, one.id, as_of(one));
  ui::heading(ui, as_of(one), 3);
  if (hands.editing.is_open(noun, one.id)) edit_fields(ui, hands.asks, hands.editing, item(one.item), one.id, *hands.lists.options(noun));
  else draw_answers(ui, one);
  ui::gap(ui);
  ui::Row row(ui);
  edit_buttons(ui, hands.asks, hands.editing, *listed(noun), one.id, as_of(one));
}

void draw_older(ui::Ui& ui, const ListItem& one) {
  ui::Card card(ui, one.id, as_of(one));
  ui::heading(ui, as_of(one), 3);
  draw_answers(ui, one);
}

}

void draw_preferences(ui::Ui& ui, Hands hands) {
  auto* view = hands.lists.of(PreferenceStatement::noun);
  if (!view) return;
  auto& how = *listed(PreferenceStatement::noun);
  if (view->items.empty()) {
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) start_statement(ui, *view, hands.editing);
    return;
  }
  ui::gap(ui);
  if (ui::button(ui, how.add, {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "It begins as a copy of the last one, which stays as it is"})) start_statement(ui, *view, hands.editing);
  draw_newest(ui, view->items.front(), hands);
  if (view->items.size() > 1) ui::heading(ui, "Earlier statements", 2);
  for (std::size_t i = 1; i < view->items.size(); ++i) draw_older(ui, view->items[i]);
}

}
