#include "core/document/rules.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/document/checkpoint.h"
#include "core/document/mobility_preferences.h"
#include "core/document/receipt.h"
#include "tests/document/scene.h"

using namespace broaden::core;
using namespace broaden::tests;

namespace {

struct Told : Scene {
  Told() { announce_everybody(); }
  Result<> may(const Document& document, const Hand& hand) const { return permitted(document, hand.who(), now(), start); }
  Admission arrives(const Document& document) const { return admit(document, mailbox(), now()); }
  Admission arrives(const Signature& signature, Instant at = start) const { return admit(signature, mailbox(), now(), {&root, 1}, at); }
};

Code refused(const Admission& admission) {
  CHECK(admission.verdict == Verdict::refuse);
  return admission.why.code;
}

}

TEST_CASE("each act belongs to one role") {
  Told scene;
  auto offer = scene.offer();
  auto submission = scene.submission();
  scene.post(offer, scene.office);
  scene.post(submission, scene.ada);
  auto wanted = scene.opportunity(), opportunity = scene.opportunity(), interest = scene.interest(wanted);
  scene.post(wanted, scene.office);
  scene.post(opportunity, scene.office);
  scene.post(interest, scene.ada);
  auto package = scene.package();
  scene.post(package, scene.office);
  auto shared = scene.statement();
  scene.post(shared, scene.ada);
  struct Line { Document document; bool office, online, executive, official; };
  const Line lines[] = {
      {scene.submission(), false, false, true, false},  {scene.offer(), true, false, false, false},
      {scene.preferences(offer), false, false, true, false}, {scene.refusal(offer), false, false, true, false},
      {scene.withdrawal(offer), true, false, false, false},  {scene.withdrawal(submission), false, false, true, false},
      {scene.opportunity(), true, false, false, false},      {scene.interest(opportunity), false, false, true, false},
      {scene.withdrawal(opportunity), true, false, false, false}, {scene.withdrawal(interest), false, false, true, false},
      {scene.package("2"), true, false, false, false},       {scene.withdrawal(package), true, false, false, false},
      {scene.statement(shared.id), false, false, true, false}, {scene.withdrawal(shared), false, false, true, false},
      {scene.review(submission), false, false, false, true}, {scene.announcement(scene.ada), true, false, false, false},
      {scene.revocation(scene.ada), true, false, false, false},
      {must(build(Receipt{EntryKind::document, 1, std::string(64, 'a'), start}, scene.about(offer.id))), false, true, false, false},
      {must(build(Checkpoint{"g", 1, std::string(64, 'a'), start}, scene.about())), false, true, false, false}};
  for (auto& line : lines) {
    CAPTURE(line.document.header.type);
    if (line.document.header.type != "agreement-offer") {
      CHECK(bool(scene.may(line.document, scene.ada)) == line.executive);
      CHECK(bool(scene.may(line.document, scene.pat)) == line.official);
    }
    CHECK(bool(scene.may(line.document, scene.office)) == line.office);
    CHECK(bool(scene.may(line.document, scene.online)) == line.online);
  }
  CHECK(scene.may(scene.review(submission), scene.ada).error().code == Code::wrong_role);
}

TEST_CASE("nobody signs another executive's document") {
  Told scene;
  auto eve = scene.hire("Eve Other", KeyRole::executive, "eve", "Executive");
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  CHECK(scene.may(scene.submission(), eve).error().code == Code::not_yours);
  CHECK(scene.may(offer, eve).error().code == Code::not_yours);
  scene.post(scene.announcement(eve), scene.office);
  CHECK(refused(scene.arrives(eve.sign(offer))) == Code::not_yours);
  auto hers = must(make_document("note", {scene.office_id, "eve", start, {}, {}}, {}));
  CHECK(refused(scene.arrives(hers)) == Code::not_yours);
  Scene elsewhere;
  CHECK(refused(scene.arrives(elsewhere.submission())) == Code::not_yours);
}

TEST_CASE("an official who is not named in an agreement cannot countersign it") {
  Told scene;
  auto lee = scene.hire("Lee Other", KeyRole::official, "lee", "Rating official");
  scene.post(scene.announcement(lee), scene.office);
  auto offer = scene.offer();
  scene.post(offer, scene.office);
  scene.post(scene.ada.sign(offer));
  CHECK(scene.may(offer, lee).error().code == Code::wrong_role);
  CHECK(refused(scene.arrives(lee.sign(offer))) == Code::wrong_role);
  CHECK(scene.may(offer, scene.pat));
}

TEST_CASE("acts out of order are refused with what stands in their way") {
  Told scene;
  auto offer = scene.offer();
  scene.post(offer);
  CHECK(scene.may(offer, scene.ada).error() == Error{Code::wrong_state, "the office has not signed the offer."});
  scene.post(scene.office.sign(offer));
  CHECK(scene.may(offer, scene.pat).error() == Error{Code::wrong_state, "the executive has not signed it yet."});
  CHECK(refused(scene.arrives(scene.pat.sign(offer))) == Code::wrong_state);
  CHECK(scene.may(offer, scene.ada));
  scene.post(scene.ada.sign(offer));
  CHECK(scene.may(offer, scene.ada).error() == Error{Code::wrong_state, "the executive had signed it."});
  CHECK(scene.may(scene.refusal(offer), scene.ada).error().code == Code::wrong_state);
  CHECK(scene.may(scene.withdrawal(offer), scene.office));
  scene.post(scene.pat.sign(offer));
  CHECK(scene.may(scene.withdrawal(offer), scene.office).error() == Error{Code::wrong_state, "the agreement was in force."});
  CHECK(scene.may(scene.review(scene.submission()), scene.pat).error().code == Code::no_such_document);
}

TEST_CASE("shared preferences are replaced by newer ones, and taken back once") {
  Told scene;
  auto first = scene.statement();
  CHECK(scene.may(scene.withdrawal(first), scene.ada).error().code == Code::no_such_document);
  scene.post(first);
  CHECK(scene.may(scene.withdrawal(first), scene.ada).error() == Error{Code::wrong_state, "the preferences were not shared."});
  CHECK(refused(scene.arrives(scene.office.sign(first))) == Code::wrong_role);
  scene.post(scene.ada.sign(first));
  REQUIRE(mobility_statement(scene.now()));
  CHECK(mobility_statement(scene.now())->document == first.id);
  auto second = scene.statement(first.id);
  scene.post(second, scene.ada);
  CHECK(mobility_statement(scene.now())->document == second.id);
  CHECK(statement(scene.now(), first.id)->state == StatementState::replaced);
  CHECK(statement(scene.now(), first.id)->ended->document == second.id);
  scene.post(scene.withdrawal(second), scene.ada);
  CHECK(!mobility_statement(scene.now()));
  CHECK(scene.may(scene.withdrawal(second), scene.ada).error() == Error{Code::wrong_state, "the preferences had been withdrawn."});
  scene.post(scene.statement(second.id), scene.ada);     // one may think again
  CHECK(mobility_statement(scene.now()));
  CHECK(scene.now().statements.size() == 3);
  CHECK(statement(scene.now(), second.id)->state == StatementState::withdrawn);   // and not replaced by what came after
  CHECK(refused(scene.arrives(scene.preferences(first))) == Code::bad_document);   // an answer is to an offer, as ever
}

TEST_CASE("interest is expressed once, in time, in what is offered, and taken back at any time") {
  Told scene;
  auto opportunity = scene.opportunity(utc_date(day(30)));
  auto interest = scene.interest(opportunity);
  auto may = [&](const Document& document, const Hand& hand, int on) { return permitted(document, hand.who(), scene.now(), day(on)); };
  CHECK(may(interest, scene.ada, 0).error().code == Code::no_such_document);
  scene.post(opportunity);
  CHECK(may(interest, scene.ada, 0).error() == Error{Code::wrong_state, "the office has not signed the opportunity."});
  scene.post(scene.office.sign(opportunity));
  CHECK(may(interest, scene.ada, 30));                   // its last day
  CHECK(may(interest, scene.ada, 31).error() == Error{Code::wrong_state, "the opportunity had closed on Dec 22, 2026."});
  CHECK(may(scene.withdrawal(interest), scene.ada, 0).error().code == Code::no_such_document);
  scene.post(interest);
  CHECK(may(scene.withdrawal(interest), scene.ada, 0).error() == Error{Code::wrong_state, "the interest was not expressed."});
  CHECK(refused(scene.arrives(scene.office.sign(interest))) == Code::wrong_role);
  CHECK(scene.arrives(scene.ada.sign(interest), day(31)).verdict == Verdict::accept);   // kept, and shown as too late
  scene.post(scene.ada.sign(interest));
  CHECK(may(scene.interest(opportunity), scene.ada, 1).error() == Error{Code::wrong_state, "interest had been expressed."});
  CHECK(may(scene.withdrawal(interest), scene.ada, 99));
  scene.post(scene.withdrawal(interest), scene.ada);
  CHECK(may(scene.withdrawal(interest), scene.ada, 1).error() == Error{Code::wrong_state, "the interest had been withdrawn."});
  CHECK(may(scene.interest(opportunity), scene.ada, 1));   // one may think again
  CHECK(may(scene.withdrawal(opportunity), scene.office, 99));
  scene.post(scene.withdrawal(opportunity), scene.office);
  CHECK(may(scene.interest(opportunity), scene.ada, 1).error() == Error{Code::wrong_state, "the opportunity had been withdrawn."});
  CHECK(may(scene.withdrawal(opportunity), scene.office, 1).error() == Error{Code::wrong_state, "the opportunity had been withdrawn."});
  CHECK(refused(scene.arrives(scene.interest(interest))) == Code::bad_document);   // interest is in an opportunity
}

TEST_CASE("what crosses is kept, what is doubled is known, what lacks something waits") {
  Told scene;
  auto submission = scene.submission();
  auto signature = scene.ada.sign(submission);
  CHECK(scene.arrives(submission).verdict == Verdict::accept);
  CHECK(scene.arrives(signature).verdict == Verdict::hold);
  CHECK(scene.arrives(scene.review(submission)).verdict == Verdict::hold);
  scene.post(submission);
  CHECK(scene.arrives(submission).verdict == Verdict::duplicate);
  CHECK(scene.arrives(signature).verdict == Verdict::accept);
  scene.post(signature);
  CHECK(scene.arrives(signature).verdict == Verdict::duplicate);
  CHECK(refused(scene.arrives(scene.ada.sign(submission, {}, day(1)))) == Code::too_late);   // once per document, key and role
  scene.post(scene.review(submission), scene.pat);
  auto late = scene.withdrawal(submission);
  CHECK(scene.arrives(late).verdict == Verdict::accept);
  scene.post(late);
  CHECK(scene.arrives(scene.ada.sign(late)).verdict == Verdict::accept);
}

TEST_CASE("a signature waits for its certificate's announcement, and is refused after its revocation") {
  Scene scene;
  auto submission = scene.submission();
  scene.post(submission);
  auto arrives = [&](Instant at) { return admit(scene.ada.sign(submission), scene.mailbox(), scene.now(), {&scene.root, 1}, at); };
  CHECK(arrives(start).verdict == Verdict::hold);
  scene.post(scene.announcement(scene.ada), scene.office);
  CHECK(arrives(start).verdict == Verdict::accept);
  scene.post(scene.revocation(scene.ada), scene.office);
  CHECK(refused(arrives(day(30))) == Code::certificate_revoked);
}

TEST_CASE("forged and foreign signatures are refused at the door") {
  Told scene;
  auto submission = scene.submission();
  scene.post(submission);
  auto signature = scene.ada.sign(submission);
  auto broken = signature;
  broken.signature[0] = broken.signature[0] == 'A' ? 'B' : 'A';
  CHECK(refused(scene.arrives(broken)) == Code::signature_invalid);
  CHECK(refused(scene.arrives(signature, day(9000))) == Code::certificate_expired);
  Scene forger;
  CHECK(refused(admit(signature, scene.mailbox(), scene.now(), {&forger.root, 1}, start)) == Code::certificate_foreign);
}

TEST_CASE("a broken document of a known type is refused, a newer or unknown one is kept") {
  Told scene;
  auto submission = scene.submission();
  auto changed = [&](auto change) {
    auto json = Json::parse(submission.payload);
    change(json);
    return must(read_document(canonical(json)));
  };
  CHECK(refused(scene.arrives(changed([](Json& json) { json["plan"] = 5; }))) == Code::bad_document);
  auto newer = changed([](Json& json) { json["v"] = 2, json["plan"] = 5; });
  CHECK(scene.arrives(newer).verdict == Verdict::accept);
  scene.post(newer);
  CHECK(scene.arrives(scene.ada.sign(newer)).verdict == Verdict::accept);
  CHECK(scene.arrives(changed([](Json& json) { json["type"] = "learning-report"; })).verdict == Verdict::accept);
  scene.post(submission, scene.ada);
  CHECK(refused(scene.arrives(scene.preferences(submission))) == Code::bad_document);   // preferences are about an offer
  CHECK(refused(scene.arrives(must(build(Receipt{EntryKind::document, 1, std::string(64, 'a'), start}, scene.about(submission.id))))) == Code::bad_document);
}

TEST_CASE("only the office's online key gives receipts") {
  Scene scene;
  auto offer = scene.offer();
  scene.post(offer);
  auto receipt = scene.receipt(scene.entries[0]);
  CHECK(check_online(receipt.document, receipt.signatures[0], scene.mailbox(), {&scene.root, 1}));
  CHECK(!check_online(receipt.document, scene.office.sign(receipt.document), scene.mailbox(), {&scene.root, 1}));
  CHECK(!check_online(receipt.document, receipt.signatures[0], {scene.office_id, "eve"}, {&scene.root, 1}));
  CHECK(!check_online(offer, scene.online.sign(offer), scene.mailbox(), {&scene.root, 1}));
}
