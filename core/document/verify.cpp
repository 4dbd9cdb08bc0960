#include "core/document/verify.h"

#include <algorithm>
#include <map>

#include "core/document/agreement_refusal.h"
#include "core/document/identity_events.h"
#include "core/document/receipt.h"
#include "core/document/rules.h"
#include "core/document/withdrawal.h"

namespace broaden::core {
namespace {

struct Received { std::int64_t number = 0; Instant time; };

std::string sentence(const Error& error) { return words(error).what; }

class Judge {
 public:
  Judge(const Bundle& bundle, std::span<const Certificate> roots, Instant now)
      : bundle_(bundle), roots_(roots), now_(now), mailbox_{bundle.main.document.header.office, bundle.main.document.header.executive} {}

  Verified verdict() {
    auto& main = bundle_.main.document;
    out_.document = main.id;
    out_.type = main.header.type;
    if (roots_.empty()) sound_ = fault(sentence({Code::no_trust, {}}));
    for (auto& one : bundle_.receipts) take_receipt(one);
    for (auto& one : bundle_.events) take_event(one);
    take_signatures(bundle_.main, nullptr);
    for (auto& one : bundle_.related) take_related(one);
    if (bundle_.main.signatures.empty()) fault("Nobody has signed it.");
    bool all_hold = std::ranges::all_of(out_.signatures, [](auto& one) { return one.valid; });
    out_.valid = sound_ && all_hold && !bundle_.main.signatures.empty();
    bool everyone = everyone_signed();
    bool nothing_hidden = all_seen_are_here();
    bool stands = still_stands();
    out_.complete = out_.valid && everyone && nothing_hidden && stands;
    return std::move(out_);
  }

 private:
  bool fault(std::string what) { return out_.problems.push_back(std::move(what)), false; }

  void take_receipt(const SignedDocument& held) {
    auto receipt = read_receipt(held.document);
    bool holds = receipt && !held.signatures.empty() && std::ranges::all_of(held.signatures, [&](auto& one) {
      return bool(check_online(held.document, one, mailbox_, roots_));
    });
    if (!holds) return sound_ = fault("A receipt in this file does not hold."), void();
    received_[held.document.header.about] = {receipt->number, receipt->time};
  }

  void take_event(const SignedDocument& held) {
    auto& header = held.document.header;
    bool holds = is_identity_event(header.type) && header.office == mailbox_.office && header.executive == mailbox_.executive && !held.signatures.empty();
    for (auto& one : held.signatures) {
      auto signer = check_signature(held.document, one, roots_, time_of(one.id).value_or(Received{0, header.issued}).time);
      holds = holds && signer && signer->identity.role == KeyRole::office;
    }
    if (!holds) return sound_ = fault("An announcement about certificates in this file does not hold."), void();
    auto revoked = read_certificate_revoked(held.document);
    if (revoked) revoked_.emplace(revoked->fingerprint, time_of(held.signatures[0].id).value_or(Received{0, header.issued}));
  }

  void take_related(const SignedDocument& held) {
    auto& header = held.document.header;
    if (header.about != bundle_.main.document.id || header.office != mailbox_.office || header.executive != mailbox_.executive)
      sound_ = fault("A document in this file belongs to another one.");
    if (held.signatures.empty()) sound_ = fault("A document in this file (" + header.type + ") is not signed.");
    take_signatures(held, &bundle_.main.document);
  }

  void take_signatures(const SignedDocument& held, const Document* about) {
    for (auto& one : held.signatures) {
      auto judged = judge(held.document, one, about);
      if (!judged.valid) fault((judged.signer.empty() ? std::string("A signature") : "The signature of " + judged.signer) + ": " + judged.problem);
      out_.signatures.push_back(std::move(judged));
    }
  }

  VerifiedSignature judge(const Document& document, const Signature& signature, const Document* about) {
    VerifiedSignature out;
    out.id = signature.id;
    out.document = document.id;
    out.type = document.header.type;
    auto received = time_of(signature.id);
    if (received) out.received_at = received->time;
    auto header = read_header(signature.protected_header);
    if (!header) return out.problem = sentence(header.error()), out;
    describe(out, *header);
    auto signer = check_signature(document, signature, roots_, received ? received->time : now_);
    if (!signer) return out.problem = explain(signer.error(), received.has_value()), out;
    out.problem = unfit(document, *signer, about);
    if (out.problem.empty()) out.problem = revocation(out.certificate.fingerprint, received);
    out.valid = out.problem.empty();
    return out;
  }

  static void describe(VerifiedSignature& out, const SignedHeader& header) {
    auto& certificate = header.chain[0];
    out.role = header.role;
    out.title = header.title;
    out.signed_at = header.iat;
    out.signer = certificate.subject;
    if (auto who = identity(certificate)) out.person = who->person;
    out.certificate = {certificate.subject, certificate.issuer, certificate.not_before, certificate.not_after, certificate.fingerprint()};
  }

  static std::string explain(const Error& error, bool has_receipt) {
    auto out = sentence(error);
    if (error.code == Code::certificate_expired && !has_receipt) out += " Without a receipt it cannot be shown to be earlier.";
    return out;
  }

  static std::string unfit(const Document& document, const Signer& signer, const Document* about) {
    auto may = may_sign(document, signer.identity, about);   // who may sign is asked here, not when: the rest is said by still_stands
    return may ? "" : sentence(may.error());
  }

  std::string revocation(const std::string& fingerprint, const std::optional<Received>& received) const {
    auto at = revoked_.find(fingerprint);
    if (at == revoked_.end()) return {};
    auto& revoked = at->second;
    if (!received) return "The certificate was revoked on " + spoken(revoked.time) + ". Without a receipt it cannot be shown to be earlier.";
    bool earlier = revoked.number ? received->number < revoked.number : received->time < revoked.time;
    return earlier ? "" : "The certificate had been revoked on " + spoken(revoked.time) + ".";
  }

  bool everyone_signed() {
    auto offer = read_agreement_offer(bundle_.main.document);
    if (!offer) return true;
    out_.title = offer->title;
    std::set<std::string> counted;
    for (auto& required : offer->signers) {
      auto by = std::ranges::find_if(out_.signatures, [&](auto& one) {
        return one.valid && one.document == out_.document && one.role == required.role && (required.person.empty() || one.person == required.person) && !counted.contains(one.id);
      });
      if (by == out_.signatures.end()) out_.missing.push_back(required);
      else counted.insert(by->id);
    }
    return out_.missing.empty();
  }

  bool all_seen_are_here() {
    bool all = true;
    for (auto& one : bundle_.main.signatures) {
      auto header = read_header(one.protected_header);
      if (!header) continue;
      for (auto& id : header->seen)
        if (std::ranges::find(out_.signatures, id, &VerifiedSignature::id) == out_.signatures.end())
          all = fault(header->chain[0].subject + " saw a signature that is not in this file (" + id.substr(0, 12) + ").");
    }
    return all;
  }

  // What was withdrawn or declined before the last required signature was received never came into force.
  bool still_stands() {
    bool stands = true;
    for (auto& one : bundle_.related) {
      auto& type = one.document.header.type;
      bool declined = type == agreement_refusal_type;
      if ((!declined && type != withdrawal_type) || one.signatures.empty() || !holds(one.signatures[0].id)) continue;
      auto ended = time_of(one.signatures[0].id);
      out_.notes.push_back(std::string(declined ? "It was declined" : "It was withdrawn") + (ended ? ", received " + spoken(ended->time) + "." : "."));
      stands = stands && out_.missing.empty() && ended && ended->number > last_signature();
    }
    return stands;
  }

  bool holds(const std::string& signature) const {
    return std::ranges::any_of(out_.signatures, [&](auto& one) { return one.id == signature && one.valid; });
  }

  std::int64_t last_signature() const {
    std::int64_t last = 0;
    for (auto& one : bundle_.main.signatures) last = std::max(last, time_of(one.id).value_or(Received{INT64_MAX, now_}).number);
    return last;
  }

  std::optional<Received> time_of(const std::string& id) const {
    auto at = received_.find(id);
    return at == received_.end() ? std::nullopt : std::optional(at->second);
  }

  const Bundle& bundle_;
  std::span<const Certificate> roots_;
  Instant now_;
  MailboxName mailbox_;
  Verified out_;
  bool sound_ = true;                                    // what is not a signature holds
  std::map<std::string, Received> received_, revoked_;   // by entry id; by certificate
};

}

Verified verify(const Bundle& bundle, std::span<const Certificate> roots, Instant now) { return Judge(bundle, roots, now).verdict(); }

Result<Verified> verify(std::string_view file, std::span<const Certificate> roots, Instant now) {
  TRY(bundle, import_jws(file));
  return verify(bundle, roots, now);
}

}
