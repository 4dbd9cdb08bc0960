#include <nlohmann/json.hpp>

#include "core/report/html.h"
#include "core/report/pdf.h"
#include "sync/office/desk/bundle.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/printed.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

struct Job { std::string plan, agreement; };

Job do_everything(Town& town, Hand& hand) {
  Job job{submit(town, hand), offer(town)};
  hand.sync(town);
  sign_agreement(town, hand, job.agreement);
  must(office::countersign(town.desk(), {job.agreement, "Pat Sample", official_passphrase}, town.now()));
  must(office::review(town.desk(), {job.plan, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "Approved as written", town.now()));
  hand.sync(town);
  return job;
}

core::Verified verified(const Town& town, const std::string& document) {
  auto file = must(office::export_document(town.desk(), document, town.today()));
  auto root = town.desk().root;
  return must(core::verify(file, {&root, 1}, town.now()));
}

// What a client does after `diverged`: offers again what the office lost, with its receipts, in the old order.
sync::SyncAnswer offer_again(Town& town, Hand& hand, std::int64_t after, const std::string& digest) {
  std::vector<sync::Offered> lost;
  for (const auto& one : hand.read)
    if (one.number > after) lost.push_back({one.kind, one.id, one.bytes, one.receipt});
  std::erase_if(hand.read, [&](const auto& one) { return one.number > after; });
  hand.cursor.at = {after, digest};
  return hand.sync(town, lost);
}

}

TEST_CASE("a plan submitted, an agreement signed by both sides, and a stranger can verify it") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto job = do_everything(town, hand);

  auto agreement = verified(town, job.agreement);
  CHECK(agreement.valid);
  CHECK(agreement.complete);
  CHECK(agreement.problems.empty());
  REQUIRE(agreement.signatures.size() == 4);             // office, executive, official; and the preferences
  for (const auto& one : agreement.signatures) CHECK(one.received_at);
  CHECK(verified(town, job.plan).valid);

  auto rows = must(office::roster(town.desk(), must(core::Packages::load()), town.now()));
  CHECK(rows[0].plan == core::PlanStage::approved);
  CHECK(rows[0].agreement == core::AgreementState::in_force);
  CHECK(rows[0].submitted == rows[0].reviewed);
  CHECK(must(office::inbox(town.desk(), town.now())).empty());

  auto health = must(office::doctor(town.desk(), town.now()));
  CHECK(health.ok());
  CHECK(health.waiting_for_receipt == 0);
  CHECK(health.entries == hand.cursor.at.number);
}

TEST_CASE("an office restored from an older copy misses nothing after the next sync, and every time stays") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto copy = town.keep_copy();
  auto shared = hand.cursor.at;
  auto job = do_everything(town, hand);
  auto before = hand.read;
  auto submitted = must(office::roster(town.desk(), must(core::Packages::load()), town.now()))[0].submitted;

  town.restore(copy);
  town.clock.move_days(3);
  CHECK(hand.refusal(town.endpoint().handle(hand.sign(hand.request(), town.now()), town.now())) == sync::diverged);
  auto answer = offer_again(town, hand, shared.number, shared.digest);
  for (const auto& result : answer.results) CHECK_MESSAGE(result.outcome == sync::Outcome::accepted, result.error << ": " << result.detail);

  REQUIRE(hand.read.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(hand.read[i].id == before[i].id);   // the office's own words too, in their old order
  auto rows = must(office::roster(town.desk(), must(core::Packages::load()), town.now()));
  CHECK(rows[0].plan == core::PlanStage::approved);
  CHECK(rows[0].agreement == core::AgreementState::in_force);
  CHECK(rows[0].submitted == submitted);
  CHECK(verified(town, job.agreement).complete);
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("a machine that was connected after the backup is known again once another machine has told the office") {
  Town town;
  Hand first, second;
  first.must_enroll(town);
  auto copy = town.keep_copy();
  auto shared = first.cursor.at;
  auto code = must(office::new_code(town.desk(), "Ada Example", 30, town.now()));
  REQUIRE(second.enroll(town, code.code).status == 200);
  first.sync(town);
  town.restore(copy);
  CHECK(second.refusal(town.endpoint().handle(second.sign(second.request(), town.now()), town.now())) == "unknown_machine");
  offer_again(town, first, shared.number, shared.digest);
  CHECK(second.sync(town).results.empty());
  CHECK(second.has(first.read.back().id));
}

TEST_CASE("an invented receipt does not make an entry older than it is") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto plan = plan_submission(hand, town.now());
  auto entry = hand.entry(plan);
  const sync::OnlineKey own{hand.signing_key, {hand.certificate}};
  entry.receipt = must(sync::make_receipt({core::EntryKind::document, 1, std::string(64, '0'), {town.now().ms - 86'400'000}}, {hand.office, hand.executive}, plan.id, own));
  auto result = hand.offer(town, entry);
  CHECK(result.outcome == sync::Outcome::refused);
  CHECK(result.error == "office_answer");
}

TEST_CASE("the office's acts keep to the order of things") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto agreement = offer(town);
  auto early = office::countersign(town.desk(), {agreement, "Pat Sample", official_passphrase}, town.now());
  REQUIRE(!early);
  CHECK(early.error().code == core::Code::wrong_state);
  auto not_a_plan = office::review(town.desk(), {agreement, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "", town.now());
  CHECK(!not_a_plan);
  hand.sync(town);
  sign_agreement(town, hand, agreement);
  auto wrong = office::countersign(town.desk(), {agreement, "Pat Sample", "not the passphrase"}, town.now());
  REQUIRE(!wrong);
  CHECK(wrong.error().code == core::Code::wrong_passphrase);
  must(office::countersign(town.desk(), {agreement.substr(0, 8), "pat sample", official_passphrase}, town.now()));   // beginnings and any case will do
  auto twice = office::countersign(town.desk(), {agreement, "Pat Sample", official_passphrase}, town.now());
  CHECK(!twice);
  auto late = office::withdraw_offer(town.desk(), agreement, "", town.keys().document, town.now());
  REQUIRE(!late);
  CHECK(late.error().code == core::Code::wrong_state);
  auto plan = submit(town, hand);
  must(office::review(town.desk(), {plan, "Pat Sample", official_passphrase}, core::ReviewDecision::return_, "Say more", town.now()));
  CHECK(!office::review(town.desk(), {plan, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "", town.now()));
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("an offer can be withdrawn until it is complete, and only the person it names may countersign") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto first = offer(town);
  must(office::withdraw_offer(town.desk(), first, "other terms", town.keys().document, town.now()));
  auto lee = must(office::add_official(town.desk(), {"Lee Other", "Rating official", passphrase, official_passphrase}, town.now()));
  auto second = must(office::offer_agreement(town.desk(), must(core::Packages::load()),
                                             {.executive = town.ada.person.id, .agreement_template = "mobility-agreement", .fields = {{"position", "Director"}}, .official = "Lee Other", .replaces = {}},
                                             town.keys().document, town.now())).document;
  hand.sync(town);
  sign_agreement(town, hand, second);
  auto pat = office::countersign(town.desk(), {second, "Pat Sample", official_passphrase}, town.now());
  REQUIRE(!pat);
  CHECK(pat.error().code == core::Code::wrong_role);
  must(office::countersign(town.desk(), {second, lee.id, official_passphrase}, town.now()));
  auto unknown = office::offer_agreement(town.desk(), must(core::Packages::load()),
                                         {.executive = "Ada Example", .agreement_template = "mobility-agreement", .fields = {{"salary", "more"}}, .official = {}, .replaces = {}}, town.keys().document, town.now());
  CHECK(!unknown);
  auto nobody = office::offer_agreement(town.desk(), must(core::Packages::load()), {.executive = "Nobody", .agreement_template = "mobility-agreement"}, town.keys().document, town.now());
  REQUIRE(!nobody);
  CHECK(nobody.error().code == core::Code::no_such_person);
}

TEST_CASE("every document can be read, printed and shown as a page") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto job = do_everything(town, hand);
  auto packages = must(core::Packages::load());
  auto desk = town.desk();
  for (const auto& entry : hand.read) {
    if (entry.kind != core::EntryKind::document) continue;
    auto layout = must(office::layout_of(desk, packages, must(office::find_document(desk, entry.id)), town.now()));
    CHECK(office::plain_text(layout).size() > layout.title.size());
    CHECK(core::report::html(layout).find("</html>") != std::string::npos);
  }
  auto text = office::plain_text(must(office::layout_of(desk, packages, must(office::find_document(desk, job.agreement)), town.now())));
  CHECK(text.find("In force") != std::string::npos);
  CHECK(text.find("Pat Sample") != std::string::npos);
  CHECK(text.find("Yes, if") != std::string::npos);
  auto pdf = must(core::report::pdf(must(office::layout_of(desk, packages, must(office::find_document(desk, job.plan)), town.now()))));
  CHECK(pdf.starts_with("%PDF-"));
}

}
