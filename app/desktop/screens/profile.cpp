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
  CardView view;
  TRY(candidates, card_candidates(session));
  view.candidates = std::move(candidates);
  TRY(chosen, card_lines(session));
  view.chosen = std::move(chosen);
  return view;
}

void draw_card(ui::Ui& ui, const CardView& view, Hands hands) {
  static constexpr const char* chosen_elsewhere[] = {"lines"};
  ui::paragraph(ui, "One page to be known by. It leaves this machine only when you print it or share it.");
  draw_only<Card>(ui, hands, chosen_elsewhere);
  ui::heading(ui, "Lines on the card", 2);
  ui::paragraph(ui, view.candidates.empty() ? "What your record says can stand on the card, line by line: positions, awards, learning, education. There is nothing to choose from yet."
                                            : "Tick what stands on the card. They come in the order in which you tick them.");
  for (auto& one : view.chosen) if (one.gone) draw_line(ui, one, true, hands.asks);
  std::string_view group;
  for (auto& one : view.candidates) {
    if (std::exchange(group, one.group) != one.group) ui::heading(ui, one.group, 3);
    draw_line(ui, one, std::ranges::find(view.chosen, one.key, &CardLine::key) != view.chosen.end(), hands.asks);
  }
}

}
