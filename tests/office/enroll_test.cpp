#include <nlohmann/json.hpp>

#include "sync/protocol/enrollment_proof.h"
#include "tests/office/town.h"

namespace broaden::tests {

TEST_CASE("a right code connects a machine, and says so in the mailbox") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  CHECK(hand.executive == town.ada.person.id);
  CHECK(hand.certificate.subject == "Ada Example");
  CHECK(core::identity(hand.certificate) == core::Identity{hand.office, core::KeyRole::executive, hand.executive});
  CHECK(hand.read.size() == 6);                          // her certificate, her machine, the official: each with its signature
  auto rows = must(office::roster(town.desk(), must(core::Packages::load()), town.now()));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].machines == 1);
  CHECK(rows[0].code == "used");
}

TEST_CASE("a lost reply burns nothing: the same code and keys get the same answer, and nothing twice") {
  Town town;
  Hand hand;
  auto first = hand.enroll(town, town.ada.code);
  town.restart();
  auto second = hand.enroll(town, town.ada.code);
  CHECK(second.status == 200);
  CHECK(must(sync::read_enroll_answer(first.body)).certificate == must(sync::read_enroll_answer(second.body)).certificate);
  hand.sync(town);
  CHECK(hand.read.size() == 6);
}

TEST_CASE("a used code does not connect another key, and the office is told") {
  Town town;
  Hand hand, thief;
  hand.must_enroll(town);
  CHECK(thief.refusal(thief.enroll(town, town.ada.code)) == "code_used");
  auto rows = must(office::inbox(town.desk(), town.now()));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].waits == "notice");
  CHECK(rows[0].name == "Ada Example");
  CHECK(rows[0].says.find(thief.request_key.public_key().thumbprint()) != std::string::npos);
  CHECK(hand.enroll(town, town.ada.code).status == 200);  // and the right one goes on as before
}

TEST_CASE("another signing key behind the same machine is another key") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  hand.signing_key = must(core::SigningKey::generate());
  CHECK(hand.refusal(hand.enroll(town, town.ada.code)) == "code_used");
}

TEST_CASE("a code works through its last day, and not after") {
  Town town;
  Hand early, late;
  auto bob = must(office::add_executive(town.desk(), "Bob Example", 2, town.now()));
  town.clock.move_days(2);
  CHECK(early.enroll(town, bob.code).status == 200);
  auto again = must(office::new_code(town.desk(), "Bob Example", 2, town.now()));
  town.clock.move_days(3);
  CHECK(late.refusal(late.enroll(town, again.code)) == "code_expired");
}

TEST_CASE("a newer code takes the place of an unused one") {
  Town town;
  Hand hand;
  auto newer = must(office::new_code(town.desk(), "Ada Example", 30, town.now()));
  CHECK(hand.refusal(hand.enroll(town, town.ada.code)) == "code_expired");
  CHECK(hand.enroll(town, newer.code).status == 200);
}

TEST_CASE("a code that the office never gave out is not known") {
  Town town;
  Hand hand;
  auto made_up = core::format(core::make_code(town.desk().agency.id, core::add_days(town.today(), 9)));
  CHECK(hand.refusal(hand.enroll(town, made_up)) == "code_unknown");
}

TEST_CASE("many wrong codes make that address wait, and burn nobody's code") {
  Town town;
  Hand guesser, hand;
  guesser.address = "203.0.113.9";
  for (int i = 0; i < 10; ++i) guesser.enroll(town, core::format(core::make_code(town.desk().agency.id, core::add_days(town.today(), 9))));
  CHECK(guesser.refusal(guesser.enroll(town, town.ada.code)) == "office_busy");
  CHECK(hand.enroll(town, town.ada.code).status == 200);
  town.clock.move(office::Attempts::window_ms);
  CHECK(guesser.refusal(guesser.enroll(town, town.ada.code)) == "code_used");
}

TEST_CASE("knowing which code it is does not help without its secret") {
  Town town;
  Hand hand;
  auto code = must(core::parse_code(town.ada.code, town.today()));
  auto guessed = code.secret;
  guessed[0] = static_cast<std::uint8_t>(guessed[0] ^ 1);
  auto asked = must(sync::proved({.code = sync::invitation_id(code.secret), .machine = hand.request_key.public_key(), .signing = hand.signing_key.public_key(), .machine_name = "x"},
                                 guessed, hand.signing_key));
  sync::Request request{.base = "https://office.example.gov", .path = "/v1/enroll", .body = print(asked), .peer = "10.0.0.1"};
  must(sync::sign(request, hand.request_key, town.now()));
  CHECK(hand.refusal(town.endpoint().handle(request, town.now())) == "code_unknown");
  CHECK(hand.enroll(town, town.ada.code).status == 200);
}

TEST_CASE("a request to connect is bound to the keys it names") {
  Town town;
  Hand hand, thief;
  auto request = hand.enroll_request(town.ada.code, town.now());
  request.fields.clear();
  must(sync::sign(request, thief.request_key, town.now()));   // somebody else signs what was overheard
  CHECK(hand.refusal(town.endpoint().handle(request, town.now())) == "request_forged");
  Hand both;
  both.signing_key = both.request_key;                   // one key for two purposes
  CHECK(both.refusal(both.enroll(town, town.ada.code)) == "request_forged");
}

TEST_CASE("a clock that is off is told the office's time") {
  Town town;
  Hand hand;
  auto request = hand.enroll_request(town.ada.code, {town.now().ms - 6 * 60 * 1000});
  auto reply = town.endpoint().handle(request, town.now());
  CHECK(hand.refusal(reply) == "clock_off");
  CHECK(must(sync::read_refusal(reply.body)).time.ms / 1000 == town.now().ms / 1000);
  CHECK(hand.enroll(town, town.ada.code).status == 200);
}

TEST_CASE("what is revoked stays out, even with the code that let it in") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto done = must(office::revoke(town.desk(), "Ada Example", "the laptop is lost", town.keys().document, town.now()));
  CHECK(done.certificates.size() == 1);
  CHECK(done.machines.size() == 1);
  CHECK(hand.refusal(town.endpoint().handle(hand.sign(hand.request(), town.now()), town.now())) == "unknown_machine");
  CHECK(hand.refusal(hand.enroll(town, town.ada.code)) == "code_expired");
  Hand next;
  auto code = must(office::new_code(town.desk(), "Ada Example", 30, town.now()));
  CHECK(next.enroll(town, code.code).status == 200);
  next.sync(town);
  CHECK(must(office::doctor(town.desk(), town.now())).problems.empty());
}

}
