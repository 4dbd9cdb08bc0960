#include "app/desktop/screens/profile.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_line(ui::Ui& ui, const CardLine& one, bool chosen, Asks& asks) {
  bool ticked = chosen;
  if (!ui::check_box(ui, one.key, one.text.empty() ? one.label : one.text, ticked, one.text.empty() ? std::string{} : one.label)) return;
  if (ticked) asks.push(ChooseCardLines{{one.key}});
  else asks.push(DropCardLines{{one.key}});
}

void draw_preview(ui::Ui& ui, const report::ProfileCardInput& card, Asks& asks) {
  ui::heading(ui, "The card as it reads", 2);
  ui::Card frame(ui, "preview", "The card as it reads");
  ui::heading(ui, card.name, 3);
  if (!card.headline.empty()) ui::strong(ui, card.headline);
  if (!card.statement.empty()) ui::paragraph(ui, card.statement);
  for (auto& group : report::card_groups(card)) {
    ui::heading(ui, group.name, 3);
    std::vector<ui::NameValue> lines;
    for (auto& [label, text] : group.rows) {
      if (group.plain) ui::paragraph(ui, text);
      else lines.push_back({label, text});
    }
    if (!group.plain) ui::name_values(ui, lines);
  }
  if (card.lines.empty()) ui::caption(ui, "Lines that you tick stand here.");
  ui::gap(ui);
  if (ui::button(ui, "Print…", {.icon = ui::Icon::print, .key = "print-card", .description = "Write the card as one page"}))
    asks.write(Print{.report = Report::profile_card, .of = {}, .from = {}, .to = {}, .path = "profile-card.pdf"}, {"Write the card as PDF", "Write"});
}

void draw_choices(ui::Ui& ui, const CardView& view, Asks& asks) {
  ui::heading(ui, "Lines on the card", 2);
  ui::paragraph(ui, view.choice.candidates.empty() ? "What your record says can stand on the card, line by line: positions, awards, learning, education. There is nothing to choose from yet."
                                            : "Tick what stands on the card. They come in the order in which you tick them.");
  for (auto& one : view.choice.chosen) if (one.gone) draw_line(ui, one, true, asks);
  std::string_view group;
  for (auto& one : view.choice.candidates) {
    if (std::exchange(group, one.group) != one.group) ui::heading(ui, one.group, 3);
    draw_line(ui, one, std::ranges::find(view.choice.chosen, one.key, &CardLine::key) != view.choice.chosen.end(), asks);
  }
}

// Of a noun of which a record has one: its form, also before anything was ever filled in.
template <class T> void draw_only(ui::Ui& ui, Hands hands, std::span<const char* const> without = {}) {
  auto* view = hands.lists.of(T::noun);
  if (!view) return;
  auto* stored = view->item(T::noun.fixed_id);
  auto empty = blank(T::noun);
  edit_fields(ui, hands.asks, hands.editing, stored ? item(stored->item) : item(std::as_const(empty)), T::noun.fixed_id, *hands.lists.options(T::noun), without);
}

}

void draw_profile(ui::Ui& ui, Hands hands) {
  ui::paragraph(ui, "It goes along with a plan that you submit, so that the office knows whose it is. Never put a Social Security number or a date of birth here.");
  draw_only<Profile>(ui, hands);
}

Result<CardView> read_card(const Session& session) {
  TRY(choice, card_choice(session));
  TRY(card, profile_card_input(session, choice.chosen));
  return CardView{std::move(choice), std::move(card)};
}

void draw_card(ui::Ui& ui, const CardView& view, Hands hands) {
  static constexpr const char* chosen_elsewhere[] = {"lines"};
  ui::paragraph(ui, "One page to be known by. It leaves this machine only when you print it or share it.");
  ui::Columns columns(ui, 2);
  draw_only<Card>(ui, hands, chosen_elsewhere);
  draw_choices(ui, view, hands.asks);
  columns.next();
  draw_preview(ui, view.card, hands.asks);
}

}
