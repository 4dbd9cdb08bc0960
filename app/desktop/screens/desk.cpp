#include "app/desktop/screens/desk.h"

#include "app/desktop/ui/controls.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {
using namespace core;

ui::PageText Desk::page_text() {
  ui::PageText text;
  if (auto* whose = kept(whose_, [&] { return read_whose(); })) {
    text.owner = whose->person.agency.empty() ? whose->person.name : whose->person.name + " · " + whose->person.agency;
    text.connected = !whose->agency.empty();
    text.connection = text.connected ? "Connected to " + whose->agency : "On this machine only";
  }
  text.saved = "Saved";
  for (auto& [key, form] : editing_.forms)
    for (auto& [name, draft] : form.fields) if (!key.ends_with('/') && draft.text != draft.stored) text.saved = "Typing…", text.unsaved = true;
  text.places = places();
  text.current = place_;
  text.wide = (place_ == "learning" && part() == "learning") || (place_ == "profile" && part() == "card");
  return text;
}

void Desk::draw(ui::Ui& ui) {
  again_ = false;
  reader_->take();
  take_in_packages();
  say_at_midnight();
  lists_.refresh();
  if (std::exchange(to_top_, false)) ui.scroll_top();
  asks_.hold(holds_dialogs());
  {
    ui::Page page(ui, page_text(), search_);
    if (!page.chosen().empty()) {
      search_.clear();
      go(page.chosen());
    }
    draw_messages(ui);
    if (!search_.empty()) draw_search(ui, page.search() == ui::Edit::committed);
    else forget_hits(), draw_place(ui);
  }
  draw_passphrase(ui);
  draw_where(ui);
  if (auto problem = lists_.problem()) show(*problem, {});
  shortcuts(ui);
}

void Desk::draw_messages(ui::Ui& ui) {
  if (error_ && ui::callout(ui, "error", {ui::Tone::error, error_->title, error_->words, "Dismiss"})) error_.reset(), learning_.shown_anew(), again_ = true;
  draw_written(ui);
  if (!beside_->busy()) return;
  ui::Card card(ui, "working", "Working");
  auto saying = beside_->saying();
  ui::icon_line(ui, ui::Icon::clock, saying.empty() ? "Working…" : saying, ui::Tone::info);
  if (ui::button(ui, "Stop")) beside_->cancel();
}

// Where several pages share a place, its name stands above the tabs.
void Desk::draw_tabs(ui::Ui& ui) {
  auto all = parts(place_);
  if (all.empty()) return;
  ui::gap(ui);
  if (ui::tabs(ui, "parts", all, part())) again_ = true;
  ui::gap(ui);
}

std::string& Desk::part() {
  auto& shown = part_[place_];
  if (auto all = parts(place_); shown.empty() && !all.empty()) shown = all.front().value;
  return shown;
}

void Desk::draw_plan(ui::Ui& ui) {
  auto* view = plan_view();
  if (!view || !draw_plan_head(ui, *view, plan_query_, plan_draft_, editing_)) return;
  draw_tabs(ui);
  if (part() == "goal") draw_list(ui, Goal::noun, view->plan, hands(), ListLook::page, &view->options);
  else if (part() == "review") draw_plan_reviews(ui, *view, hands());
  else screens::draw(ui, *view, learned(*view), plan_draft_, hands());
  draw_plan_dialogs(ui, *view, plan_draft_, asks_);
}

// A tab is named after the noun it lists.
void Desk::draw_part(ui::Ui& ui) {
  auto* of = noun(part());
  if (of && (of == &Assignment::noun || weighed_singly(*of)) && !lists_.findings()) {   // drawn without them, it would move when they come
    ui::waiting(ui, weighing_since_, "Reading…");
    return;
  }
  auto& record = session_.record;
  auto& packages = session_.packages;
  if (part() == "learning") {
    screens::draw(ui, learning_, learning_query_, packages, hands());
    if (auto problem = learning_.problem()) show(*problem, {});
  } else if (part() == "assignment") {
    if (auto* view = kept(mobility_, [&] { return read_mobility(record); })) screens::draw(ui, *view, hands());
  } else if (part() == "preference") {
    if (auto* view = kept(preferences_, [&] { return read_preferences(record, bearings_); })) draw_preferences(ui, *view, preferences_draft_, hands());
  } else if (part() == "profile") {
    draw_profile(ui, hands());
  } else if (part() == "card") {
    if (auto* view = card_view()) draw_card(ui, *view, hands());
    else ui::waiting(ui, card_.waited_since(), "Reading…");
  } else if (part() == "checklist") {
    if (auto* view = kept(published_, [&] { return read_published(session_); })) draw_checklists(ui, *view, hands());
  } else if (part() == "sharing") {
    if (auto* view = kept(sharing_, [&] { return read_sharing(record, agency_packages_); })) screens::draw(ui, *view, sharing_draft_, asks_, beside_->busy());
  } else if (part() == "machines") {
    if (auto* view = kept(machines_, [&] { return read_machines_page(session_); })) draw_machines(ui, *view, files_draft_, asks_);
  } else if (part() == "files") {
    draw_files(ui, files_draft_, record.path(), asks_);
  } else if (auto* listed_here = noun(part())) {
    draw_list(ui, *listed_here, {}, hands(), ListLook::page);
  }
}

void Desk::draw_place(ui::Ui& ui) {
  auto& record = session_.record;
  auto& packages = session_.packages;
  if (agreements_query_.document != agreements_seen_.document) agreements_.view.reset(), agreements_seen_ = agreements_query_;
  if (opportunities_query_.document != opportunities_seen_.document) opportunities_.view.reset(), opportunities_seen_ = opportunities_query_;
  if (place_ == "today") {
    if (auto* view = today_view()) screens::draw(ui, *view, today_draft_, hands());
    else ui::heading(ui, "Today"), ui::waiting(ui, today_.waited_since(), "Reading…");
  } else if (place_ == "plan") {
    draw_plan(ui);
  } else if (place_ == "agreements") {
    if (auto* view = kept(agreements_, [&] { return read_agreements(record, packages, bearings_, agreements_query_); })) screens::draw(ui, *view, agreements_query_, agreements_draft_, asks_);
  } else if (place_ == "opportunities") {
    if (auto* view = kept(opportunities_, [&] { return read_opportunities(session_, bearings_, opportunities_query_); }))
      screens::draw(ui, *view, opportunities_query_, opportunities_draft_, asks_);
  } else if (place_ == "settings") {
    draw_settings(ui);
  } else {
    for (auto& one : places()) if (one.key == place_) ui::heading(ui, one.name);
    draw_tabs(ui);
    draw_part(ui);
  }
  draw_adding(ui);
}

// What is chosen of the look applies at once, and is kept for the next start.
void Desk::draw_settings(ui::Ui& ui) {
  auto* view = kept(settings_, [&] { return read_settings_page(session_.record); });
  if (!view) return;
  auto& handover = settings_draft_.handover;
  if (handover.open && !handover.view) {
    auto offered = read_handover(session_.record);
    if (!offered) return handover = {}, show(offered.error(), {});
    handover.view = std::move(*offered);
  }
  auto chosen = screens::draw(ui, *view, machine_, settings_draft_, asks_, beside_->busy());
  if (auto word = std::exchange(settings_draft_.forget, {}); !word.empty()) {
    if (auto forgotten = machine_.forget_word(word); !forgotten) show(forgotten.error(), {});
    ui.look_up_anew();
    again_ = true;
  }
  if (!chosen) return;
  machine_.look = *chosen;
  ui.set_look(machine_.shown());
  if (auto kept_now = machine_.keep(*chosen); !kept_now) show(kept_now.error(), {});
  again_ = true;
}

void Desk::on_monitor(ui::Ui& ui, float scale) {
  if (follow(machine_, ui, scale)) again_ = true;
}

void Desk::shortcuts(ui::Ui& ui) {
  if (ui::shortcut(ui, "Ctrl+N", "Log learning, from anywhere")) go("learning", "new");
  if (ui::shortcut(ui, "Ctrl+Z", "Undo")) asks_.push(Undo{});
  if (ui::shortcut(ui, "Ctrl+Shift+Z", "Redo")) asks_.push(Redo{});
  if (ui::shortcut(ui, "Ctrl+,", "Settings")) go("settings");
  if (ui::shortcut(ui, "Ctrl+Q", "Close Broaden")) closing_ = true;
  if (ui::shortcut(ui, "Ctrl+K", "Find a record, a screen or an act")) ui.focus("search");
}

bool Desk::wants_frame() const { return again_ || asks_.waiting() || reader_->answered(); }

}
