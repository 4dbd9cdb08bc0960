#include "app/desktop/screens/noun_list.h"

#include "app/commands/facts.h"
#include "app/desktop/screens/item_acts.h"
#include "app/desktop/screens/weighed.h"
#include "app/desktop/ui/controls.h"
#include "core/model/quantity.h"

namespace broaden::app::screens {
namespace {

using namespace core;

struct Drawing {                                         // of one list in one frame
  ui::Ui& ui;
  const Listed& how;
  const ListView& view;
  const ui::FormOptions& options;
  const std::string& parent;
  Hands hands;
};

constexpr std::size_t glimpsed = 3;                      // of what hangs on a closed item, before "and 4 more"

void draw_glimpse(ui::Ui& ui, const Noun& of, const std::string& id, Hands& hands) {
  for (auto* child : children(of)) {
    auto* view = hands.lists.of(*child);
    if (!view) continue;
    std::size_t count = 0;
    for (auto& one : view->items)
      if (one.parent == id && count++ < glimpsed) ui::icon_line(ui, listed(*child)->icon, one.caption.empty() ? one.title : one.title + " · " + one.caption);
    if (count > glimpsed) ui::caption(ui, "and " + grouped(static_cast<std::int64_t>(count - glimpsed)) + " more");
  }
}

void draw_closed(Drawing& d, const ListItem& one) {
  if (!one.caption.empty()) ui::caption(d.ui, one.caption);
  if (!one.body.empty()) ui::paragraph(d.ui, one.body);
  draw_glimpse(d.ui, *d.how.noun, one.id, d.hands);
}

void draw_opened(Drawing& d, const ListItem& one) {
  edit_fields(d.ui, d.hands.asks, d.hands.editing, item(one.item), one.id, d.options, not_edited(d.how));
  draw_children(d.ui, *d.how.noun, one.id, d.hands);
}

void draw_card(Drawing& d, const ListItem& one) {
  ui::Card card(d.ui, one.id, one.title);
  {
    ui::Row row(d.ui);
    ui::heading(d.ui, one.title, 3);
    if (one.over) ui::badge(d.ui, "Done", ui::Tone::success, ui::Icon::check_circle);
  }
  if (d.hands.editing.is_open(*d.how.noun, one.id)) draw_opened(d, one);
  else draw_closed(d, one);
  if (weighed_singly(*d.how.noun)) draw_about(d.ui, d.hands.lists, one.id, d.hands.editing.why);
  ui::gap(d.ui);
  ui::Row row(d.ui);
  edit_buttons(d.ui, d.hands.asks, d.hands.editing, d.how, one.id, one.title);
  item_acts(d.ui, one, d.hands.asks);
}

void draw_line(Drawing& d, const ListItem& one) {
  ui::rule(d.ui);
  ui::Scope scope(d.ui, one.id);
  ui::strong(d.ui, one.title);
  if (d.hands.editing.is_open(*d.how.noun, one.id)) draw_opened(d, one);
  else draw_closed(d, one);
  ui::Row row(d.ui);
  edit_buttons(d.ui, d.hands.asks, d.hands.editing, d.how, one.id, one.title, ui::Weight::quiet);
  item_acts(d.ui, one, d.hands.asks);
}

void add_button(Drawing& d, ui::Weight weight) {
  if (*d.how.add == '\0') return;
  ui::gap(d.ui);
  if (ui::button(d.ui, d.how.add, {.weight = weight, .icon = ui::Icon::add})) start_adding(d.hands.editing, d.how, d.parent, d.ui.today());
}

bool has_any(const Drawing& d) {
  for (auto& one : d.view.items) if (one.parent == d.parent) return true;
  return false;
}

void draw_page(Drawing& d) {
  if (!has_any(d)) {
    if (ui::empty_state(d.ui, d.how.icon, d.how.empty, d.how.add)) start_adding(d.hands.editing, d.how, d.parent, d.ui.today());
    return;
  }
  add_button(d, ui::Weight::primary);
  ui::gap(d.ui);
  for (auto& one : d.view.items) if (one.parent == d.parent) draw_card(d, one);
}

void draw_section(Drawing& d) {
  ui::heading(d.ui, d.how.plural, 2);
  if (!has_any(d)) ui::paragraph(d.ui, d.how.empty);
  for (auto& one : d.view.items) if (one.parent == d.parent) draw_card(d, one);
  add_button(d, ui::Weight::secondary);
}

void draw_inside(Drawing& d) {
  ui::gap(d.ui);
  ui::heading(d.ui, d.how.plural, 3);
  if (!has_any(d)) ui::caption(d.ui, d.how.empty);
  for (auto& one : d.view.items) if (one.parent == d.parent) draw_line(d, one);
  add_button(d, ui::Weight::secondary);
}

}

void draw_list(ui::Ui& ui, const Noun& noun, const std::string& parent, Hands hands, ListLook look, const ui::FormOptions* options) {
  auto* view = hands.lists.of(noun);
  if (!view) return;
  Drawing drawing{ui, *listed(noun), *view, options ? *options : *hands.lists.options(noun), parent, hands};
  if (look == ListLook::page) draw_page(drawing);
  else if (look == ListLook::section) draw_section(drawing);
  else draw_inside(drawing);
}

void draw_children(ui::Ui& ui, const Noun& of, const std::string& id, Hands hands) {
  for (auto* child : children(of)) draw_list(ui, *child, id, hands, ListLook::inside);
}

void start_adding(Editing& editing, const Listed& how, const std::string& parent, Date today, Typed defaults) {
  if (auto* link = parent_link(*how.noun)) defaults[link->name] = {parent};
  if (how.today) defaults[how.today] = {iso(today)};
  editing.add(*how.noun, defaults);
}

}
