#include "tests/support/lab.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/document/agreement_refusal.h"
#include "core/document/plan_submission.h"
#include "core/document/signature_entry.h"

namespace broaden::tests {

using core::Code;
using core::Result;

core::Document of_tomorrow(const core::About& about) {
  return must(core::make_document("word-of-tomorrow", about, core::Json{{"news", "good"}}));
}

Folder::Folder() : path((std::filesystem::temp_directory_path() / ("broaden-lab-" + core::hex(core::random_bytes(8)))).string()) {
  std::filesystem::create_directories(path);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

Result<sync::Reply> Link::post(const sync::Request& request, const core::Progress& progress) {
  if (progress.canceled()) return Code::canceled;
  auto arriving = request;
  sent.push_back(request);
  if (lose_requests > 0 && lose_requests--) return {Code::offline, "the request was lost"};
  if (on_way) on_way(arriving);
  auto reply = office_->handle(arriving, clock_->now());
  if (twice > 0 && twice--) reply = office_->handle(arriving, clock_->now());
  if (lose_replies > 0 && lose_replies--) return {Code::offline, "the reply was lost"};
  if (on_return) on_return(reply);
  return reply;
}

void Link::replay(std::size_t which) { office_->handle(sent.at(which), clock_->now()); }

Machine::Machine(sync::Endpoint& office, const core::Clock& office_clock, const std::string& called)
    : name(called), record(must(core::Record::create(folder.path + "/record.broaden", clock))), link(office, office_clock) {}

Result<core::Enrollment> Machine::enroll(const std::string& code) {
  return sync::enroll(record, link, {"https://office.example.gov", code, passphrase, name, "", clock.today()}, progress);
}

Result<sync::SyncReport> Machine::sync() { return sync::sync(record, link, progress); }

core::About Machine::about(const std::string& of) const {
  const auto here = connection();
  return {here.office, here.executive, clock.now(), {}, of};
}

std::string Machine::submit(const std::string& plan, const std::string& goals) {
  core::PlanSubmission submission;
  submission.profile.name = "Ana Reyes";
  submission.plan.id = plan;
  submission.plan.item.goals = goals;
  submission.plan.item.starts = core::date(2026, 10, 1);
  submission.plan.item.ends = core::date(2027, 9, 30);
  submission.plan.item.framework = "ecq-2025-05";
  const auto document = must(core::build(submission, about()));
  queue(document);
  return document.id;
}

std::string Machine::decline(const std::string& offer) {
  const auto document = must(core::build(core::AgreementRefusal{"Not this year"}, about(offer)));
  queue(document);
  return document.id;
}

const core::SigningKey& Machine::signing_key(const core::Enrollment& here) {
  if (!key_ || unlocked_ != here.signing_pem) key_ = must(core::SigningKey::from_pem(here.signing_pem, passphrase, "record"));
  unlocked_ = here.signing_pem;
  return *key_;
}

void Machine::queue(const core::Document& document, bool with_signature) {
  const auto here = connection();
  auto tx = must(core::Tx::begin(record.db()));
  must(core::keep(record, tx, {here.office, core::EntryKind::document, document.id, {}, clock.now(), document.payload}));
  must(core::queue(record, tx, here.office, {document.id, core::EntryKind::document, document.payload}));
  if (with_signature) {
    const auto& key = signing_key(here);
    const auto chain = must(core::read_certificates(here.certificate_pem));
    const auto signature = must(core::sign(document, key, chain, {"Executive", {}, clock.now()}));
    must(core::keep(record, tx, {here.office, core::EntryKind::signature, signature.id, {}, clock.now(), core::entry_bytes(signature)}));
    must(core::queue(record, tx, here.office, {signature.id, core::EntryKind::signature, core::entry_bytes(signature)}));
  }
  must(tx.commit());
}

std::vector<std::string> Machine::order() const {
  std::vector<std::string> ids;
  for (const auto& each : entries()) if (each.number) ids.push_back(each.id);
  return ids;
}

void Machine::restart() {
  record = must(record.again());                         // the old connection is gone with what it had not committed
}

}
