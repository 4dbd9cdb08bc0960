// Going somewhere: to a place, to a tab of it, to an item wherever it is.
#include <algorithm>

#include "app/desktop/screens/desk.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {

using namespace core;

void Desk::go(const std::string& where, const std::string& item) {
  auto slash = where.find('/');
  auto place = where.substr(0, slash);
  if (std::ranges::find(places(), place, &ui::Place::key) == places().end()) return;   // one that a newer version remembered
  place_ = place;
  learning_.shown_anew();
  if (place_ == "settings") settings_.view.reset();      // backups and keys are files: nobody says when they change
  if (slash != where.npos) part_[place_] = where.substr(slash + 1);
  search_.clear();
  again_ = true;
  if (place_ == "agreements") agreements_query_.document = item;
  else if (place_ == "opportunities") opportunities_query_.document = item;
  else if (item == "new") start_new();
  else if (!item.empty()) open_item(item);
}

std::string Desk::where() const {
  auto shown = part_.find(place_);
  return shown == part_.end() || shown->second.empty() ? place_ : place_ + "/" + shown->second;
}

void Desk::start_new() {
  part_[place_] = place_;
  if (place_ == "learning") start_adding(editing_, *listed(Learning::noun), {}, session_.clock.today());
  if (place_ == "plan") plan_query_.plan.clear();
}

// Opens the item on its tab, and everything that it hangs on.
void Desk::open_item(const std::string& id) {
  auto found = noun_of(session_.record, id);
  if (!found) return;
  auto* home = listed(**found);
  part_[home->place] = home->part;
  const Noun* of = *found;
  for (auto at = id; of && !at.empty();) {
    editing_.opened[of] = at;
    if (of == &Plan::noun) plan_query_.plan = at;
    if (of == &Learning::noun) learning_query_ = {};     // a filter could hide it
    auto* link = parent_link(*of);
    auto any = blank(*of);
    auto there = load(session_.record, at, core::item(any));
    if (!link || !there || !*there) return;
    auto value = link->get(core::item(any).at);
    auto* parent = std::get_if<std::string>(&value);
    at = parent ? *parent : "";
    of = noun(link->more.link);
  }
}

void Desk::take(ui::Ui& ui, const Offer& offer) {
  again_ = true;
  search_.clear();
  ui.blur();
  if (!offer.place.empty()) go(offer.place), to_top_ = true;
  if (offer.adds) start_adding(editing_, *listed(*offer.adds), {}, session_.clock.today());
  if (offer.command) asks_.push(*offer.command);
  auto* view = offer.opens == Opens::nothing ? nullptr : plan_view();
  if (!view || view->plan.empty()) return;
  if (offer.opens == Opens::submitting) plan_draft_.submitting = plan_draft_.wants_preview = view->connected;
  else if (offer.opens == Opens::comparing) start_comparing(view->versions, plan_draft_.versions.comparing);
  else start_carrying(view->versions, plan_draft_.versions.carrying);
}

// An item that was gone to is open somewhere down the page: its first field comes into sight and takes the focus.
void Desk::show_fields_of(ui::Ui& ui, const std::string& item) {
  auto found = item.empty() ? Result<const Noun*>(nullptr) : noun_of(session_.record, item);
  if (found && *found && *found != &Plan::noun) ui.focus(item + "/" + first_field(*listed(**found)));
}

}
