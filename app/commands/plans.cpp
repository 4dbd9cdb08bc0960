#include "app/commands/plans.h"

#include <fmt/format.h>

#include "app/commands/contents.h"
#include "app/commands/signing.h"
#include "app/commands/standing.h"
#include "core/document/withdrawal.h"
#include "core/model/activity_needs.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

template <class T> Result<std::vector<Sent<T>>> ticked(const Record& record, const std::vector<std::string>& typed) {
  std::vector<Sent<T>> out;
  for (auto& one : typed) {
    TRY(id, resolve(record, T::noun, one));
    Sent<T> item{id, {}};
    TRY(found, load(record, id, Item(item.item)));
    if (!found) return Error{Code::no_such_item, one};
    if (std::ranges::find(out, id, &Sent<T>::id) == out.end()) out.push_back(std::move(item));
  }
  return out;
}

Result<PlanSubmission> gather(const Record& record, const Submit& command, const std::string& plan_id) {
  TRY(contents, plan_contents(record, plan_id));
  PlanSubmission out{std::move(contents), {}, {}, {}, {}};
  TRY(person, profile(record));
  out.profile = std::move(person);
  TRY(logged, learning(record, {.from = out.plan.item.starts, .to = out.plan.item.ends}));
  std::vector<Learning> items;
  for (auto& one : logged) items.push_back(std::move(one.item));
  TRY(chosen, ticked<Learning>(record, command.learning));
  TRY(chosen_assignments, ticked<Assignment>(record, command.assignments));
  out.hours = learning_hours(items);
  out.learning = std::move(chosen);
  out.assignments = std::move(chosen_assignments);
  return out;
}

std::vector<std::string> advice(const PlanSubmission& submission) {
  std::vector<std::string> out;
  for (auto& one : submission.activities) {
    std::string fields;
    for (auto* field : lacking(one.item)) (fields += fields.empty() ? "" : ", ") += field->label;
    if (!fields.empty()) out.push_back(fmt::format("Activity \"{}\" does not say yet: {}.", one.item.title, fields));
  }
  return out;
}

const SubmissionStanding* latest(const std::vector<OfficeStanding>& offices, const std::string& office, const std::string& plan) {
  for (auto& one : offices)
    if (one.enrollment.office == office) return latest_submission(one.standing, plan);
  return nullptr;
}

}

Result<Preview> preview(const Session& session, const Submit& command) {
  TRY(connected, enrollment(session.record));
  TRY(plan, resolve(session.record, Plan::noun, command.plan));
  TRY(submission, gather(session.record, command, plan));
  TRY(offices, standings(session.record));
  auto said = about(session, connected);
  if (auto* before = latest(offices, connected.office, plan)) said.supersedes = before->document;
  TRY(document, build(submission, said));
  auto digest = content_digest(document);
  auto said_of_activities = advice(submission);
  return Preview{std::move(document), std::move(submission), std::move(digest), std::move(said_of_activities)};
}

Result<Outcome> submit(Session& session, const Submit& command, const Secrets& secrets) {
  TRY(seen, preview(session, command));
  if (!command.previewed.empty() && command.previewed != seen.digest) return Error{Code::preview_changed, {}};
  TRY(hand, signer(session, secrets));
  CHECKED(sign_and_queue(session, hand, {{&seen.document, true, seen.submission.plan.id}}));
  return Outcome{.ids = {seen.submission.plan.id}, .document = seen.document.id,
                 .said = fmt::format("The plan is signed and will go to {} with the next sync.", hand.enrollment.agency)};
}

Result<Outcome> withdraw_submission(Session& session, const WithdrawSubmission& command, const Secrets& secrets) {
  TRY(hand, signer(session, secrets));
  TRY(plan, resolve(session.record, Plan::noun, command.plan));
  TRY(offices, standings(session.record));
  auto* submitted = latest(offices, hand.enrollment.office, plan);
  if (!submitted) return Error{Code::wrong_state, "this plan was not submitted."};
  auto said = about(session, hand.enrollment);
  said.about = submitted->document;
  TRY(document, build(Withdrawal{command.reason}, said));
  CHECKED(sign_and_queue(session, hand, {{&document, true, plan}}));
  return Outcome{.ids = {plan}, .document = document.id,
                 .said = "The submission is withdrawn with the next sync. Withdrawing is not erasing: the office keeps what it received."};
}

}
