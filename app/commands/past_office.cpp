#include "app/commands/past_office.h"

#include "core/document/agreement_offer.h"
#include "core/document/identity_events.h"
#include "core/document/mobility_preferences.h"
#include "core/document/signature_entry.h"
#include "core/model/profile.h"
#include "core/store/documents.h"
#include "core/store/enrollment.h"
#include "core/store/reads.h"
#include "sync/protocol/digest.h"

namespace broaden::app {
namespace {

using namespace core;

constexpr const char* executive_id = "sample-executive";
constexpr const char* official_id = "sample-official";

Instant noon(Date day) { return {day.days * std::int64_t{86'400'000} + 12 * 3'600'000}; }

struct PastHand { SigningKey key; Certificate certificate; std::string title; };

class PastOffice {
 public:
  PastOffice(Record& record, Tx& tx, SigningKey root, Certificate certificate, Validity validity)
      : record_(record), tx_(tx), root_(std::move(root)), root_certificate_(std::move(certificate)), validity_(validity), office_(office_id(root_.public_key())) {}

  Result<PastHand> hire(const std::string& who, KeyRole role, const std::string& person, const std::string& title) {
    TRY(key, SigningKey::generate());
    TRY(certificate, issue(root_certificate_, root_, who, {office_, role, person}, key.public_key(), validity_));
    return PastHand{key, certificate, title};
  }

  Result<> announce(const PastHand& office, const PastHand& who, Instant at) {
    auto known = identity(who.certificate);
    TRY(event, build(CertificateIssued{who.certificate, known->role, known->person, who.certificate.subject}, said(at)));
    CHECKED(append(EntryKind::document, event.id, event.payload, at));
    return sign_with(office, event, {}, at);
  }

  Result<> append_document(const Document& document, Instant at) { return append(EntryKind::document, document.id, document.payload, at); }

  Result<> sign_with(const PastHand& who, const Document& document, std::vector<std::string> seen, Instant at) {
    TRY(signature, sign(document, who.key, std::span(&who.certificate, 1), {who.title, std::move(seen), at}));
    last_ = signature.id;
    return append(EntryKind::signature, signature.id, entry_bytes(signature), at);
  }

  About said(Instant at, std::string about = {}) const { return {office_, executive_id, at, {}, std::move(about)}; }
  void receipts_by(PastHand online) { online_ = std::move(online); }
  const std::string& last() const { return last_; }
  const std::string& office() const { return office_; }
  const Certificate& root() const { return root_certificate_; }
  std::int64_t number() const { return number_; }
  std::string digest() const { return hex(digest_); }

 private:
  Result<> append(EntryKind kind, const std::string& id, const std::string& bytes, Instant at) {
    ++number_;
    digest_ = sync::next_digest(digest_, number_, *sync::read_hash(id));
    CHECKED(keep(record_, tx_, {office_, kind, id, number_, at, bytes}));
    TRY(receipt, sync::make_receipt({kind, number_, hex(digest_), at}, {office_, executive_id}, id, {online_->key, {online_->certificate}}));
    return keep_receipt(record_, tx_, id, receipt);
  }

  Record& record_;
  Tx& tx_;
  SigningKey root_;
  Certificate root_certificate_;
  Validity validity_;
  std::string office_, last_;
  std::optional<PastHand> online_;
  std::int64_t number_ = 0;
  Hash digest_ = sync::first_digest({office_, executive_id});
};

AgreementOffer offer_of(const AgreementTemplate& from, const FilledTemplate& filled, const std::string& executive, const SampleAgreement& past) {
  AgreementOffer offer{.title = from.head.title, .template_id = from.head.id, .template_version = from.head.version, .ends = past.ends};
  for (std::size_t i = 0; i < filled.clauses.size(); ++i) offer.clauses.push_back({std::to_string(i + 1), filled.clauses[i].title, filled.clauses[i].text});
  for (auto& field : filled.fields) offer.fields.push_back({field.id, field.label, field.value});
  offer.signers = {{Role::executive, executive_id, executive}, {Role::official, official_id, past.official_name}};
  return offer;
}

MobilityPreferences preferences_of(const SampleAgreement& past) {
  MobilityPreferences out;
  for (auto& one : past.preferences) {
    auto& scope = one.scope == "organizational" ? out.organizational : one.scope == "functional" ? out.functional : out.geographic;
    scope = {answer(one.answer).value_or(Answer::not_now), one.reason};
  }
  return out;
}

Result<> keep_connection(Record& record, Tx& tx, const PastOffice& past, const std::string& agency, const PastHand& executive, Instant connected, Instant closed) {
  Enrollment enrollment;
  enrollment.office = past.office();
  enrollment.agency = agency;
  enrollment.executive = executive_id;
  enrollment.root_pem = past.root().pem();
  enrollment.certificate_pem = executive.certificate.pem();
  enrollment.cursor = past.number();
  enrollment.digest = past.digest();
  enrollment.connected = connected;
  enrollment.synced = closed;
  enrollment.closed = true;
  return save(record, tx, enrollment);
}

}

Result<> sign_past_agreement(Record& record, const Packages& packages, const Sample& sample) {
  auto& agreement = sample.past_agreement;
  auto* from = packages.agreement_template(agreement.template_id, agreement.offered);
  if (!from) from = packages.agreement_template(agreement.template_id, record.clock().today());
  if (!from) return Error{Code::unknown_template, agreement.template_id};
  TRY(person, profile(record));
  auto fields = agreement.fields;
  fields["executive"] = person.name;
  fields["agency"] = sample.agency;
  TRY(filled, fill(*from, fields));
  Validity validity{noon(add_days(agreement.offered, -30)), noon(add_years(agreement.offered, 20))};
  TRY(root, SigningKey::generate());
  TRY(root_certificate, issue_root(root, sample.agency, validity));
  TRY(tx, Tx::begin(record.db()));
  PastOffice past(record, tx, root, root_certificate, validity);
  TRY(online, past.hire(sample.agency + " receipts", KeyRole::online, past.office(), "Receipts"));
  past.receipts_by(online);
  TRY(office, past.hire(sample.agency, KeyRole::office, past.office(), "Executive resources office"));
  TRY(executive, past.hire(person.name, KeyRole::executive, executive_id, "Executive"));
  TRY(official, past.hire(agreement.official_name, KeyRole::official, official_id, agreement.official_title));
  auto offered = noon(agreement.offered), signed_on = noon(agreement.signed_on), countersigned = noon(agreement.countersigned);
  for (auto* who : {&online, &office, &executive, &official}) CHECKED(past.announce(office, *who, offered));
  TRY(offer, build(offer_of(*from, filled, person.name, agreement), past.said(offered)));
  CHECKED(past.append_document(offer, offered));
  CHECKED(past.sign_with(office, offer, {}, offered));
  auto seen = past.last();
  TRY(preferences, build(preferences_of(agreement), past.said(signed_on, offer.id)));
  CHECKED(past.append_document(preferences, signed_on));
  CHECKED(past.sign_with(executive, preferences, {}, signed_on));
  CHECKED(past.sign_with(executive, offer, {seen}, signed_on));
  auto by_executive = past.last();
  CHECKED(past.sign_with(official, offer, {seen, by_executive}, countersigned));
  CHECKED(keep_connection(record, tx, past, sample.agency, executive, offered, countersigned));
  return tx.commit();
}

}
