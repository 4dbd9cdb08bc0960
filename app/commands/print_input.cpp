#include "app/commands/print_input.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/facts.h"
#include "app/commands/print.h"
#include "app/commands/standing.h"
#include "core/document/plan_submission.h"
#include "core/document/review.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

report::SignatureLine line(const VerifiedSignature& one) {
  return {std::string(name(one.role)), one.signer, one.title, one.signed_at, one.received_at, one.valid};
}

// What a printed page needs to be checked by a stranger.
report::Verification verification(const Verified& verified, const Bundle& whole) {
  report::Verification out;
  out.document = verified.document;
  for (auto& one : verified.signatures) {
    auto same = [&](auto& known) { return known.sha256 == one.certificate.fingerprint; };
    if (std::ranges::none_of(out.certificates, same)) out.certificates.push_back({one.signer, one.certificate.fingerprint});
  }
  for (auto& attached : whole.receipts) {
    auto receipt = read_receipt(attached.document);
    if (receipt) out.receipts.push_back({receipt->kind == EntryKind::document ? "Document" : "Signature", std::to_string(receipt->number), receipt->time});
  }
  return out;
}

Result<std::vector<report::EdpObjective>> objectives_with_activities(const Record& record, const std::string& plan) {
  TRY(all, objectives(record, plan));
  std::vector<report::EdpObjective> out;
  for (auto& one : all) {
    report::EdpObjective objective{one.item, {}};
    TRY(its, activities(record, one.id));
    for (auto& activity : its) objective.activities.push_back(activity.item);
    out.push_back(std::move(objective));
  }
  return out;
}

std::string broadening_words(const std::vector<Finding>& all) {
  for (auto& one : all) if (one.rule == "broadening-assignment") return one.message;
  return {};
}

Result<> add_signatures(const Session& session, const PlanStanding& standing, report::EdpInput& out) {
  if (standing.submission.empty()) return {};
  TRY(whole, bundle(session.record, standing.submission));
  TRY(verified, verify_document(session.record, standing.submission));
  for (auto& one : verified.signatures) {
    bool approves = one.type == review_type && standing.stage == PlanStage::approved;
    if (one.type == plan_submission_type || approves) out.signatures.push_back(line(one));
    if (one.type == review_type && one.valid && !standing.reviewer.empty())
      out.reviews.push_back({std::string(words(standing.stage)), one.signer, one.title, standing.comment, one.received_at.value_or(one.signed_at)});
  }
  out.verification = verification(verified, whole);
  return {};
}

std::vector<report::Preference> preferences(const AgreementView& view) {
  if (!view.preferences) return {};
  auto one = [](const char* scope, const Preference& said) { return report::Preference{scope, std::string(words(said.answer)), said.reason}; };
  return {one("Organizational", view.preferences->organizational), one("Functional", view.preferences->functional), one("Geographic", view.preferences->geographic)};
}

// What was declined, taken back or replaced says nothing about mobility any more.
std::vector<report::MobilityLine> mobility_lines(const std::vector<AgreementView>& all) {
  std::vector<report::MobilityLine> out;
  for (auto& view : all) {
    auto state = view.standing.state;
    if (state == AgreementState::declined || state == AgreementState::withdrawn || state == AgreementState::superseded) continue;
    out.push_back({view.offer.title, view.agency, std::string(words(state)), view.standing.ends, preferences(view)});
  }
  return out;
}

std::vector<report::SignatureLine> required_lines(const AgreementView& view, const Verified& verified) {
  std::vector<report::SignatureLine> out;
  for (auto& signer : view.standing.signers) {
    report::SignatureLine blank{std::string(name(signer.required.role)), signer.required.name, {}, {}, {}, true};
    auto signed_by = std::ranges::find_if(verified.signatures, [&](auto& one) {
      return one.document == view.document && one.role == signer.required.role && (signer.required.person.empty() || one.person == signer.required.person);
    });
    out.push_back(signed_by == verified.signatures.end() ? blank : line(*signed_by));
  }
  return out;
}

}

Result<report::EdpInput> edp_input(const Session& session, const std::string& plan) {
  report::EdpInput out;
  TRY(person, profile(session.record));
  out.profile = person;
  TRY(found, load(session.record, plan, Item(out.plan)));
  if (!found) return Error{Code::no_such_item, plan};
  TRY(offices, standings(session.record));
  TRY(standing, plan_standing(session.record, offices, plan));
  if (auto* framework = session.packages.framework(out.plan.framework)) out.framework = framework->head.title;
  out.stage = standing.words;
  out.prepared = session.clock.today();
  out.made = session.clock.now();
  TRY(its_goals, items_of<Goal>(session.record, "plan", plan));
  for (auto& one : its_goals) out.goals.push_back({one.id, one.item});
  TRY(agreed, agreements(offices));
  out.agreements = mobility_lines(agreed);
  TRY(its_objectives, objectives_with_activities(session.record, plan));
  out.objectives = std::move(its_objectives);
  TRY(all_assignments, assignments(session.record));
  for (auto& one : all_assignments) out.assignments.push_back(one.item);
  TRY(weighed, findings(session.record, session.packages, out.prepared));
  out.broadening = broadening_words(weighed);
  TRY(totals, learning_totals(session.record, out.plan.starts, out.plan.ends));
  for (auto& one : totals) out.hours.push_back({one.competency, one.fiscal_year, one.minutes});
  TRY(made, decisions(session.record, plan));
  for (auto& one : made) out.decisions.push_back(one.item);
  out.labels = session.packages.competency_names();
  CHECKED(add_signatures(session, standing, out));
  return out;
}

Result<report::AgreementInput> agreement_input(const Session& session, const std::string& document) {
  TRY(offices, standings(session.record));
  TRY(view, agreement(offices, document));
  TRY(whole, bundle(session.record, document));
  TRY(verified, verify_document(session.record, document));
  TRY(person, profile(session.record));
  report::AgreementInput out;
  out.title = view.offer.title;
  out.draft_note = "The words of this agreement are a draft for the agency's counsel.";
  out.executive = person.name;
  out.agency = view.agency;
  out.state = std::string(core::words(view.standing.state));
  out.made = session.clock.now();
  for (auto& field : view.offer.fields) out.fields.push_back({field.label, field.value});
  for (auto& clause : view.offer.clauses) out.clauses.push_back({clause.heading, clause.text});
  out.preferences = preferences(view);
  out.signatures = required_lines(view, verified);
  out.verification = verification(verified, whole);
  return out;
}

}
