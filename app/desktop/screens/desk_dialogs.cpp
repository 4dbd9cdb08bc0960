// What the desk draws over a place, or in place of one: what search found, the item being added, the passphrase.
#include "app/desktop/screens/desk.h"
#include "app/desktop/screens/item_acts.h"
#include "app/desktop/ui/controls.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {

using namespace core;

namespace {

constexpr std::size_t most_offers = 6;

}

void Desk::draw_adding(ui::Ui& ui) {
  draw_paste(ui, editing_.pasting, asks_);
  auto* noun = editing_.adding;
  if (!noun || asks_.held()) return;
  if (noun == &Decision::noun) return draw_decision_dialog(ui, plan_draft_, editing_, asks_);
  if (noun == &Evidence::noun) return draw_evidence_dialog(ui, editing_, asks_);
  auto* plan = place_ == "plan" ? plan_view() : nullptr;  // its parts are of its framework and its goals
  auto* options = plan ? &plan->options : lists_.options(*noun);
  if (options) add_dialog(ui, asks_, editing_, *listed(*noun), *options);
}

void Desk::draw_search(ui::Ui& ui, bool enter) {
  ui::heading(ui, "Search");
  auto offered = offers_for(search_, most_offers);
  if (!offered.empty()) ui::caption(ui, "Enter takes the first.");
  const Offer* chosen = enter && !offered.empty() ? offered.front() : nullptr;
  for (auto* one : offered) {
    ui::Scope scope(ui, "offer");
    if (ui::button(ui, one->words, {.weight = ui::Weight::quiet, .icon = one->icon, .description = one->cli.empty() ? "" : "On the command line: " + one->cli})) chosen = one;
  }
  if (chosen) return take(ui, *chosen);
  look_for_hits();
  if (enter) first_hit_meant_ = true;
  if (!hits_.waiting() && hits_.view() && hits_.view()->empty() && offered.empty()) return ui::paragraph(ui, "Nothing found. Try fewer words, or their beginnings.");
  draw_hits(ui);
}

// Asked for again with every letter; those of fewer letters stay until then.
void Desk::look_for_hits() {
  Searched now{search_, session_.record.version()};
  if (now != searched_) {
    if (now.words != searched_.words) first_hit_meant_ = false;
    searched_ = now;
    hits_.ask([words = search_](const Record& record) { return core::search(record, words); });
    reader_->take_soon();
  }
  if (auto problem = hits_.problem()) show(*problem, {});
}

void Desk::forget_hits() {
  if (searched_.words.empty()) return;
  searched_ = {};
  hits_.forget();
}

void Desk::draw_hits(ui::Ui& ui) {
  auto* hits = hits_.view();
  if (!hits || hits->empty()) return;
  ui::heading(ui, "In your record", 2);
  bool first_meant = !hits_.waiting() && std::exchange(first_hit_meant_, false);
  for (auto& hit : *hits) {
    ui::Card card(ui, hit.id, hit.title);
    auto* of = noun(hit.noun);
    auto* how = of ? listed(*of) : nullptr;
    if (how && (ui::link(ui, hit.title) || std::exchange(first_meant, false))) asks_.go(how->place, hit.id);
    ui::caption(ui, std::string(of ? of->label : "") + " · " + hit.excerpt);
  }
}

void Desk::draw_passphrase(ui::Ui& ui) {
  if (!awaiting_) return;
  bool fresh = std::holds_alternative<Enroll>(awaiting_->asked.command);
  ui::Dialog dialog(ui, "passphrase", fresh ? "Choose a passphrase" : "Your passphrase");
  ui::paragraph(ui, fresh ? "It protects the key that signs for you. Nobody can recover it; if it is forgotten, your agency gives you a new code and your record stays as it is."
                          : "It unlocks the key that signs for you, for this one act.");
  if (std::exchange(awaiting_->opening, false)) ui.focus("passphrase/passphrase");
  auto typed = ui::text_field(ui, "passphrase", {.label = "Passphrase", .hint = fresh ? "At least 12 characters; a few words are easy to remember." : "", .error = awaiting_->error, .secret = true},
                 awaiting_->passphrase);
  if (fresh) typed = ui::text_field(ui, "again", {.label = "The same once more", .secret = true}, awaiting_->again);
  bool enter = typed == ui::Edit::committed && ui.has_focus(fresh ? "passphrase/again" : "passphrase/passphrase");
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, fresh ? "Connect" : "Sign", {.weight = ui::Weight::primary, .key = "go"}) || enter) {
    if (fresh && awaiting_->passphrase != awaiting_->again) {
      awaiting_->error = "The two are not the same.";
    } else {
      running_.push_back(awaiting_->asked.from);
      beside_->push(std::move(awaiting_->asked.command), {std::move(awaiting_->passphrase)});
      awaiting_.reset();
      again_ = true;
      return;
    }
  }
  if (ui::button(ui, "Cancel") || dialog.closed()) awaiting_.reset(), again_ = true;
}

}
