#include "app/desktop/screens/agreement_dialogs.h"

#include "app/desktop/ui/controls.h"

namespace broaden::app::screens {
namespace {

using namespace core;

void draw_scope(ui::Ui& ui, std::string_view key, const std::string& label, const std::string& hint, AnswerDraft& draft) {
  static const std::vector<ui::Option> answers{{"yes", "Yes"}, {"yes-if", "Yes, if…"}, {"not-now", "Not now"}};
  ui::Scope scope(ui, key);
  ui::radio_group(ui, "answer", {.label = label, .hint = hint, .required = true}, answers, draft.answer);
  if (draft.answer == "yes-if" || draft.answer == "not-now")
    ui::narrative(ui, "reason", {.label = draft.answer == "yes-if" ? "On which condition" : "Reason, if you want to give one"}, draft.reason, 2);
}

Preference preference(const AnswerDraft& draft) { return {*answer(draft.answer), draft.reason}; }

void draw_sign(ui::Ui& ui, const AgreementView& one, AgreementsDraft& draft, Asks& asks) {
  if (!draft.signing || asks.held()) return;
  ui::Dialog dialog(ui, "sign", "Sign the agreement");
  ui::paragraph(ui, "Your preferences are signed in the same act, as a document of their own. Signing does not waive any notice that the law gives you.");
  draw_scope(ui, "organizational", "Another organization", "A move to another part of the agency, or to another agency.", draft.organizational);
  draw_scope(ui, "functional", "Another function", "A move to another kind of work.", draft.functional);
  draw_scope(ui, "geographic", "Another place", "A move outside your commuting area.", draft.geographic);
  bool answered = !draft.organizational.answer.empty() && !draft.functional.answer.empty() && !draft.geographic.answer.empty();
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Sign", {.weight = ui::Weight::primary, .disabled = !answered, .why_disabled = "Answer all three questions first."}))
    asks.push(SignAgreement{one.document, {preference(draft.organizational), preference(draft.functional), preference(draft.geographic)}}, "sign");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.signing = false;
}

void draw_decline(ui::Ui& ui, const AgreementView& one, AgreementsDraft& draft, Asks& asks) {
  if (!draft.declining || asks.held()) return;
  ui::Dialog dialog(ui, "decline", "Decline the agreement");
  ui::paragraph(ui, "The agency receives your refusal as a signed document. You can say why.");
  ui::narrative(ui, "reason", {.label = "Reason"}, draft.reason, 3);
  ui::Row row(ui);
  if (ui::button(ui, "Sign the refusal", {.weight = ui::Weight::primary})) asks.push(DeclineAgreement{one.document, draft.reason}, "decline");
  if (ui::button(ui, "Cancel") || dialog.closed()) draft.declining = false;
}

}

void draw_agreement_dialogs(ui::Ui& ui, const AgreementView& one, AgreementsDraft& draft, Asks& asks) {
  draw_sign(ui, one, draft, asks);
  draw_decline(ui, one, draft, asks);
}

}
