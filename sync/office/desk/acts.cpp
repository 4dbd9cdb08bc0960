#include "sync/office/desk/acts.h"

#include "core/document/withdrawal.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/put.h"

namespace broaden::office {
namespace {

using core::About;
using core::Code;
using core::Error;
using core::Instant;
using core::Result;

constexpr std::size_t longest_field = 4000;

Result<> check_fields(const std::map<std::string, std::string>& fields) {
  for (const auto& [key, value] : fields) {
    if (value.size() > longest_field) return Error{Code::too_long, key};
    if (!core::is_utf8(value)) return Error{Code::bad_value, key + " is not readable text."};
  }
  return {};
}

Result<core::AgreementOffer> compose(const Office& office, const core::AgreementTemplate& from, const OfferInput& input, const Person& executive,
                                     const std::optional<Person>& official) {
  auto fields = input.fields;
  auto prefill = [&](const char* key, const std::string& value) {
    for (const auto& field : from.fields)
      if (field.id == key) fields.try_emplace(key, value);
  };
  prefill("executive", executive.name);
  prefill("agency", office.agency.name);
  CHECKED(check_fields(fields));
  TRY(filled, core::fill(from, fields));
  core::AgreementOffer offer{.title = from.head.title, .template_id = from.head.id, .template_version = from.head.version};
  for (const auto& clause : filled.clauses) offer.clauses.push_back({std::to_string(offer.clauses.size() + 1), clause.title, clause.text});
  for (const auto& field : filled.fields) offer.fields.push_back({field.id, field.label, field.value});
  for (const auto& word : from.signers) {
    auto role = core::role(word);
    if (!role) return Error{Code::bad_package, from.head.id};
    if (*role == core::Role::executive) offer.signers.push_back({*role, executive.id, executive.name});
    else if (*role == core::Role::official && official) offer.signers.push_back({*role, official->id, official->name});
    else offer.signers.push_back({*role, {}, {}});
  }
  return offer;
}

struct Unlocked { Person person; DocumentKey key; };

Result<Unlocked> official_with_key(const Office& office, const OfficialAct& act) {
  TRY(person, find_official(office, act.official));
  TRY(key, unlock_official(office, person.id, act.passphrase));
  return Unlocked{std::move(person), std::move(key)};
}

Result<std::string> put_new(const Office& office, const std::string& executive, const core::Document& document, const Signatory& by, Instant now) {
  auto done = office.mailbox->together([&]() -> Result<> {
    TRY(line, read_line(office, executive, core::utc_date(now)));
    return put(office, line, document, by, now);
  });
  if (!done) return done.error();
  return document.id;
}

Result<> may_countersign(const Line& line, const std::string& document) {
  auto* agreement = core::agreement(line.standing, document);
  if (!agreement) return Error{Code::wrong_state, "this is not an agreement that was offered"};
  for (const auto& signer : agreement->signers)
    if (signer.required.role == core::Role::executive && !signer.signed_)
      return Error{Code::wrong_state, "the executive has not signed it yet"};
  return {};
}

}

Result<Offer> offer_agreement(const Office& office, const core::Packages& packages, const OfferInput& input, const DocumentKey& key, Instant now) {
  auto* from = packages.agreement_template(input.agreement_template, core::utc_date(now));
  if (!from) return Error{Code::unknown_template, input.agreement_template};
  TRY(executive, find_executive(office, input.executive));
  std::optional<Person> official;
  if (!input.official.empty()) {
    TRY(person, find_official(office, input.official));
    official = std::move(person);
  }
  Place replaced;
  if (!input.replaces.empty()) {
    TRY(place, find_document(office, input.replaces));
    if (place.executive != executive.id) return Error{Code::not_yours, {}};
    replaced = std::move(place);
  }
  TRY(offer, compose(office, *from, input, executive, official));
  TRY(document, core::build(offer, About{office.agency.id, executive.id, now, replaced.id, {}}));
  TRY(id, put_new(office, executive.id, document, {key, std::string(office_title)}, now));
  return Offer{std::move(id), std::move(executive), offer.title};
}

Result<std::string> withdraw_offer(const Office& office, const std::string& typed, const std::string& reason, const DocumentKey& key, Instant now) {
  TRY(place, find_document(office, typed));
  TRY(document, core::build(core::Withdrawal{reason}, About{office.agency.id, place.executive, now, {}, place.id}));
  CHECKED(put_new(office, place.executive, document, {key, std::string(office_title)}, now));
  return place.id;
}

Result<Acted> review(const Office& office, const OfficialAct& act, core::ReviewDecision decision, const std::string& comment, Instant now) {
  TRY(place, find_document(office, act.document));
  TRY(official, official_with_key(office, act));
  TRY(document, core::build(core::Review{decision, comment}, About{office.agency.id, place.executive, now, {}, place.id}));
  TRY(id, put_new(office, place.executive, document, {official.key, official.person.title}, now));
  return Acted{std::move(id), place.id, std::move(official.person), place.executive};
}

Result<Acted> countersign(const Office& office, const OfficialAct& act, Instant now) {
  TRY(place, find_document(office, act.document));
  TRY(official, official_with_key(office, act));
  auto done = office.mailbox->together([&]() -> Result<> {
    TRY(line, read_line(office, place.executive, core::utc_date(now)));
    auto* offer = document(line, place.id);
    if (!offer) return Error{Code::no_such_document, act.document};
    CHECKED(may_countersign(line, place.id));
    auto whole = *offer;                                 // reading on may move it
    return put(office, line, whole, {official.key, official.person.title}, now);
  });
  if (!done) return done.error();
  return Acted{place.id, place.id, std::move(official.person), place.executive};
}

}
