// Who may do what, when: the one table that client and office both use. Arguments in; nothing is looked up elsewhere.
#pragma once
#include "core/document/states.h"

namespace broaden::core {

enum class Act {
  submit, offer, sign, answer, countersign, decline, review, withdraw_submission, withdraw_offer, offer_opportunity, withdraw_opportunity, express_interest,
  withdraw_interest, share_preferences, withdraw_preferences, publish_package, withdraw_package, announce, receipt,
  checkpoint
};

// What it would be if someone of this role signed this document; none: that role never signs that type.
// `about` is the document it is about, where it is about one and that is here.
std::optional<Act> act(const Document&, KeyRole, const Document* about);

// What stands in the way of an act whose signer, role and subject are right; none: nothing does.
struct Obstacle {
  bool late = false;                                     // another act came first; else it is too early
  std::string why;                                       // in words: "it had been withdrawn"
};
// `at`: when the act was received, or would be.
std::optional<Obstacle> obstacle(Act, const Document&, const Identity& signer, const Standing&, Instant at);

// May this signer ever sign this document? `about` as above. wrong_role, not_yours.
Result<> may_sign(const Document&, const Identity& signer, const Document* about);

// Before an act of one's own: may this signer sign this document as things stand?
// wrong_role, not_yours, no_such_document (what it is about is not here), wrong_state.
Result<> permitted(const Document&, const Identity& signer, const Standing&, Instant at);

// On receiving an entry. What came too late is accepted (kept, shown, without effect); what is not allowed is refused;
// what cannot be judged yet waits.
enum class Verdict { accept, duplicate, hold, refuse };
struct Admission {
  Verdict verdict = Verdict::accept;
  Error why{Code::bad_document, {}};                     // for hold and refuse
};
struct MailboxName { std::string office, executive; };

Admission admit(const Document&, const MailboxName&, const Standing&);
// `at` is the time of its receipt: the office's clock when it arrives, the receipt's time when it is read back.
// Signatures of executives and officials wait until their certificate is announced in the mailbox.
Admission admit(const Signature&, const MailboxName&, const Standing&, std::span<const Certificate> roots, Instant at);

// A receipt or checkpoint: the office's online key, at the time it says itself.
Result<> check_online(const Document&, const Signature&, const MailboxName&, std::span<const Certificate> roots);

}
