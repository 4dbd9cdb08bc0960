#include "app/commands/standing.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/compare.h"
#include "core/document/plan_submission.h"
#include "core/document/signature_entry.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<Standing> standing_at(const Record& record, const Enrollment& office) {
  TRY(kept, entries(record, office.office));
  TRY(refused, refusals(record, office.office));
  std::vector<Entry> read;
  for (auto& entry : kept) {
    if (std::ranges::find(refused, entry.id, &Refused::id) != refused.end()) continue;   // kept and shown, without effect
    if (entry.kind == EntryKind::document) {
      TRY(document, read_document(entry.bytes));
      read.push_back({entry.number.value_or(0), entry.received, std::move(document)});
    } else if (entry.kind == EntryKind::signature) {
      TRY(signature, read_signature_entry(entry.id, entry.bytes));
      read.push_back({entry.number.value_or(0), entry.received, std::move(signature)});
    }
  }
  return standing(read, utc_date(record.clock().now()));
}

std::string reviewer_words(const PlanStanding& plan) {
  return fmt::format("{} by {} on {}", words(plan.stage), plan.reviewer, spoken(plan.reviewed));
}

Result<> read_review_of(const Standing& standing, const SubmissionStanding& submission, PlanStanding& out) {
  if (!submission.reviewed) return {};
  auto found = standing.documents.find(submission.reviewed->document);
  if (found == standing.documents.end()) return Error{Code::no_such_document, submission.reviewed->document};
  TRY(review, read_review(found->second));
  out.comment = review.comment;
  out.reviewed = utc_date(submission.reviewed->received);
  auto name = std::string{};
  for (auto& certificate : standing.certificates)
    if (identity(certificate.certificate) == submission.reviewed->by) name = certificate.name;
  out.reviewer = name.empty() ? submission.reviewed->title : fmt::format("{}, {}", name, submission.reviewed->title);
  return {};
}

void read_decisions(const std::vector<Stored<Decision>>& decisions, PlanStanding& out) {
  if (decisions.empty()) return;
  auto& last = std::ranges::max_element(decisions, {}, [](auto& one) { return one.item.date; })->item;
  out.stage = last.decision == DecisionKind::approved ? PlanStage::approved : PlanStage::returned;
  out.recorded_by_you = true;
  out.reviewed = last.date;
  out.reviewer = fmt::format("{}, {}", last.by, last.role);
  out.comment = last.note;
  out.words = reviewer_words(out) + " (recorded by you, not signed here)";
}

std::string submission_words(const PlanStanding& plan) {
  if (!plan.reviewer.empty() && plan.stage != PlanStage::withdrawn) return reviewer_words(plan);
  if (plan.waiting) return fmt::format("{}, waiting for the next sync", words(plan.stage));
  return fmt::format("{} on {}", words(plan.stage), spoken(plan.submitted));
}

}

Result<std::vector<OfficeStanding>> standings(const Record& record) {
  TRY(all, enrollments(record));
  std::vector<OfficeStanding> out;
  for (auto& enrollment : all) {
    TRY(standing, standing_at(record, enrollment));
    out.push_back({enrollment, std::move(standing)});
  }
  return out;
}

Result<PlanStanding> plan_standing(const Record& record, const std::vector<OfficeStanding>& offices, const std::string& plan) {
  PlanStanding out;
  out.words = std::string(words(PlanStage::draft));
  for (auto& office : offices) {
    auto* latest = latest_submission(office.standing, plan);
    if (!latest) continue;
    out.stage = latest->stage;
    out.submission = latest->document;
    out.submitted = utc_date(latest->submitted.received);
    out.waiting = latest->submitted.number == 0 || (latest->withdrawn && latest->withdrawn->number == 0);
    CHECKED(read_review_of(office.standing, *latest, out));
    out.words = submission_words(out);
    TRY(sent, read_plan_submission(office.standing.documents.at(latest->document)));
    TRY(differences, changed_since(record, sent));
    out.changed_since = std::move(differences);
  }
  if (out.submission.empty()) {
    TRY(recorded, decisions(record, plan));
    read_decisions(recorded, out);
  }
  return out;
}

Result<std::vector<AgreementView>> agreements(const std::vector<OfficeStanding>& offices) {
  std::vector<AgreementView> out;
  for (auto& [enrollment, standing] : offices) {
    for (auto& one : standing.agreements) {
      AgreementView view{one.document, enrollment.office, enrollment.agency, {}, one, {}, utc_date(one.offered.received)};
      TRY(offer, read_agreement_offer(standing.documents.at(one.document)));
      view.offer = std::move(offer);
      if (auto found = standing.documents.find(one.preferences); found != standing.documents.end()) {
        TRY(preferences, read_mobility_preferences(found->second));
        view.preferences = std::move(preferences);
      }
      out.push_back(std::move(view));
    }
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, [](auto& one) { return one.standing.offered.received; });
  return out;
}

Result<AgreementView> agreement(const std::vector<OfficeStanding>& offices, const std::string& document) {
  TRY(all, agreements(offices));
  for (auto& one : all) if (one.document == document) return one;
  return Error{Code::no_such_document, document};
}

}
