#include "app/desktop/screens/agreements.h"

#include <algorithm>

#include "app/commands/print.h"
#include "app/desktop/screens/agreement_dialogs.h"
#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

using namespace core;

ui::Tone tone_of(AgreementState state) {
  switch (state) {
    case AgreementState::in_force: return ui::Tone::success;
    case AgreementState::offered: return ui::Tone::warning;
    case AgreementState::signed_: return ui::Tone::info;
    default: return ui::Tone::neutral;
  }
}

ui::Icon icon_of(AgreementState state) {
  return state == AgreementState::in_force ? ui::Icon::verified : state == AgreementState::offered ? ui::Icon::mail : ui::Icon::info;
}

void draw_list(ui::Ui& ui, const AgreementsView& view, AgreementsQuery& query, Asks& asks) {
  ui::heading(ui, "Agreements");
  if (view.all.empty()) {
    bool alone = view.agency.empty();
    auto teaches = alone ? std::string("Your agency can offer you a mobility agreement once you are connected. It shows here, and nothing is signed until you sign it.")
                         : "No agreements yet. What " + view.agency + " offers shows here after a sync.";
    if (ui::empty_state(ui, ui::Icon::agreements, teaches, alone ? "Connect to your agency" : "")) asks.go("sharing");
    return;
  }
  for (auto& one : view.all) {
    ui::Card card(ui, one.document, one.offer.title);
    {
      ui::Row row(ui);
      ui::heading(ui, one.offer.title, 2);
      ui::badge(ui, words(one.standing.state), tone_of(one.standing.state), icon_of(one.standing.state));
    }
    ui::caption(ui, one.agency + " · offered " + spoken(one.offered));
    ui::gap(ui);
    if (ui::button(ui, "Read in full", {.icon = ui::Icon::forward, .description = one.offer.title + " from " + one.agency})) query.document = one.document;
  }
}

void draw_text(ui::Ui& ui, const AgreementsView& view, const AgreementView& one) {
  if (!view.draft_notice.empty()) ui::callout(ui, "draft", {ui::Tone::info, "", view.draft_notice});
  std::vector<ui::NameValue> facts;
  for (auto& field : one.offer.fields) facts.push_back({field.label, field.value});
  ui::name_values(ui, facts);
  for (auto& clause : one.offer.clauses) {
    ui::heading(ui, clause.number + ". " + clause.heading, 2);
    ui::paragraph(ui, clause.text);
  }
}

std::string answer_words(const Preference& preference) {
  std::string said(words(preference.answer));
  return preference.reason.empty() ? said : said + ": " + preference.reason;
}

void draw_signatures(ui::Ui& ui, const AgreementsView& view, const AgreementView& one) {
  ui::heading(ui, "Signatures", 2);
  if (!view.verified) return;
  for (auto& signature : view.verified->signatures) {
    if (signature.document != one.document) continue;
    auto line = signature.signer + ", " + signature.title + (signature.received_at ? ", received " + spoken(*signature.received_at) : ", not received by the office yet");
    if (signature.valid) ui::icon_line(ui, ui::Icon::verified, line, ui::Tone::success);
    else ui::icon_line(ui, ui::Icon::error, line + ". " + signature.problem, ui::Tone::error);
  }
  for (auto& missing : view.verified->missing) ui::icon_line(ui, ui::Icon::circle, "Not signed yet: " + (missing.name.empty() ? std::string(name(missing.role)) : missing.name));
  for (auto& problem : view.verified->problems) ui::icon_line(ui, ui::Icon::warning, problem, ui::Tone::warning);
}

void draw_acts(ui::Ui& ui, const AgreementsView& view, const AgreementView& one, AgreementsDraft& draft, Asks& asks) {
  bool open = one.standing.state == AgreementState::offered && one.agency == view.agency;
  ui::gap(ui);
  ui::Row row(ui);
  if (open && ui::button(ui, "Sign…", {.weight = ui::Weight::primary, .icon = ui::Icon::edit})) draft.signing = true;
  if (open && ui::button(ui, "Decline…")) draft.declining = true;
  if (ui::button(ui, "Print…", {.icon = ui::Icon::print, .description = "Write the agreement as PDF"}))
    asks.write(Print{.report = Report::signed_agreement, .of = one.document, .path = "agreement.pdf"}, {"Write the agreement as PDF", "Write"});
  if (ui::button(ui, "Export…", {.icon = ui::Icon::save_file, .description = "Write it with all its signatures, so that anyone can verify it"}))
    asks.write(ExportDocument{one.document, "agreement.jws.json"}, {"Write the agreement with its signatures", "Write"});
}

void draw_one(ui::Ui& ui, const AgreementsView& view, const AgreementView& one, AgreementsQuery& query, AgreementsDraft& draft, Asks& asks) {
  if (ui::button(ui, "All agreements", {.weight = ui::Weight::quiet, .icon = ui::Icon::back})) query.document.clear();
  ui::heading(ui, one.offer.title);
  ui::badge(ui, words(one.standing.state), tone_of(one.standing.state), icon_of(one.standing.state));
  ui::caption(ui, one.agency + " · offered " + spoken(one.offered));
  draw_acts(ui, view, one, draft, asks);
  ui::gap(ui, 2);
  draw_text(ui, view, one);
  if (one.preferences) {
    ui::heading(ui, "Your preferences", 2);
    std::vector<ui::NameValue> answers{{"Organizational", answer_words(one.preferences->organizational)},
                                       {"Functional", answer_words(one.preferences->functional)},
                                       {"Geographic", answer_words(one.preferences->geographic)}};
    ui::name_values(ui, answers);
  }
  draw_signatures(ui, view, one);
  draw_agreement_dialogs(ui, one, draft, asks);
  if (ui.escape()) query.document.clear();               // after the dialogs, which close by the same key
}

}

Result<AgreementsView> read_agreements(const Record& record, const Packages& packages, Bearings& bearings, const AgreementsQuery& query) {
  AgreementsView view;
  if (auto connection = enrollment(record)) view.agency = connection->agency;
  TRY(offices, bearings.offices(record));
  TRY(all, agreements(*offices));
  view.all = std::move(all);
  auto shown = std::ranges::find(view.all, query.document, &AgreementView::document);
  if (shown == view.all.end()) return view;
  TRY(verified, verify_document(record, query.document));
  view.verified = std::move(verified);
  if (auto* from = packages.agreement_template(shown->offer.template_id, record.clock().today())) view.draft_notice = from->draft_notice;
  return view;
}

void draw(ui::Ui& ui, const AgreementsView& view, AgreementsQuery& query, AgreementsDraft& draft, Asks& asks) {
  auto shown = std::ranges::find(view.all, query.document, &AgreementView::document);
  if (shown == view.all.end()) draw_list(ui, view, query, asks);
  else draw_one(ui, view, *shown, query, draft, asks);
}

}
