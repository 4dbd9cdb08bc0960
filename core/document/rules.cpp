#include "core/document/rules.h"

#include <algorithm>

#include "core/document/agency_package.h"
#include "core/document/agreement_refusal.h"
#include "core/document/checkpoint.h"
#include "core/document/identity_events.h"
#include "core/document/mobility_preferences.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/document/receipt.h"
#include "core/document/withdrawal.h"

namespace broaden::core {
namespace {

// The table: who signs what, and what that document is about.
struct Line {
  Act act;
  std::string_view type;
  KeyRole by;
  std::string_view about;                                // "" for nothing
};
constexpr Line table[] = {
    {Act::submit, plan_submission_type, KeyRole::executive, ""},
    {Act::review, review_type, KeyRole::official, plan_submission_type},
    {Act::withdraw_submission, withdrawal_type, KeyRole::executive, plan_submission_type},
    {Act::offer, agreement_offer_type, KeyRole::office, ""},
    {Act::sign, agreement_offer_type, KeyRole::executive, ""},
    {Act::countersign, agreement_offer_type, KeyRole::official, ""},
    {Act::answer, mobility_preferences_type, KeyRole::executive, agreement_offer_type},
    {Act::decline, agreement_refusal_type, KeyRole::executive, agreement_offer_type},
    {Act::withdraw_offer, withdrawal_type, KeyRole::office, agreement_offer_type},
    {Act::offer_opportunity, opportunity_type, KeyRole::office, ""},
    {Act::withdraw_opportunity, withdrawal_type, KeyRole::office, opportunity_type},
    {Act::express_interest, interest_type, KeyRole::executive, opportunity_type},
    {Act::withdraw_interest, withdrawal_type, KeyRole::executive, interest_type},
    {Act::publish_package, package_type, KeyRole::office, ""},
    {Act::withdraw_package, withdrawal_type, KeyRole::office, package_type},
    {Act::share_preferences, mobility_statement_type, KeyRole::executive, ""},
    {Act::withdraw_preferences, withdrawal_type, KeyRole::executive, mobility_statement_type},
    {Act::announce, certificate_issued_type, KeyRole::office, ""},
    {Act::announce, certificate_revoked_type, KeyRole::office, ""},
    {Act::announce, machine_added_type, KeyRole::office, ""},
    {Act::announce, machine_removed_type, KeyRole::office, ""},
    {Act::announce, key_rotated_type, KeyRole::office, ""},
    {Act::receipt, receipt_type, KeyRole::online, ""},
    {Act::checkpoint, checkpoint_type, KeyRole::online, ""},
};

bool is_known(const Document& document) {
  return document.header.v == 1 && std::ranges::find(table, document.header.type, &Line::type) != std::end(table);
}

std::string signer_in_words(KeyRole role) {
  return role == KeyRole::executive ? "An executive" : role == KeyRole::official ? "An official" : "The office";
}

const Document* find(const Standing& standing, const std::string& id) {
  auto at = standing.documents.find(id);
  return at == standing.documents.end() ? nullptr : &at->second;
}

// Is this signer, whenever it may be, somebody who signs this document?
Result<> may_ever(const Document& document, Act act, const Identity& who, const Document* about) {
  auto& header = document.header;
  if (who.office != header.office) return Code::not_yours;
  if (who.role == KeyRole::executive && who.person != header.executive) return Code::not_yours;
  if (about && (about->header.office != header.office || about->header.executive != header.executive)) return Code::not_yours;
  if (act != Act::sign && act != Act::countersign) return {};
  TRY(offer, read_agreement_offer(document));
  if (std::ranges::none_of(offer.signers, [&](auto& one) { return fits(one, who); })) return Error{Code::wrong_role, signer_in_words(who.role) + " who is not named in it"};
  return {};
}

template <class T> Result<> readable(const Result<T>& read) {
  if (!read) return read.error();
  return {};
}

Result<> readable(const Document& document) {
  auto& type = document.header.type;
  if (type == plan_submission_type) return readable(read_plan_submission(document));
  if (type == agreement_offer_type) return readable(read_agreement_offer(document));
  if (type == mobility_preferences_type) return readable(read_mobility_preferences(document));
  if (type == agreement_refusal_type) return readable(read_agreement_refusal(document));
  if (type == review_type) return readable(read_review(document));
  if (type == withdrawal_type) return readable(read_withdrawal(document));
  if (type == opportunity_type) return readable(read_opportunity(document));
  if (type == mobility_statement_type) return readable(read_mobility_statement(document));
  if (type == interest_type) return readable(read_interest(document));
  if (type == package_type) return readable(read_agency_package(document));
  if (type == certificate_issued_type) return readable(read_certificate_issued(document));
  if (type == certificate_revoked_type) return readable(read_certificate_revoked(document));
  if (type == machine_added_type) return readable(read_machine_added(document));
  if (type == machine_removed_type) return readable(read_machine_removed(document));
  if (type == key_rotated_type) return readable(read_key_rotated(document));
  return Error{Code::bad_document, "it is no entry of its own"};   // receipts and checkpoints
}

bool about_fits(const Document& document, const Document* about) {
  return std::ranges::any_of(table, [&](auto& line) {
    return line.type == document.header.type && (line.about.empty() || (about && about->header.type == line.about));
  });
}

Admission refuse(Error why) { return {Verdict::refuse, std::move(why)}; }
Admission hold(Error why) { return {Verdict::hold, std::move(why)}; }

// Executives and officials sign under a certificate that the office announced, and has not revoked since.
std::optional<Admission> certificate_fault(const Signer& signer, const Standing& standing, Instant at) {
  if (signer.header.role == Role::office) return {};
  auto& certificate = signer.header.chain[0];
  auto* known = announced(standing, certificate.fingerprint());
  if (!known) return hold({Code::certificate_foreign, certificate.subject});
  if (known->revoked && *known->revoked <= at) return refuse({Code::certificate_revoked, certificate.subject});
  return {};
}

Admission judge(const Document& document, const Identity& who, const Standing& standing, Instant at) {
  if (!is_known(document)) return {};                    // a newer build will know what it means
  auto* about = find(standing, document.header.about);
  if (auto may = may_sign(document, who, about); !may) return refuse(may.error());
  auto hindrance = obstacle(*act(document, who.role, about), document, who, standing, at);
  if (hindrance && !hindrance->late) return refuse({Code::wrong_state, hindrance->why});
  return {};
}

}

std::optional<Act> act(const Document& document, KeyRole role, const Document* about) {
  for (auto& line : table)
    if (line.type == document.header.type && line.by == role && (line.about.empty() || !about || about->header.type == line.about)) return line.act;
  return {};
}

Result<> may_sign(const Document& document, const Identity& signer, const Document* about) {
  auto what = act(document, signer.role, about);
  if (!what) return Error{Code::wrong_role, signer_in_words(signer.role)};
  return may_ever(document, *what, signer, about);
}

Result<> permitted(const Document& document, const Identity& signer, const Standing& standing, Instant at) {
  auto* about = find(standing, document.header.about);
  if (!document.header.about.empty() && !about) return Error{Code::no_such_document, document.header.about};
  CHECKED(may_sign(document, signer, about));
  if (auto hindrance = obstacle(*act(document, signer.role, about), document, signer, standing, at)) return Error{Code::wrong_state, hindrance->why + "."};
  return {};
}

Admission admit(const Document& document, const MailboxName& mailbox, const Standing& standing) {
  auto& header = document.header;
  if (header.office != mailbox.office || header.executive != mailbox.executive) return refuse({Code::not_yours, {}});
  if (standing.documents.contains(document.id)) return {Verdict::duplicate};
  if (!is_known(document)) return {};
  if (auto read = readable(document); !read) return refuse(read.error());
  auto* about = find(standing, header.about);
  if (!header.about.empty() && !about) return hold({Code::no_such_document, header.about});
  if (!about_fits(document, about)) return refuse({Code::bad_document, "it is about a document of another kind"});
  return {};
}

Admission admit(const Signature& signature, const MailboxName& mailbox, const Standing& standing, std::span<const Certificate> roots, Instant at) {
  auto* document = find(standing, signature.document);
  if (!document) return hold({Code::no_such_document, signature.document});
  if (standing.signatures.contains(signature.id)) return {Verdict::duplicate};
  if (document->header.office != mailbox.office || document->header.executive != mailbox.executive) return refuse({Code::not_yours, {}});
  auto signer = check_signature(*document, signature, roots, at);
  if (!signer) return refuse(signer.error());
  auto key = document->id + " " + signer->header.chain[0].key.thumbprint() + " " + std::string(name(signer->header.role));
  if (standing.first.contains(key)) return refuse({Code::too_late, "it had been signed with this key."});
  if (auto verdict = judge(*document, signer->identity, standing, at); verdict.verdict != Verdict::accept) return verdict;
  return certificate_fault(*signer, standing, at).value_or(Admission{});
}

Result<> check_online(const Document& document, const Signature& signature, const MailboxName& mailbox, std::span<const Certificate> roots) {
  auto& header = document.header;
  if (header.type != receipt_type && header.type != checkpoint_type) return Error{Code::wrong_role, "The office's online key"};
  if (header.office != mailbox.office || header.executive != mailbox.executive) return Code::not_yours;
  TRY(signer, check_signature(document, signature, roots, header.issued));
  if (signer.identity.role != KeyRole::online) return Error{Code::wrong_role, signer_in_words(signer.identity.role)};
  return {};
}

}
