#include "tests/document/scene.h"

#include <nlohmann/json.hpp>

#include "core/document/agreement_refusal.h"
#include "core/document/identity_events.h"
#include "core/document/mobility_preferences.h"
#include "core/document/agency_package.h"
#include "core/document/opportunity.h"
#include "core/document/plan_submission.h"
#include "core/document/receipt.h"
#include "core/document/withdrawal.h"
#include "tests/support/agency_policy.h"

namespace broaden::tests {

Json header_of(const Signature& signature) { return Json::parse(text(*from_base64url(signature.protected_header))); }

Signature Hand::sign(const Document& document, std::vector<std::string> seen, Instant at) const {
  return must(core::sign(document, key, {&certificate, 1}, {title, std::move(seen), at}));
}

Scene::Scene(const std::string& agency)
    : root_key(must(SigningKey::generate())), root(must(issue_root(root_key, agency, {day(-1), day(7300)}))), office_id(core::office_id(root.key)),
      office(hire(agency, KeyRole::office, office_id, "Executive resources office")), online(hire(agency + " receipts", KeyRole::online, office_id, "Receipts")),
      ada(hire("Ada Example", KeyRole::executive, "ada", "Executive")), pat(hire("Pat Sample", KeyRole::official, "pat", "ERB chair")) {}

Hand Scene::hire(const std::string& name, KeyRole role, const std::string& person, const std::string& title, int days) const {
  auto key = must(SigningKey::generate());
  return {key, must(issue(root, root_key, name, {office_id, role, person}, key.public_key(), {day(-1), day(days)})), title};
}

Document Scene::offer(std::string supersedes, Date ends) const {
  AgreementOffer offer{"Mobility agreement", "mobility-agreement", "2026-11-22", {{"1", "Purpose", "To broaden."}, {"2", "Notice", "Signing is not a waiver."}},
                       {{"position", "Position", ""}}, {{Role::executive, "ada", "Ada Example"}, {Role::official, "pat", "Pat Sample"}}, ends};
  return must(build(offer, about({}, std::move(supersedes))));
}

Document Scene::submission(const std::string& plan, const std::string& goals) const {
  PlanSubmission submission;
  submission.profile.name = "Ada Example";
  submission.plan = {plan, {.starts = date(2026, 10, 1), .ends = date(2027, 9, 30), .framework = "ecq-2025-05", .goals = goals}};
  return must(build(submission, about()));
}

Document Scene::preferences(const Document& offer) const {
  return must(build(MobilityPreferences{{Answer::yes, ""}, {Answer::yes_if, "With training"}, {Answer::not_now, "School year"}}, about(offer.id)));
}

Document Scene::statement(std::string supersedes) const {
  return must(build(MobilityStatement{date(2026, 11, 22), Preference{Answer::yes_if, "With a team"}, {}, {}, {"Director, water program"}}, about({}, std::move(supersedes))));
}

Document Scene::refusal(const Document& offer) const { return must(build(AgreementRefusal{"Not this year"}, about(offer.id))); }
Document Scene::withdrawal(const Document& of) const { return must(build(Withdrawal{"Sent too early"}, about(of.id))); }
Document Scene::review(const Document& of, bool approve) const {
  return must(build(Review{approve ? ReviewDecision::approve : ReviewDecision::return_, "As written"}, about(of.id)));
}
Document Scene::opportunity(Date closes) const {
  return must(build(Opportunity{.reference = "2027-01", .title = "Deputy director, water program", .host = "Agency for Demonstrations", .kind = AssignmentKind::detail,
                                .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO", .closes = closes}, about()));
}
Document Scene::package(const std::string& version, int due_months) const {
  return must(build(must(read_package_text("policy", agency_policy(version, due_months))), about()));
}
Document Scene::interest(const Document& in, const std::string& note) const { return must(build(Interest{note}, about(in.id))); }
Document Scene::announcement(const Hand& hand) const {
  return must(build(CertificateIssued{hand.certificate, hand.who().role, hand.who().person, hand.certificate.subject}, about()));
}
Document Scene::revocation(const Hand& hand) const { return must(build(CertificateRevoked{hand.certificate.fingerprint(), "Lost"}, about())); }

void Scene::post(const Document& document) {
  auto number = static_cast<std::int64_t>(entries.size()) + 1;
  entries.push_back({number, day(static_cast<int>(number)), document});
}

void Scene::post(const Signature& signature) {
  auto number = static_cast<std::int64_t>(entries.size()) + 1;
  entries.push_back({number, day(static_cast<int>(number)), signature});
}

void Scene::post(const Document& document, const Hand& author) {
  post(document);
  post(author.sign(document));
}

void Scene::announce_everybody() {
  for (auto* one : {&ada, &pat}) post(announcement(*one), office);
}

SignedDocument Scene::receipt(const Entry& entry) const {
  auto kind = std::holds_alternative<Document>(entry.body) ? EntryKind::document : EntryKind::signature;
  auto about_it = about(id(entry));
  about_it.issued = entry.received;
  auto document = must(build(Receipt{kind, entry.number, std::string(64, 'a'), entry.received}, about_it));
  return {document, {online.sign(document, {}, entry.received)}};
}

Bundle Scene::bundle(const Document& main) const {
  Bundle out{{main, {}}, {}, {}, {}};
  for (auto& entry : entries) {
    auto* document = std::get_if<Document>(&entry.body);
    if (document && document->header.about == main.id) out.related.push_back({*document, {}});
    else if (document && is_identity_event(document->header.type)) out.events.push_back({*document, {}});
  }
  auto take = [&](SignedDocument& held) {
    for (auto& entry : entries) {
      auto* signature = std::get_if<Signature>(&entry.body);
      bool its = signature ? signature->document == held.document.id : id(entry) == held.document.id;
      if (signature && its) held.signatures.push_back(*signature);
      if (its) out.receipts.push_back(receipt(entry));
    }
  };
  take(out.main);
  for (auto& one : out.related) take(one);
  for (auto& one : out.events) take(one);
  return out;
}

}
