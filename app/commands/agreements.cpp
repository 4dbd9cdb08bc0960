#include "app/commands/agreements.h"

#include <fmt/format.h>

#include "app/commands/signing.h"
#include "app/commands/standing.h"
#include "core/document/agreement_refusal.h"

namespace broaden::app {
namespace {

using namespace core;

Result<Document> offer_document(const Session& session, const Hand& hand, const std::string& typed) {
  TRY(id, resolve_document(session.record, typed));
  TRY(kept, document(session.record, id));
  if (!kept || kept->document.header.type != agreement_offer_type) return Error{Code::no_such_document, typed};
  if (kept->document.header.office != hand.enrollment.office)
    return Error{Code::wrong_state, "this agreement belongs to an office that you are no longer connected to."};
  return kept->document;
}

}

Result<Outcome> sign_agreement(Session& session, const SignAgreement& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(offer, offer_document(session, hand, command.agreement));
  auto said = about(session, hand.enrollment);
  said.about = offer.id;
  TRY(preferences, build(command.preferences, said));
  CHECKED(sign_and_queue(session, hand, {{&preferences, true, {}}, {&offer, false, {}}}));
  return Outcome{.document = offer.id,
                 .said = fmt::format("The agreement and your preferences are signed and will go to {} with the next sync. "
                                     "Signing does not waive any notice that the law gives you.", hand.enrollment.agency)};
}

Result<Outcome> decline_agreement(Session& session, const DeclineAgreement& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(offer, offer_document(session, hand, command.agreement));
  auto said = about(session, hand.enrollment);
  said.about = offer.id;
  TRY(refusal, build(AgreementRefusal{command.reason}, said));
  CHECKED(sign_and_queue(session, hand, {{&refusal, true, {}}}));
  return Outcome{.document = offer.id, .said = fmt::format("Your refusal is signed and will go to {} with the next sync.", hand.enrollment.agency)};
}

}
