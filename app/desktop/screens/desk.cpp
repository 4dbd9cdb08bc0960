#include "app/desktop/screens/desk.h"

#include <array>

#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

std::string place_of_noun(const std::string& noun) {
  if (noun == "learning") return "learning";
  if (noun == "assignment") return "mobility";
  return noun == "profile" ? "profile" : "plan";
}

}

std::span<const ui::Place> Desk::places() {
  static const std::array<ui::Place, 7> all{{{"today", "Today", ui::Icon::today},
                                             {"plan", "Plan", ui::Icon::plan},
                                             {"learning", "Learning", ui::Icon::learning},
                                             {"mobility", "Mobility", ui::Icon::mobility},
                                             {"agreements", "Agreements", ui::Icon::agreements},
                                             {"sharing", "Sharing", ui::Icon::sharing},
                                             {"profile", "Profile", ui::Icon::profile}}};
  return all;
}

template <class View, class Read> const View* Desk::kept(Kept<View>& kept, Read read) {
  if (auto version = session_.record.version(); !kept.view || kept.version != version) {
    auto fresh = read();
    if (!fresh) {
      show(fresh.error(), {});
      return nullptr;
    }
    kept.view = std::move(*fresh);
    kept.version = version;
  }
  return &*kept.view;
}

Result<Desk::Whose> Desk::read_whose() const {
  Whose whose;
  TRY(person, profile(session_.record));
  whose.person = std::move(person);
  if (auto connection = enrollment(session_.record)) whose.agency = connection->agency;
  return whose;
}

ui::PageText Desk::page_text() {
  ui::PageText text;
  if (auto* whose = kept(whose_, [&] { return read_whose(); })) {
    text.owner = whose->person.agency.empty() ? whose->person.name : whose->person.name + " · " + whose->person.agency;
    text.connected = !whose->agency.empty();
    text.connection = text.connected ? "Connected to " + whose->agency : "On this machine only";
  }
  text.saved = "Saved";
  for (auto& [key, form] : forms_)
    for (auto& [name, draft] : form.fields) if (!key.ends_with('/') && draft.text != draft.stored) text.saved = "Typing…", text.unsaved = true;
  text.places = places();
  text.current = place_;
  text.wide = place_ == "learning";
  return text;
}

void Desk::draw(ui::Ui& ui) {
  again_ = false;
  if (std::exchange(to_top_, false)) ui.scroll_top();
  asks_.hold(holds_dialogs());
  {
    ui::Page page(ui, page_text(), search_);
    if (!page.chosen().empty()) {
      search_.clear();
      go(page.chosen());
    }
    draw_messages(ui);
    if (!search_.empty()) draw_search(ui);
    else draw_place(ui);
  }
  draw_passphrase(ui);
  shortcuts(ui);
}

void Desk::draw_messages(ui::Ui& ui) {
  if (error_ && ui::callout(ui, "error", {ui::Tone::error, error_->title, error_->words, "Dismiss"})) error_.reset(), again_ = true;
  if (!beside_->busy()) return;
  ui::Card card(ui, "working", "Working");
  auto saying = beside_->saying();
  ui::icon_line(ui, ui::Icon::clock, saying.empty() ? "Working…" : saying, ui::Tone::info);
  if (ui::button(ui, "Stop")) beside_->cancel();
}

void Desk::draw_place(ui::Ui& ui) {
  auto& record = session_.record;
  auto& packages = session_.packages;
  if (!(plan_query_.plan == plan_seen_.plan)) plan_.view.reset(), plan_seen_ = plan_query_;
  if (!(learning_query_ == learning_seen_)) learning_.view.reset(), learning_seen_ = learning_query_;
  if (agreements_query_.document != agreements_seen_.document) agreements_.view.reset(), agreements_seen_ = agreements_query_;

  if (place_ == "today") {
    if (auto* view = kept(today_, [&] { return read_today(record, packages); })) screens::draw(ui, *view, today_draft_, asks_);
  } else if (place_ == "plan") {
    if (auto* view = kept(plan_, [&] { return read_plan(record, packages, plan_query_); })) screens::draw(ui, *view, plan_query_, plan_draft_, forms_, asks_);
  } else if (place_ == "learning") {
    if (auto* view = kept(learning_, [&] { return read_learning(record, packages, learning_query_); })) screens::draw(ui, *view, learning_query_, learning_draft_, forms_, asks_);
  } else if (place_ == "mobility") {
    if (auto* view = kept(mobility_, [&] { return read_mobility(record, packages); })) screens::draw(ui, *view, mobility_draft_, forms_, asks_);
  } else if (place_ == "agreements") {
    if (auto* view = kept(agreements_, [&] { return read_agreements(record, packages, agreements_query_); })) screens::draw(ui, *view, agreements_query_, agreements_draft_, asks_);
  } else if (place_ == "sharing") {
    if (auto* view = kept(sharing_, [&] { return read_sharing(record); })) screens::draw(ui, *view, sharing_draft_, asks_, beside_->busy());
  } else {
    if (auto* view = kept(profile_view_, [&] { return read_profile(record, packages); })) screens::draw(ui, *view, forms_, asks_);
  }
  if (learning_draft_.adding.open) {
    if (auto* view = kept(learning_, [&] { return read_learning(record, packages, learning_query_); })) draw_learning_dialog(ui, view->options, learning_draft_, forms_, asks_);
  }
}

void Desk::draw_search(ui::Ui& ui) {
  ui::heading(ui, "Search");
  if (search_ != search_seen_) hits_.view.reset(), search_seen_ = search_;
  auto* hits = kept(hits_, [&] { return search(session_.record, search_); });
  if (!hits) return;
  if (hits->empty()) return ui::paragraph(ui, "Nothing found. Try fewer words, or their beginnings.");
  for (auto& hit : *hits) {
    ui::Card card(ui, hit.id, hit.title);
    if (ui::link(ui, hit.title)) asks_.go(place_of_noun(hit.noun), hit.id);
    ui::caption(ui, words_of(hit.noun) + " · " + hit.excerpt);
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

void Desk::shortcuts(ui::Ui& ui) {
  if (ui::shortcut(ui, "Ctrl+N", "Log learning, from anywhere")) go("learning", "new");
  if (ui::shortcut(ui, "Ctrl+Z", "Undo")) asks_.push(Undo{});
  if (ui::shortcut(ui, "Ctrl+Shift+Z", "Redo")) asks_.push(Redo{});
  if (ui::shortcut(ui, "Ctrl+K", "Find anything in the record")) ui.focus("search");
}

void Desk::go(const std::string& place, const std::string& item) {
  place_ = place;
  search_.clear();
  again_ = true;
  if (place == "learning" && item == "new") start_learning(learning_draft_, forms_, session_.clock.today());
  else if (place == "learning") learning_draft_.opened = item;
  if (place == "plan" && item == "new") plan_query_.plan.clear();
  else if (place == "plan" && !item.empty()) {
    auto known = noun_of(session_.record, item);
    if (known && *known == &Plan::noun) plan_query_.plan = item;
    else plan_draft_.opened = item;
  }
  if (place == "mobility") mobility_draft_.opened = item;
  if (place == "agreements") agreements_query_.document = item;
}

bool Desk::wants_frame() const { return again_ || asks_.waiting(); }

bool Desk::changed_outside() {
  auto version = session_.record.version();
  return std::exchange(seen_version_, version) != version;
}

}
