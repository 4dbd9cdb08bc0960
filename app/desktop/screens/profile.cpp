#include "app/desktop/screens/profile.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

using namespace core;

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

void draw_card(ui::Ui& ui, Hands hands) {
  static constexpr const char* chosen_elsewhere[] = {"lines"};
  ui::paragraph(ui, "One page to be known by. It leaves this machine only when you print it or share it.");
  draw_only<Card>(ui, hands, chosen_elsewhere);
}

}
