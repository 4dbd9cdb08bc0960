#include "app/desktop/screens/opportunities.h"

#include <algorithm>

#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"
#include "core/store/enrollment.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_badge(ui::Ui& ui, const OpportunityView& one) {
  bool open = one.standing.state == OpportunityState::open;
  if (one.standing.interest()) ui::badge(ui, "You are interested", ui::Tone::success, ui::Icon::check_circle);
  else ui::badge(ui, words(one.standing.state), open ? ui::Tone::info : ui::Tone::neutral, open ? ui::Icon::opportunities : ui::Icon::clock);
}

void draw_list(ui::Ui& ui, const OpportunitiesView& view, OpportunitiesQuery& query, Asks& asks) {
  ui::heading(ui, "Opportunities");
  if (view.all.empty()) {
    bool alone = view.agency.empty();
    auto teaches = alone ? std::string("Your agency can offer you details, rotations and other assignments once you are connected. How each fits your plan is worked out here, and stays here.")
                         : "No opportunities yet. What " + view.agency + " offers shows here after a sync, with how it fits your plan.";
    if (ui::empty_state(ui, ui::Icon::opportunities, teaches, alone ? "Connect to your agency" : "")) asks.go("sharing");
    return;
  }
  for (auto& one : view.all) {
    ui::Card card(ui, one.document, one.opportunity.title);
    {
      ui::Row row(ui);
      ui::heading(ui, one.opportunity.title, 2);
      draw_badge(ui, one);
    }
    ui::caption(ui, one.opportunity.host + " · " + one.words);
    ui::gap(ui);
    if (ui::button(ui, "Read in full", {.icon = ui::Icon::forward, .description = one.opportunity.title + " at " + one.opportunity.host})) query.document = one.document;
  }
}

void draw_fit(ui::Ui& ui, const OpportunitiesView& view) {
  ui::heading(ui, "How it fits", 2);
  if (view.fit.empty()) ui::paragraph(ui, "Nothing in your record says how it fits: a plan with objectives and your mobility preferences would.");
  for (auto& one : view.fit) {
    bool fits = one.bearing == Bearing::fits, against = one.bearing == Bearing::against;
    ui::icon_line(ui, fits ? ui::Icon::check_circle : against ? ui::Icon::remove : ui::Icon::help,
                  (fits ? "It fits: " : against ? "Against it: " : "For you to judge: ") + one.words, fits ? ui::Tone::success : against ? ui::Tone::warning : ui::Tone::neutral);
  }
  ui::caption(ui, "This was worked out on your machine; nothing of it leaves.");
}

void draw_acts(ui::Ui& ui, const OpportunityView& one, OpportunitiesDraft& draft) {
  if (one.standing.interest()) {
    if (!one.note.empty()) ui::paragraph(ui, "Your note: " + one.note);
    ui::gap(ui);
    if (ui::button(ui, "Withdraw your interest…")) draft.withdrawing = true;
  } else if (one.standing.state == OpportunityState::open) {
    ui::gap(ui);
    if (ui::button(ui, "I am interested…", {.weight = ui::Weight::primary, .icon = ui::Icon::send})) draft.interested = true;
  }
}

void draw_interest(ui::Ui& ui, const OpportunityView& one, OpportunitiesDraft& draft, Asks& asks) {
  if (!draft.interested || asks.held()) return;
  ui::Dialog dialog(ui, "interest", "Tell the office that you are interested");
  ui::paragraph(ui, "It is no application and binds nobody. Your preferences and the fit stay here; only your note goes along.");
  ui::narrative(ui, "note", {.label = "What the office should know"}, draft.note, 3);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and tell", {.weight = ui::Weight::primary, .icon = ui::Icon::send})) asks.push(ExpressInterest{one.document, draft.note}, "interest");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.interested = false;
}

void draw_withdrawing(ui::Ui& ui, const OpportunityView& one, OpportunitiesDraft& draft, Asks& asks) {
  if (!draft.withdrawing || asks.held()) return;
  ui::Dialog dialog(ui, "no-interest", "Withdraw your interest");
  ui::paragraph(ui, "Withdrawing is not erasing: the office keeps what it received.");
  ui::narrative(ui, "reason", {.label = "Reason, if you want to give one"}, draft.reason, 2);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign and withdraw", {.weight = ui::Weight::primary})) asks.push(WithdrawInterest{one.document, draft.reason}, "no-interest");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.withdrawing = false;
}

void draw_one(ui::Ui& ui, const OpportunitiesView& view, const OpportunityView& one, OpportunitiesQuery& query, OpportunitiesDraft& draft, Asks& asks) {
  if (ui::button(ui, "All opportunities", {.weight = ui::Weight::quiet, .icon = ui::Icon::back})) query.document.clear();
  ui::heading(ui, one.opportunity.title);
  draw_badge(ui, one);
  ui::caption(ui, one.agency + " · offered " + spoken(one.offered) + " · " + one.words);
  draw_acts(ui, one, draft);
  draw_fit(ui, view);
  ui::heading(ui, "What is offered", 2);
  ui::name_values(ui, view.facts);
  draw_interest(ui, one, draft, asks);
  draw_withdrawing(ui, one, draft, asks);
  if (ui.escape()) query.document.clear();               // after the dialogs, which close by the same key
}

std::vector<ui::NameValue> facts_of(const Opportunity& one, const Packages& packages) {
  std::vector<ui::NameValue> out;
  for (auto& field : Opportunity::noun.fields) {
    auto value = field.get(&one);
    auto words = shown(field, value);
    if (auto* tags = std::get_if<Tags>(&value)) {
      words.clear();
      for (auto& tag : *tags) words += (words.empty() ? "" : "\n") + packages.competency_name(tag);
    }
    if (!words.empty()) out.push_back({field.label, words});
  }
  return out;
}

}

Result<OpportunitiesView> read_opportunities(const Session& session, Bearings& bearings, const OpportunitiesQuery& query) {
  OpportunitiesView view;
  if (auto connection = enrollment(session.record)) view.agency = connection->agency;
  TRY(offices, bearings.offices(session.record));
  TRY(all, opportunities(*offices));
  view.all = std::move(all);
  auto shown = std::ranges::find(view.all, query.document, &OpportunityView::document);
  if (shown == view.all.end()) return view;
  TRY(reasons, fit(session, shown->opportunity));
  view.fit = std::move(reasons);
  view.facts = facts_of(shown->opportunity, session.packages);
  return view;
}

void draw(ui::Ui& ui, const OpportunitiesView& view, OpportunitiesQuery& query, OpportunitiesDraft& draft, Asks& asks) {
  auto shown = std::ranges::find(view.all, query.document, &OpportunityView::document);
  if (shown == view.all.end()) draw_list(ui, view, query, asks);
  else draw_one(ui, view, *shown, query, draft, asks);
}

}
