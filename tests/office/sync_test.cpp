#include <nlohmann/json.hpp>

#include "core/document/review.h"
#include "core/document/withdrawal.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

// Her own signature with another certificate in its header, signed again: our own signing would refuse to make it.
sync::Offered under_foreign_certificate(const Hand& hand, const core::Document& document, const core::Certificate& certificate, core::Instant now) {
  auto own = must(core::sign(document, hand.signing_key, {&hand.certificate, 1}, {"Executive", {}, now}));
  auto header = must(core::parse_json(core::text(*core::from_base64url(own.protected_header)), core::largest_header));
  header["x5c"] = {core::base64(certificate.der)};
  auto written = core::base64url(core::view(core::canonical(header)));
  auto raw = must(hand.signing_key.sign(core::view(written + "." + core::base64url(core::view(document.payload)))));
  auto made = must(core::make_signature(document, written, core::base64url(raw)));
  return {core::EntryKind::signature, made.id, sync::entry_bytes(made), {}};
}

}

TEST_CASE("a submitted plan reaches the office once, however often it is sent, with a receipt in the same answer") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto plan = plan_submission(hand, town.now());
  const std::vector<sync::Offered> sent = {hand.entry(plan), hand.signature(plan, town.now())};
  auto before = hand.cursor;
  auto read = hand.read;
  hand.sync(town, sent);
  hand.cursor = before;                                  // the reply was lost
  hand.read = read;
  auto answer = hand.sync(town, sent);
  REQUIRE(answer.results.size() == 2);
  CHECK(answer.results[0].outcome == sync::Outcome::duplicate);
  CHECK(answer.results[1].number == before.at.number + 2);
  CHECK(answer.results[1].receipt);
  CHECK(must(town.desk().mailbox->head(hand.executive)).number == before.at.number + 2);
  auto rows = must(office::inbox(town.desk(), town.now()));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].document == plan.id);
  CHECK(rows[0].waits == "review");
}

TEST_CASE("a second empty sync moves nothing") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto cursor = hand.cursor;
  auto answer = hand.sync(town);
  CHECK(answer.entries.empty());
  CHECK(!answer.more);
  CHECK(hand.cursor == cursor);
}

TEST_CASE("what one entry gets wrong stops none of the others") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto plan = plan_submission(hand, town.now());
  auto cut = hand.entry(plan_submission(hand, town.now(), "plan-2"));
  cut.bytes.pop_back();
  auto answer = hand.sync(town, {cut, hand.entry(plan), hand.signature(plan, town.now())});
  REQUIRE(answer.results.size() == 3);
  CHECK(fate(answer.results[0]) == "bad_document");
  CHECK(fate(answer.results[1]) == "accepted");
  CHECK(fate(answer.results[2]) == "accepted");
}

TEST_CASE("another executive's document, an unknown signer and a wrong role are refused") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto plan_id = submit(town, hand);

  Hand other = hand;
  other.executive = "somebody-else";
  CHECK(fate(hand.offer(town, hand.entry(plan_submission(other, town.now())))) == "not_yours");

  auto review = must(core::build(core::Review{core::ReviewDecision::approve, "I approve of myself"}, hand.about(town.now(), plan_id)));
  CHECK(fate(hand.offer(town, hand.entry(review))) == "accepted");
  CHECK(fate(hand.offer(town, hand.signature(review, town.now(), "ERB chair"))) == "wrong_role");

  Hand stranger = hand;                                  // a certificate that this office's root did not issue
  auto root_key = must(core::SigningKey::generate());
  auto root = must(core::issue_root(root_key, "Department of Examples", office::valid_for(town.now(), 5)));
  const core::Identity theirs{core::office_id(root_key.public_key()), core::KeyRole::executive, hand.executive};
  stranger.certificate = must(core::issue(root, root_key, "Ada Example", theirs, hand.signing_key.public_key(), office::valid_for(town.now(), 3)));
  auto plan = plan_submission(hand, town.now(), "plan-3");
  CHECK(fate(hand.offer(town, hand.entry(plan))) == "accepted");
  auto judged = fate(hand.offer(town, under_foreign_certificate(hand, plan, stranger.certificate, town.now())));
  CHECK_MESSAGE((judged == "certificate_foreign" || judged == "not_yours"), judged);

  Hand unannounced = hand;                               // issued by the root, and never announced here
  unannounced.signing_key = must(core::SigningKey::generate());
  unannounced.certificate = must(core::issue(town.desk().root, town.keys().root, "Ada Example", *core::identity(hand.certificate), unannounced.signing_key.public_key(),
                                             office::valid_for(town.now(), 3)));
  CHECK(fate(hand.offer(town, unannounced.signature(plan, town.now()))) == "certificate_foreign");
  CHECK(must(office::roster(town.desk(), must(core::Packages::load()), town.now()))[0].plan == core::PlanStage::submitted);
}

TEST_CASE("an act before its time is refused, and one that crossed another is kept without effect") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto plan_id = submit(town, hand);
  must(office::review(town.desk(), {plan_id, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "", town.now()));
  auto late = must(core::build(core::Withdrawal{"too late"}, hand.about(town.now(), plan_id)));   // it had not read the review yet
  auto answer = hand.sync(town, {hand.entry(late), hand.signature(late, town.now())});
  CHECK(fate(answer.results[1]) == "accepted");
  CHECK(must(office::roster(town.desk(), must(core::Packages::load()), town.now()))[0].plan == core::PlanStage::approved);

  auto unsigned_plan = plan_submission(hand, town.now(), "plan-2");
  auto early = must(core::build(core::Withdrawal{}, hand.about(town.now(), unsigned_plan.id)));
  auto second = hand.sync(town, {hand.entry(unsigned_plan), hand.entry(early), hand.signature(early, town.now())});
  CHECK(fate(second.results[2]) == "wrong_state");
}

TEST_CASE("a document of a newer kind is kept as it is, and passed on") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto newer = must(core::make_document("dance-card", hand.about(town.now()), {{"waltz", 3}}));
  auto answer = hand.sync(town, {hand.entry(newer), hand.signature(newer, town.now())});
  CHECK(fate(answer.results[0]) == "accepted");
  CHECK(fate(answer.results[1]) == "accepted");
  Hand second = hand;
  second.cursor = {{}, {0, core::hex(sync::first_digest({hand.office, hand.executive}))}};
  second.read.clear();
  second.sync(town);
  CHECK(document_of(second, newer.id) == newer);
}

TEST_CASE("sealed entries are kept raw") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  const std::string raw("\x00\xff sealed \x01", 11);
  CHECK(fate(hand.offer(town, {core::EntryKind::sealed, core::hex(core::sha256(raw)), raw, {}})) == "accepted");
  CHECK(hand.read.back().bytes == raw);
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("a forged, cut, repeated or foreign request changes nothing") {
  Town town;
  Hand hand, stranger;
  hand.must_enroll(town);
  auto asked = hand.request();
  auto plan = plan_submission(hand, town.now());
  asked.entries = {hand.entry(plan)};
  const auto good = hand.sign(asked, town.now());
  auto head = must(town.desk().mailbox->head(hand.executive)).number;
  auto say = [&](const sync::Request& request) { return hand.refusal(town.endpoint().handle(request, town.now())); };

  auto cut = good;
  cut.body.pop_back();
  CHECK(say(cut) == "request_forged");
  auto elsewhere = good;
  elsewhere.base = "https://other.example.gov";
  CHECK(say(elsewhere) == "request_forged");
  auto bare = good;
  bare.fields.clear();
  CHECK(say(bare) == "request_forged");
  CHECK(say(stranger.sign(asked, town.now())) == "unknown_machine");
  auto impostor = hand;
  impostor.executive = "somebody-else";
  CHECK(say(impostor.sign(impostor.request(), town.now())) == "not_yours");
  auto other_office = asked;
  other_office.office = "0000000000000000";
  CHECK(say(hand.sign(other_office, town.now())) == "not_yours");
  CHECK(say(hand.sign(asked, {town.now().ms - 10 * 60 * 1000})) == "clock_off");
  CHECK(must(town.desk().mailbox->head(hand.executive)).number == head);

  CHECK(say(good) == "none");
  CHECK(say(good) == "none");                            // repeated by whoever overheard it: the same as once
  CHECK(must(town.desk().mailbox->head(hand.executive)).number == head + 1);
  town.clock.move(6 * 60 * 1000);
  CHECK(say(good) == "clock_off");
}

TEST_CASE("requests that are too large, or not what the protocol says, are refused before anything is read into them") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto huge = hand.sign(hand.request(), town.now());
  huge.body.assign(sync::largest_request + 1, 'x');
  CHECK(hand.refusal(town.endpoint().handle(huge, town.now())) == "request_too_large");
  sync::Request garbage{.base = "https://office.example.gov", .path = "/v1/sync", .body = "{\"office\":7}"};
  must(sync::sign(garbage, hand.request_key, town.now()));
  CHECK(hand.refusal(town.endpoint().handle(garbage, town.now())) == "request_malformed");
  sync::Request lost{.base = "https://office.example.gov", .path = "/admin", .body = "{}"};
  CHECK(town.endpoint().handle(lost, town.now()).status == 404);
  lost.path = "/v1/sync";
  lost.method = "GET";
  CHECK(town.endpoint().handle(lost, town.now()).status == 405);
  const std::string big(sync::largest_entry + 1, 'x');
  CHECK(!sync::check_entry(core::EntryKind::sealed, core::hex(core::sha256(big)), big));
}

TEST_CASE("a long mailbox comes in pages, each of them proved") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  {
    auto desk = town.desk();
    std::vector<office::NewEntry> many;
    for (int i = 0; i < 30; ++i) {
      std::string bytes(100'000, static_cast<char>('a' + i % 26));
      bytes += std::to_string(i);
      many.push_back({core::EntryKind::sealed, core::hex(core::sha256(bytes)), bytes, town.now()});
    }
    must(desk.mailbox->append(hand.executive, many));
  }
  auto first = hand.sync(town);
  CHECK(first.more);
  CHECK(first.entries.size() < 30);
  CHECK(hand.cursor.at.number == must(town.desk().mailbox->head(hand.executive)).number);
}

TEST_CASE("a machine whose cursor is no longer there is told what both still share") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto copy = town.keep_copy();
  auto shared = hand.cursor.at;
  submit(town, hand);
  town.restore(copy);
  auto say = [&](const sync::SyncRequest& asked) { return must(sync::read_refusal(town.endpoint().handle(hand.sign(asked, town.now()), town.now()).body)); };
  auto first = say(hand.request());
  CHECK(first.error == sync::diverged);
  CHECK(first.generation != hand.cursor.generation);
  CHECK(first.head == shared);
  CHECK(first.common.number == 0);
  auto looking = hand.request();
  looking.points = {hand.cursor.at, shared, {1, std::string(64, '0')}};
  auto second = say(looking);
  CHECK(second.common == shared);
  CHECK(second.generation == first.generation);           // one restore, one new generation
}

}
