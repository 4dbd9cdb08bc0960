#include "core/document/states.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

struct EverybodyAnnounced : Scene {                                    // everybody is announced
  EverybodyAnnounced() { announce_everybody(); }
};

}

TEST_CASE("a plan goes from preparation to submitted, returned, submitted again and approved") {
  EverybodyAnnounced scene;
  CHECK(plan_stage(scene.now(), "plan-1") == PlanStage::draft);
  auto first = scene.submission();
  scene.post(first);
  CHECK(plan_stage(scene.now(), "plan-1") == PlanStage::draft);   // nobody has signed it yet
  scene.post(scene.ada.sign(first));
  CHECK(plan_stage(scene.now(), "plan-1") == PlanStage::submitted);
  scene.post(scene.review(first, false), scene.pat);
  CHECK(plan_stage(scene.now(), "plan-1") == PlanStage::returned);
  auto second = scene.submission();
  scene.post(second, scene.ada);
  CHECK(plan_stage(scene.now(), "plan-1") == PlanStage::submitted);
  auto review = scene.review(second);
  scene.post(review, scene.pat);
  auto now = scene.now();
  CHECK(plan_stage(now, "plan-1") == PlanStage::approved);
  CHECK(plan_stage(now, "plan-2") == PlanStage::draft);
  CHECK(submission(now, first.id)->stage == PlanStage::returned);  // an approval belongs to its submission
  CHECK(latest_submission(now, "plan-1")->reviewed->document == review.id);
  CHECK(latest_submission(now, "plan-1")->reviewed->by.person == "pat");
  CHECK(now.late.empty());
}

TEST_CASE("of a review and a withdrawal that cross, the first received counts and the other is shown as too late") {
  for (bool withdrawn_first : {true, false}) {
    EverybodyAnnounced scene;
    auto submitted = scene.submission();
    scene.post(submitted, scene.ada);
    auto withdrawal = scene.withdrawal(submitted), review = scene.review(submitted);
    if (withdrawn_first) scene.post(withdrawal, scene.ada);
    scene.post(review, scene.pat);
    if (!withdrawn_first) scene.post(withdrawal, scene.ada);
    auto now = scene.now();
    CHECK(plan_stage(now, "plan-1") == (withdrawn_first ? PlanStage::withdrawn : PlanStage::approved));
    REQUIRE(now.late.size() == 1);
    CHECK(now.late[0].document == (withdrawn_first ? review.id : withdrawal.id));
    CHECK(now.late[0].reason == (withdrawn_first ? "the submission had been withdrawn" : "the submission had been reviewed"));
  }
}

TEST_CASE("an agreement is offered, signed, and in force when every required signer has signed") {
  EverybodyAnnounced scene;
  auto offer = scene.offer({}, date(2027, 1, 31));
  scene.post(offer, scene.office);
  CHECK(agreement(scene.now(), offer.id)->state == AgreementState::offered);
  auto preferences = scene.preferences(offer);
  scene.post(preferences, scene.ada);
  scene.post(scene.ada.sign(offer));
  auto signed_now = scene.now();
  CHECK(agreement(signed_now, offer.id)->state == AgreementState::signed_);
  CHECK(agreement(signed_now, offer.id)->preferences == preferences.id);
  CHECK(!agreement(signed_now, offer.id)->signers[1].signed_);
  scene.post(scene.pat.sign(offer));
  auto now = scene.now(date(2027, 1, 31));
  CHECK(agreement(now, offer.id)->state == AgreementState::in_force);
  CHECK(agreement(now, offer.id)->signers[1].signed_->by.person == "pat");
  CHECK(agreement(now, offer.id)->signers[1].signed_->title == "ERB chair");
  CHECK(now.late.empty());
  CHECK(agreement(scene.now(date(2027, 2, 1)), offer.id)->state == AgreementState::expired);
}

TEST_CASE("whatever two acts on an offer cross, the first received wins") {
  struct Crossing { const char* first; const char* second; AgreementState state; bool late; };
  const Crossing crossings[] = {
      {"sign", "withdraw", AgreementState::withdrawn, false},       // an offer may be withdrawn until it is complete
      {"withdraw", "sign", AgreementState::withdrawn, true},
      {"sign", "decline", AgreementState::signed_, true},
      {"decline", "sign", AgreementState::declined, true},
      {"decline", "withdraw", AgreementState::declined, true},
      {"withdraw", "decline", AgreementState::withdrawn, true},
      {"replace", "sign", AgreementState::superseded, true},
      {"sign", "replace", AgreementState::superseded, false},
      {"replace", "decline", AgreementState::superseded, true},
      {"decline", "replace", AgreementState::declined, false},
      {"replace", "withdraw", AgreementState::superseded, true},
      {"withdraw", "replace", AgreementState::withdrawn, false},
      {"complete", "withdraw", AgreementState::in_force, true},
      {"complete", "decline", AgreementState::in_force, true},
      {"complete", "replace", AgreementState::in_force, false},     // stays until the newer one is in force
      {"withdraw", "complete", AgreementState::withdrawn, true},
      {"decline", "complete", AgreementState::declined, true},
  };
  for (auto& crossing : crossings) {
    CAPTURE(crossing.first);
    CAPTURE(crossing.second);
    EverybodyAnnounced scene;
    auto offer = scene.offer();
    scene.post(offer, scene.office);
    auto act = [&](std::string_view what) {
      if (what == "sign" || what == "complete") scene.post(scene.ada.sign(offer));
      if (what == "complete") scene.post(scene.pat.sign(offer));
      if (what == "decline") scene.post(scene.refusal(offer), scene.ada);
      if (what == "withdraw") scene.post(scene.withdrawal(offer), scene.office);
      if (what == "replace") scene.post(scene.offer(offer.id), scene.office);
    };
    act(crossing.first);
    act(crossing.second);
    auto now = scene.now();
    CHECK(agreement(now, offer.id)->state == crossing.state);
    CHECK(!now.late.empty() == crossing.late);
  }
}

TEST_CASE("an agreement in force gives way when the one that replaces it is in force") {
  EverybodyAnnounced scene;
  auto old = scene.offer();
  scene.post(old, scene.office);
  scene.post(scene.ada.sign(old));
  scene.post(scene.pat.sign(old));
  auto next = scene.offer(old.id);
  scene.post(next, scene.office);
  scene.post(scene.ada.sign(next));
  CHECK(agreement(scene.now(), old.id)->state == AgreementState::in_force);
  scene.post(scene.pat.sign(next));
  CHECK(agreement(scene.now(), old.id)->state == AgreementState::superseded);
  CHECK(agreement(scene.now(), next.id)->state == AgreementState::in_force);
}

TEST_CASE("the same entries in any order give the same states") {
  EverybodyAnnounced scene;
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  scene.post(scene.ada.sign(offer));
  scene.post(scene.withdrawal(offer), scene.office);
  scene.post(scene.pat.sign(offer));
  auto backward = scene.entries;
  std::ranges::reverse(backward);
  auto now = standing(backward, utc_date(start));
  CHECK(agreement(now, offer.id)->state == AgreementState::withdrawn);
  CHECK(now.late.size() == 1);
}

TEST_CASE("what waits here to be sent counts after all that the office has received") {
  EverybodyAnnounced scene;
  auto submitted = scene.submission();
  scene.entries.insert(scene.entries.begin(), {{0, start, submitted}, {0, start, scene.ada.sign(submitted)}});
  auto now = scene.now();
  CHECK(plan_stage(now, "plan-1") == PlanStage::submitted);
  CHECK(submission(now, submitted.id)->submitted.number == 0);
}

TEST_CASE("a signature counts only under a certificate that the office announced and has not revoked") {
  Scene scene;
  auto first = scene.submission("one"), second = scene.submission("two"), third = scene.submission("three");
  scene.post(first, scene.ada);
  scene.post(scene.announcement(scene.ada), scene.office);
  scene.post(second, scene.ada);
  scene.post(scene.revocation(scene.ada), scene.office);
  scene.post(third, scene.ada);
  auto now = scene.now();
  CHECK(plan_stage(now, "one") == PlanStage::draft);
  CHECK(plan_stage(now, "two") == PlanStage::submitted);
  CHECK(plan_stage(now, "three") == PlanStage::draft);
  REQUIRE(now.late.size() == 2);
  CHECK(now.late[0].reason == "the office had not announced the certificate");
  CHECK(now.late[1].reason == "the certificate had been revoked");
  CHECK(announced(now, scene.ada.certificate.fingerprint())->revocation_reason == "Lost");
}

TEST_CASE("an announcement that the office did not sign announces nothing") {
  Scene scene;
  auto announcement = scene.announcement(scene.ada);
  scene.post(announcement);
  scene.post(scene.ada.sign(announcement));
  CHECK(scene.now().certificates.empty());
}

TEST_CASE("an opportunity is open through its last day, and interest counts by when it was received") {
  EverybodyAnnounced scene;
  auto closes = utc_date(day(static_cast<int>(scene.entries.size()) + 4));
  auto offered = scene.opportunity(closes);
  scene.post(offered, scene.office);
  auto in_time = scene.interest(offered, "Free from March");
  scene.post(in_time, scene.ada);                        // received on the last day
  auto now = scene.now(closes);
  REQUIRE(opportunity(now, offered.id));
  CHECK(opportunity(now, offered.id)->state == OpportunityState::open);
  CHECK(opportunity(scene.now(add_days(closes, 1)), offered.id)->state == OpportunityState::closed);
  REQUIRE(opportunity(now, offered.id)->interest());
  CHECK(opportunity(now, offered.id)->interest()->document == in_time.id);
  CHECK(opportunity_of(now, in_time.id)->document == offered.id);
  CHECK(now.late.empty());

  scene.post(scene.withdrawal(in_time), scene.ada);      // after it closed: taken back all the same
  now = scene.now(closes);
  CHECK(!opportunity(now, offered.id)->interest());
  CHECK(opportunity(now, offered.id)->interests.at(0).withdrawn);
  auto late = scene.interest(offered);
  scene.post(late, scene.ada);
  now = scene.now(closes);
  CHECK(!opportunity(now, offered.id)->interest());
  REQUIRE(now.late.size() == 1);
  CHECK(now.late[0].document == late.id);
  CHECK(now.late[0].reason == "the opportunity had closed on " + spoken(closes));
}

TEST_CASE("of an opportunity's withdrawal and interest in it that cross, the first received counts") {
  for (bool withdrawn_first : {true, false}) {
    EverybodyAnnounced scene;
    auto offered = scene.opportunity();
    scene.post(offered, scene.office);
    auto interest = scene.interest(offered);
    if (withdrawn_first) scene.post(scene.withdrawal(offered), scene.office);
    scene.post(interest, scene.ada);
    if (!withdrawn_first) scene.post(scene.withdrawal(offered), scene.office);
    auto now = scene.now();
    CHECK(opportunity(now, offered.id)->state == OpportunityState::withdrawn);
    CHECK(opportunity(now, offered.id)->interests.size() == (withdrawn_first ? 0 : 1));
    CHECK(now.late.size() == (withdrawn_first ? 1 : 0));
  }
}

TEST_CASE("a package stands until its own version is published again or withdrawn; another version stands beside it") {
  EverybodyAnnounced scene;
  auto first = scene.package("1", 48), again = scene.package("1", 36), second = scene.package("2", 30);
  scene.post(first, scene.office);
  CHECK(package(scene.now(), first.id)->state == PackageState::current);
  scene.post(again, scene.office);
  scene.post(second, scene.office);
  auto now = scene.now();
  CHECK(package(now, first.id)->state == PackageState::replaced);
  CHECK(package(now, first.id)->ended->document == again.id);
  CHECK(package(now, again.id)->state == PackageState::current);
  CHECK(package(now, second.id)->state == PackageState::current);
  scene.post(scene.withdrawal(second), scene.office);
  CHECK(package(scene.now(), second.id)->state == PackageState::withdrawn);
  scene.post(scene.withdrawal(first), scene.office);      // the text that took its place stays
  CHECK(package(scene.now(), first.id)->state == PackageState::replaced);
  CHECK(package(scene.now(), again.id)->state == PackageState::current);
  CHECK(scene.now().late.size() == 1);
}

TEST_CASE("a package that the office did not sign is none") {
  EverybodyAnnounced scene;
  auto document = scene.package();
  scene.post(document);
  for (auto* hand : {&scene.ada, &scene.pat}) scene.post(hand->sign(document));
  CHECK(!package(scene.now(), document.id));
}
