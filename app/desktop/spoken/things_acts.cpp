// Where a thing lies, what can be done with it, which of several is chosen, and how far something has come.
#include <algorithm>
#include <cmath>

#include "app/desktop/spoken/things.h"
#include "app/desktop/spoken/units.h"

namespace broaden::app::spoken {
namespace {

gboolean ask_for(gpointer o, ui::Act::Kind kind) {
  auto& h = held(o);
  auto around = h.around.lock();
  if (!around || h.thing.node.empty() || !h.thing.states.has(State::enabled)) return FALSE;
  around->ask({kind, "/" + h.thing.node});
  return TRUE;
}

void extents(AtkComponent* o, int* x, int* y, int* w, int* h, AtkCoordType coords) {
  auto& me = held(o);
  auto around = me.around.lock();
  auto place = me.thing.place;
  if (coords == ATK_XY_SCREEN && around) place.x += around->window.x, place.y += around->window.y;
  if (coords == ATK_XY_PARENT && me.parent) place.x -= held(me.parent).thing.place.x, place.y -= held(me.parent).thing.place.y;
  auto whole = [](float v) { return static_cast<int>(std::lround(v)); };
  if (x) *x = whole(place.x);
  if (y) *y = whole(place.y);
  if (w) *w = whole(place.w);
  if (h) *h = whole(place.h);
}

gboolean grab_focus(AtkComponent* o) { return ask_for(o, ui::Act::Kind::focus); }

int acts_count(AtkAction* o) { return held(o).thing.pressable ? 1 : 0; }
const char* act_name(AtkAction* o, int i) { return i == 0 && held(o).thing.pressable ? "press" : nullptr; }
gboolean do_act(AtkAction* o, int i) { return i == 0 && held(o).thing.pressable ? ask_for(o, ui::Act::Kind::press) : FALSE; }
const char* act_keys(AtkAction*, int) { return nullptr; }

bool chosen(AtkObject* o) { return held(o).thing.states.has(State::selected) || held(o).thing.states.has(State::checked); }

int chosen_count(AtkSelection* o) { return static_cast<int>(std::ranges::count_if(held(o).children, chosen)); }

AtkObject* chosen_child(AtkSelection* o, int i) {
  for (auto* one : held(o).children)
    if (chosen(one) && i-- == 0) return ATK_OBJECT(g_object_ref(one));
  return nullptr;
}

AtkObject* child_at(gpointer o, int i) {
  auto& all = held(o).children;
  return i < 0 || static_cast<std::size_t>(i) >= all.size() ? nullptr : all[static_cast<std::size_t>(i)];
}

gboolean is_chosen(AtkSelection* o, int i) { return child_at(o, i) && chosen(child_at(o, i)); }

gboolean choose(AtkSelection* o, int i) {
  auto* one = child_at(o, i);
  if (!one) return FALSE;
  return chosen(one) ? TRUE : ask_for(one, ui::Act::Kind::press);
}

void part_done(AtkValue* o, double* part, char** words) {
  auto& t = held(o).thing;
  if (part) *part = t.part < 0 ? 0 : t.part;
  if (words) *words = g_strdup(readable(t.description).c_str());
}
AtkRange* whole_range(AtkValue*) { return atk_range_new(0, 1, nullptr); }
double least_step(AtkValue*) { return 0; }

}

void component_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkComponentIface*>(i);
  as->get_extents = extents, as->grab_focus = grab_focus;
}

void action_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkActionIface*>(i);
  as->get_n_actions = acts_count, as->get_name = act_name, as->get_description = act_name, as->get_localized_name = act_name;
  as->do_action = do_act, as->get_keybinding = act_keys;
}

void selection_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkSelectionIface*>(i);
  as->get_selection_count = chosen_count, as->ref_selection = chosen_child, as->is_child_selected = is_chosen, as->add_selection = choose;
}

void value_interface(gpointer i, gpointer) {
  auto* as = static_cast<AtkValueIface*>(i);
  as->get_value_and_text = part_done, as->get_range = whole_range, as->get_increment = least_step;
}

}
