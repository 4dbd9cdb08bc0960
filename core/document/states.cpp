#include "core/document/states.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/document/agency_package.h"
#include "core/document/identity_events.h"
#include "core/document/opportunity.h"
#include "core/document/rules.h"

namespace broaden::core {
namespace {

// A signature with the document it makes an act of: whole when both are there.
struct Step {
  const Document* document;
  const Signature* signature;
  SignedHeader header;
  Done done;
};

std::int64_t place(std::int64_t number) { return number ? number : INT64_MAX; }   // not received yet: after all others

std::string plan_of(const Document& document) {
  auto json = body(document);
  auto plan = json.find("plan");
  return plan != json.end() && plan->is_object() && plan->contains("id") && (*plan)["id"].is_string() ? (*plan)["id"].get<std::string>() : "";
}

class Fold {
 public:
  explicit Fold(Standing& to) : to_(to) {}

  void take(const Step& step) {
    auto& done = step.done;
    to_.signatures.insert(step.signature->id);
    auto key = step.document->id + " " + step.header.chain[0].key.thumbprint() + " " + std::string(name(step.header.role));
    if (!to_.first.emplace(key, step.signature->id).second) return;
    auto about = to_.documents.find(step.document->header.about);
    auto what = act(*step.document, done.by.role, about == to_.documents.end() ? nullptr : &about->second);
    if (!what) return;                                   // a newer build will know what it means
    if (auto why = without_effect(step, *what)) to_.late.push_back({done.document, done.signature, done.number, *why});
    else apply(step, *what);
  }

 private:
  std::optional<std::string> without_effect(const Step& step, Act what) {
    if (step.header.role != Role::office && step.done.number) {
      auto* known = announced(to_, step.header.chain[0].fingerprint());
      if (!known) return "the office had not announced the certificate";
      if (known->revoked) return "the certificate had been revoked";
    }
    auto hindrance = obstacle(what, *step.document, step.done.by, to_, step.done.received);
    return hindrance ? std::optional(hindrance->why) : std::nullopt;
  }

  void apply(const Step& step, Act what) {
    auto& about = step.document->header.about;
    switch (what) {
      case Act::submit: to_.submissions.push_back({step.document->id, plan_of(*step.document), PlanStage::submitted, step.done, {}, {}}); break;
      case Act::review: review(step); break;
      case Act::withdraw_submission: withdraw(*own(about), step); break;
      case Act::offer: offer(step); break;
      case Act::sign:
      case Act::countersign: sign(*offered(step.document->id), step.done); break;
      case Act::answer: offered(about)->preferences = step.document->id; break;
      case Act::decline: end(*offered(about), AgreementState::declined, step.done); break;
      case Act::withdraw_offer: end(*offered(about), AgreementState::withdrawn, step.done); break;
      case Act::offer_opportunity: offer_opportunity(step); break;
      case Act::withdraw_opportunity: withdraw(*of(about), step.done); break;
      case Act::express_interest: of(about)->interests.push_back({step.document->id, step.done, {}}); break;
      case Act::withdraw_interest: const_cast<OpportunityStanding*>(opportunity_of(to_, about))->interests.back().withdrawn = step.done; break;
      case Act::publish_package: publish(step); break;
      case Act::withdraw_package: end(*published(about), PackageState::withdrawn, step.done); break;
      case Act::share_preferences: share(step); break;
      case Act::withdraw_preferences: end(*shared(about), StatementState::withdrawn, step.done); break;
      case Act::announce: announce(step); break;
      case Act::receipt:
      case Act::checkpoint: break;
    }
  }

  SubmissionStanding* own(const std::string& id) { return const_cast<SubmissionStanding*>(submission(to_, id)); }
  OpportunityStanding* of(const std::string& id) { return const_cast<OpportunityStanding*>(opportunity(to_, id)); }
  PackageStanding* published(const std::string& id) { return const_cast<PackageStanding*>(package(to_, id)); }
  StatementStanding* shared(const std::string& id) { return const_cast<StatementStanding*>(statement(to_, id)); }
  AgreementStanding* offered(const std::string& id) { return const_cast<AgreementStanding*>(agreement(to_, id)); }

  void review(const Step& step) {
    auto read = read_review(*step.document);
    if (!read) return;
    auto& submission = *own(step.document->header.about);
    submission.stage = read->decision == ReviewDecision::approve ? PlanStage::approved : PlanStage::returned;
    submission.reviewed = step.done;
  }

  static void withdraw(SubmissionStanding& submission, const Step& step) {
    submission.stage = PlanStage::withdrawn;
    submission.withdrawn = step.done;
  }

  void offer(const Step& step) {
    auto read = read_agreement_offer(*step.document);
    if (!read) return;
    AgreementStanding standing{step.document->id, AgreementState::offered, step.done, {}, {}, {}, read->ends};
    for (auto& signer : read->signers) standing.signers.push_back({signer, {}});
    to_.agreements.push_back(std::move(standing));
    sign(to_.agreements.back(), step.done);              // where the office itself is a required signer
    auto* former = offered(step.document->header.supersedes);
    if (former && (former->state == AgreementState::offered || former->state == AgreementState::signed_)) end(*former, AgreementState::superseded, step.done);
  }

  void offer_opportunity(const Step& step) {
    if (auto read = read_opportunity(*step.document))
      to_.opportunities.push_back({step.document->id, OpportunityState::open, step.done, read->last_day(), {}, {}});
  }

  static void withdraw(OpportunityStanding& opportunity, const Done& done) {
    opportunity.state = OpportunityState::withdrawn;
    opportunity.withdrawn = done;
  }

  void publish(const Step& step) {
    auto read = read_agency_package(*step.document);
    if (!read) return;
    for (auto& former : to_.packages)
      if (former.state == PackageState::current && former.kind == read->kind && former.id == read->id && former.version == read->version)
        end(former, PackageState::replaced, step.done);
    to_.packages.push_back({step.document->id, read->kind, read->id, read->version, PackageState::current, step.done, {}});
  }

  static void end(PackageStanding& package, PackageState state, const Done& done) {
    package.state = state;
    package.ended = done;
  }

  void share(const Step& step) {
    if (!to_.statements.empty() && to_.statements.back().state == StatementState::shared) end(to_.statements.back(), StatementState::replaced, step.done);
    to_.statements.push_back({step.document->id, StatementState::shared, step.done, {}});
  }

  static void end(StatementStanding& statement, StatementState state, const Done& done) {
    statement.state = state;
    statement.ended = done;
  }

  void sign(AgreementStanding& agreement, const Done& done) {
    for (auto& signer : agreement.signers) {
      if (signer.signed_ || !fits(signer.required, done.by)) continue;
      signer.signed_ = done;
      break;
    }
    if (done.by.role == KeyRole::executive) agreement.state = AgreementState::signed_;
    bool whole = agreement.state == AgreementState::signed_ && std::ranges::all_of(agreement.signers, [](auto& one) { return one.signed_.has_value(); });
    if (!whole) return;
    agreement.state = AgreementState::in_force;
    agreement.in_force = true;
    agreement.complete = done.number;
    auto* former = offered(to_.documents.at(agreement.document).header.supersedes);
    if (former && former->state == AgreementState::in_force) end(*former, AgreementState::superseded, done);
  }

  static void end(AgreementStanding& agreement, AgreementState state, const Done& done) {
    agreement.state = state;
    agreement.ended = done;
  }

  void announce(const Step& step) {
    if (auto issued = read_certificate_issued(*step.document)) {
      if (!announced(to_, issued->certificate.fingerprint()))
        to_.certificates.push_back({issued->certificate, issued->name, step.done.number, step.done.received, {}, {}});
    } else if (auto revoked = read_certificate_revoked(*step.document)) {
      auto known = std::ranges::find(to_.certificates, revoked->fingerprint, [](auto& one) { return one.certificate.fingerprint(); });
      if (known == to_.certificates.end() || known->revoked) return;
      known->revoked = step.done.received;
      known->revocation_reason = revoked->reason;
    }
  }

  Standing& to_;
};

std::optional<Step> step(const Entry& entry, const std::map<std::string, const Entry*>& documents) {
  auto* signature = std::get_if<Signature>(&entry.body);
  auto at = signature ? documents.find(signature->document) : documents.end();
  if (at == documents.end()) return {};
  auto& document = *at->second;
  auto header = read_header(signature->protected_header);
  auto who = header ? identity(header->chain[0]) : std::nullopt;
  if (!who) return {};
  auto& whole = place(document.number) > place(entry.number) ? document : entry;
  Done done{signature->document, signature->id, whole.number, whole.received, *who, header->title};
  return Step{&std::get<Document>(document.body), signature, *std::move(header), std::move(done)};
}

}

const std::string& id(const Entry& entry) {
  auto* document = std::get_if<Document>(&entry.body);
  return document ? document->id : std::get<Signature>(entry.body).id;
}

Standing standing(std::span<const Entry> entries, Date as_of) {
  Standing out;
  std::map<std::string, const Entry*> documents;
  for (auto& entry : entries)
    if (auto* document = std::get_if<Document>(&entry.body)) {
      out.documents.emplace(document->id, *document);
      documents.emplace(document->id, &entry);
    }
  std::vector<Step> steps;
  for (auto& entry : entries)
    if (auto one = step(entry, documents)) steps.push_back(*std::move(one));
  std::ranges::stable_sort(steps, {}, [](auto& one) { return place(one.done.number); });
  Fold fold(out);
  for (auto& one : steps) fold.take(one);
  for (auto& one : out.agreements)
    if (one.state == AgreementState::in_force && one.ends && one.ends < as_of) one.state = AgreementState::expired;
  for (auto& one : out.opportunities)
    if (one.state == OpportunityState::open && one.last_day && one.last_day < as_of) one.state = OpportunityState::closed;
  return out;
}

const SubmissionStanding* submission(const Standing& standing, std::string_view document) {
  auto at = std::ranges::find(standing.submissions, document, &SubmissionStanding::document);
  return at == standing.submissions.end() ? nullptr : &*at;
}

const SubmissionStanding* latest_submission(const Standing& standing, std::string_view plan) {
  for (auto at = standing.submissions.rbegin(); at != standing.submissions.rend(); ++at)
    if (at->plan == plan) return &*at;
  return nullptr;
}

PlanStage plan_stage(const Standing& standing, std::string_view plan) {
  auto* latest = latest_submission(standing, plan);
  return latest ? latest->stage : PlanStage::draft;
}

const AgreementStanding* agreement(const Standing& standing, std::string_view document) {
  auto at = std::ranges::find(standing.agreements, document, &AgreementStanding::document);
  return at == standing.agreements.end() ? nullptr : &*at;
}

const OpportunityStanding* opportunity(const Standing& standing, std::string_view document) {
  auto at = std::ranges::find(standing.opportunities, document, &OpportunityStanding::document);
  return at == standing.opportunities.end() ? nullptr : &*at;
}

const OpportunityStanding* opportunity_of(const Standing& standing, std::string_view interest) {
  auto at = std::ranges::find_if(standing.opportunities, [&](auto& one) { return std::ranges::find(one.interests, interest, &InterestStanding::document) != one.interests.end(); });
  return at == standing.opportunities.end() ? nullptr : &*at;
}

const PackageStanding* package(const Standing& standing, std::string_view document) {
  auto at = std::ranges::find(standing.packages, document, &PackageStanding::document);
  return at == standing.packages.end() ? nullptr : &*at;
}

const StatementStanding* statement(const Standing& standing, std::string_view document) {
  auto at = std::ranges::find(standing.statements, document, &StatementStanding::document);
  return at == standing.statements.end() ? nullptr : &*at;
}

const StatementStanding* mobility_statement(const Standing& standing) {
  return standing.statements.empty() || standing.statements.back().state != StatementState::shared ? nullptr : &standing.statements.back();
}

const Announced* announced(const Standing& standing, std::string_view fingerprint) {
  auto at = std::ranges::find(standing.certificates, fingerprint, [](auto& one) { return one.certificate.fingerprint(); });
  return at == standing.certificates.end() ? nullptr : &*at;
}

}
