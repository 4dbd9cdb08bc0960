#include "sync/office/desk/printed.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/agency_package.h"
#include "core/document/mobility_preferences.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/model/typed.h"
#include "core/policy/findings.h"
#include "core/report/reports.h"
#include "sync/office/desk/bundle.h"
#include "sync/office/desk/words.h"

namespace broaden::office {
namespace {

namespace report = core::report;
using core::Code;
using core::Error;
using core::Instant;
using core::Result;

struct Known {                                           // what every page is made of
  const Office& office;
  const core::Packages& packages;
  const Line& line;
  core::Bundle whole;
  core::Verified verified;
  std::string executive;                                 // by name
  Instant now;
};

report::SignatureLine signature_line(const core::VerifiedSignature& one) {
  return {std::string(core::name(one.role)), one.signer, one.title, one.signed_at, one.received_at, one.valid};
}

report::Verification verification(const Known& known) {
  report::Verification out;
  out.document = known.verified.document;
  for (const auto& one : known.verified.signatures)
    if (std::ranges::find(out.certificates, one.certificate.fingerprint, &report::Fingerprint::sha256) == out.certificates.end())
      out.certificates.push_back({one.signer, one.certificate.fingerprint});
  for (const auto& attached : known.whole.receipts)
    if (auto receipt = core::read_receipt(attached.document))
      out.receipts.push_back({receipt->kind == core::EntryKind::document ? "Document" : "Signature", std::to_string(receipt->number), receipt->time});
  return out;
}

std::vector<report::Preference> preferences(const core::Document* stated) {
  if (!stated) return {};
  auto read = core::read_mobility_preferences(*stated);
  if (!read) return {};
  auto one = [](const char* scope, const core::Preference& said) { return report::Preference{scope, std::string(core::words(said.answer)), said.reason}; };
  return {one("Organizational", read->organizational), one("Functional", read->functional), one("Geographic", read->geographic)};
}

Result<report::Layout> agreement_page(const Known& known) {
  auto& document_id = known.whole.main.document.id;
  TRY(offer, core::read_agreement_offer(known.whole.main.document));
  report::AgreementInput in;
  in.title = offer.title;
  in.draft_note = "The words of this agreement are a draft for the agency's counsel.";
  in.executive = known.executive;
  in.agency = known.office.agency.name;
  in.made = known.now;
  for (const auto& field : offer.fields) in.fields.push_back({field.label, field.value});
  for (const auto& clause : offer.clauses) in.clauses.push_back({clause.heading, clause.text});
  for (const auto& signer : offer.signers) {
    auto by = std::ranges::find_if(known.verified.signatures, [&](const auto& one) {
      return one.document == document_id && one.role == signer.role && (signer.person.empty() || one.person == signer.person);
    });
    if (by != known.verified.signatures.end()) in.signatures.push_back(signature_line(*by));
    else in.signatures.push_back({std::string(core::name(signer.role)), signer.name, {}, {}, {}, true});
  }
  if (auto* standing = core::agreement(known.line.standing, document_id)) {
    in.state = office::in_words(standing->state);
    in.preferences = preferences(document(known.line, standing->preferences));
  }
  in.verification = verification(known);
  return report::agreement(in);
}

void add_reviews(const Known& known, report::EdpInput& in) {
  for (const auto& one : known.verified.signatures) {
    if (one.type == "withdrawal") continue;
    in.signatures.push_back(signature_line(one));
    auto* reviewed = one.type == core::review_type ? document(known.line, one.document) : nullptr;
    auto read = reviewed ? core::read_review(*reviewed) : core::Result<core::Review>(Code::bad_document);
    if (!read || !one.valid) continue;
    in.reviews.push_back({read->decision == core::ReviewDecision::approve ? "Approved" : "Returned", one.signer, one.title, read->comment, one.received_at.value_or(one.signed_at)});
  }
}

Result<report::Layout> plan_page(const Known& known) {
  TRY(sent, core::read_plan_submission(known.whole.main.document));
  report::EdpInput in{.profile = sent.profile, .plan = sent.plan.item, .prepared = core::utc_date(known.now), .made = known.now};
  if (auto* framework = known.packages.framework(in.plan.framework)) in.framework = framework->head.title;
  if (auto* standing = core::submission(known.line.standing, known.whole.main.document.id)) in.stage = office::in_words(standing->stage);
  for (const auto& goal : sent.goals) in.goals.push_back({goal.id, goal.item});
  for (const auto& objective : sent.objectives) {
    report::EdpObjective one{objective.item, {}};
    for (const auto& activity : sent.activities)
      if (activity.item.objective.text == objective.id) one.activities.push_back(activity.item);
    in.objectives.push_back(std::move(one));
  }
  for (const auto& one : sent.assignments) in.assignments.push_back(one.item);
  for (const auto& one : sent.hours) in.hours.push_back({one.competency, one.fiscal_year, one.minutes});
  in.labels = known.packages.competency_names();
  add_reviews(known, in);
  in.verification = verification(known);
  return report::edp(in);
}

std::string in_words(const Known& known, const core::Field& field, const core::Value& value) {
  auto* tags = std::get_if<core::Tags>(&value);
  if (!tags) return core::shown(field, value);
  std::string out;
  for (const auto& tag : *tags) out += (out.empty() ? "" : "; ") + known.packages.competency_name(tag);
  return out;
}

std::string interest_in_words(const Known& known, const core::InterestStanding& interest) {
  auto* stated = document(known.line, interest.document);
  auto read = stated ? core::read_interest(*stated) : Result<core::Interest>(Code::bad_document);
  auto out = "Interested since " + core::spoken(interest.expressed.received) + (read && !read->note.empty() ? ": " + read->note : ".");
  return interest.withdrawn ? out + " Withdrawn " + core::spoken(interest.withdrawn->received) + "." : out;
}

// At the end of a page that is about one document: who signed it, and how to check that.
report::Layout with_signatures(const Known& known, report::DocumentInput in) {
  for (const auto& one : known.verified.signatures) in.signatures.push_back(signature_line(one));
  in.verification = verification(known);
  return report::document(in);
}

Result<report::Layout> opportunity_page(const Known& known) {
  const auto& main = known.whole.main.document;
  TRY(offered, core::read_opportunity(main));
  report::DocumentInput in{.title = kind_in_words(main.header.type) + ": " + offered.title, .subtitle = known.executive, .made = known.now};
  report::Section what{"What is offered", {}, {}}, interest{"Interest", {}, {}};
  if (auto* standing = core::opportunity(known.line.standing, main.id)) {
    what.lines.push_back({"Where it stands", office::in_words(standing->state)});
    for (const auto& one : standing->interests) interest.lines.push_back({known.executive, interest_in_words(known, one)});
  }
  for (const auto& field : core::Opportunity::noun.fields) what.lines.push_back({field.label, in_words(known, field, field.get(&offered))});
  if (interest.lines.empty()) interest.text = "None was expressed.";
  in.sections = {std::move(what), std::move(interest)};
  return with_signatures(known, std::move(in));
}

Result<report::Layout> package_page(const Known& known) {
  const auto& main = known.whole.main.document;
  TRY(package, core::read_agency_package(main));
  report::DocumentInput in{.title = kind_in_words(main.header.type) + ": " + package.title, .subtitle = known.executive, .made = known.now};
  report::Section section{"What it is", {{"Kind", package.kind}, {"Id and version", package.id + "/" + package.version}, {"Issued", core::spoken(main.header.issued)}}, {}};
  if (auto* standing = core::package(known.line.standing, main.id)) section.lines.push_back({"Where it stands", std::string(core::words(standing->state))});
  in.sections = {std::move(section), {"What it says", {}, package.content}};
  return with_signatures(known, std::move(in));
}

Result<report::Layout> statement_page(const Known& known) {
  const auto& main = known.whole.main.document;
  TRY(said, core::read_mobility_statement(main));
  report::DocumentInput in{.title = kind_in_words(main.header.type), .subtitle = known.executive, .made = known.now};
  report::Section section{"What the executive chose to share", {}, {}};
  for (const auto& one : core::in_lines(said)) section.lines.push_back({one.what, one.says});
  auto* standing = core::statement(known.line.standing, main.id);
  if (standing && standing->ended) section.lines.push_back({std::string(core::words(standing->state)), core::spoken(standing->ended->received)});
  in.sections.push_back(std::move(section));
  return with_signatures(known, std::move(in));
}

std::string value_in_words(const core::Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return core::canonical(value);
}

std::string label_of(std::string key) {
  std::replace(key.begin(), key.end(), '_', ' ');
  if (!key.empty() && key[0] >= 'a' && key[0] <= 'z') key[0] = static_cast<char>(key[0] - 'a' + 'A');
  return key;
}

Result<report::Layout> any_page(const Known& known) {    // what has no page of its own is shown member by member
  const auto& main = known.whole.main.document;
  report::DocumentInput in{.title = kind_in_words(main.header.type), .subtitle = known.executive, .made = known.now};
  report::Section section{"What it says", {{"Issued", core::spoken(main.header.issued)}}, {}};
  if (!main.header.about.empty()) section.lines.push_back({"About", main.header.about});
  const auto members = core::body(main);
  for (const auto& [key, value] : members.items()) section.lines.push_back({label_of(key), value_in_words(value)});
  in.sections.push_back(std::move(section));
  return with_signatures(known, std::move(in));
}

}

Result<report::Layout> layout_of(const Office& office, const core::Packages& packages, const Place& place, Instant now) {
  TRY(line, read_line(office, place.executive, core::utc_date(now)));
  TRY(people, office.mailbox->people());
  auto person = std::ranges::find(people, place.executive, &Person::id);
  TRY(whole, bundle(office, line, place.id));
  auto verified = core::verify(whole, office.roots(), now);
  Known known{office, packages, line, std::move(whole), std::move(verified), person == people.end() ? place.executive : person->name, now};
  const auto& type = known.whole.main.document.header.type;
  if (type == core::agreement_offer_type) return agreement_page(known);
  if (type == core::plan_submission_type) return plan_page(known);
  if (type == core::opportunity_type) return opportunity_page(known);
  if (type == core::package_type) return package_page(known);
  if (type == core::mobility_statement_type) return statement_page(known);
  return any_page(known);
}

}
