#include "core/base/platform.h"
#include "core/crypto/code.h"
#include "sync/protocol/proof.h"
#include "tests/client/connected.h"

using namespace broaden;
using namespace broaden::tests;
using core::Code;

namespace {

struct Stranger {                                        // not connected yet
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  std::string code = office.invite("ana", "Ana Reyes", core::add_days(clock.today(), 14));
  bool untouched() const { return must(core::enrollments(a.record)).empty(); }
};

}

TEST_CASE("connecting pins the office, and brings a certificate for a key that is under the passphrase") {
  Stranger it;
  const auto enrolled = it.a.enroll(it.code);
  REQUIRE(enrolled);
  CHECK(enrolled->office == it.office.keys.id());
  CHECK(enrolled->agency == "Department of Examples");
  CHECK(enrolled->executive == "ana");
  CHECK(must(core::read_certificates(enrolled->root_pem)).front() == it.office.keys.root());
  const auto key = core::SigningKey::from_pem(enrolled->signing_pem, it.a.passphrase, "x");
  REQUIRE(key);
  CHECK(must(core::read_certificates(enrolled->certificate_pem)).front().key == key->public_key());
  CHECK(code_of(core::SigningKey::from_pem(enrolled->signing_pem, "not the passphrase", "x")) == Code::wrong_passphrase);
  const auto path = core::request_key_path(it.a.record, enrolled->office);
  CHECK(core::platform::is_private(path));
  CHECK(!core::platform::exists(core::code_key_path(it.a.record, enrolled->office)));
}

TEST_CASE("the keys are on disk, for nobody else to read, before anything is sent") {
  Stranger it;
  bool there = false;
  it.a.link.on_way = [&](sync::Request&) {
    const auto path = core::code_key_path(it.a.record, it.office.keys.id());
    there = core::platform::exists(path) && core::platform::is_private(path);
  };
  REQUIRE(it.a.enroll(it.code));
  CHECK(there);
}

TEST_CASE("a reply lost on the way costs nothing: the same code gets the same answer") {
  Stranger it;
  it.a.link.lose_replies = 2;
  CHECK(code_of(it.a.enroll(it.code)) == Code::offline);
  CHECK(code_of(it.a.enroll(it.code)) == Code::offline);
  CHECK(it.untouched());
  const auto enrolled = it.a.enroll(it.code);
  REQUIRE(enrolled);
  CHECK(it.office.state.machines.size() == 1);
  CHECK(it.office.state.machines.begin()->first == enrolled->machine);
}

TEST_CASE("a lost request, and one that arrives twice, end as one machine") {
  Stranger it;
  it.a.link.lose_requests = 1;
  CHECK(code_of(it.a.enroll(it.code)) == Code::offline);
  it.a.link.twice = 1;
  REQUIRE(it.a.enroll(it.code));
  CHECK(it.office.state.machines.size() == 1);
}

TEST_CASE("after a lost reply another passphrase is not taken for the first one") {
  Stranger it;
  it.a.link.lose_replies = 1;
  REQUIRE(!it.a.enroll(it.code));
  it.a.passphrase = "some other passphrase";
  CHECK(code_of(it.a.enroll(it.code)) == Code::wrong_passphrase);
  it.a.passphrase = "correct horse battery staple";
  CHECK(it.a.enroll(it.code));
}

TEST_CASE("the secret in the code is never sent") {
  Stranger it;
  REQUIRE(it.a.enroll(it.code));
  const auto secret = must(core::parse_code(it.code, it.clock.today())).secret;
  for (const auto& request : it.a.link.sent) {
    for (const auto& form : {core::hex(secret), core::base32(secret), core::base64url(secret), core::text(secret), it.code}) {
      CHECK(request.body.find(form) == std::string::npos);
      for (const auto& field : request.fields) CHECK(field.value.find(form) == std::string::npos);
    }
  }
}

TEST_CASE("another office behind the address is refused by the machine itself, whatever it answers") {
  Stranger it;
  FakeOffice other;
  it.a.link.lead_to(other);
  CHECK(code_of(it.a.enroll(it.code)) == Code::wrong_office);
  it.a.link.on_return = [&](sync::Reply& reply) {        // it lends itself the right root, which it cannot sign with
    auto refusal = must(sync::read_refusal(reply.body));
    refusal.root = it.office.keys.root();
    reply = must(sync::prove(reply.status, sync::print(refusal), {}, other.keys.root_key()));
  };
  CHECK(code_of(it.a.enroll(it.code)) == Code::office_answer);
  CHECK(it.untouched());
  it.a.link.on_return = nullptr;
  it.a.link.lead_to(it.office);
  CHECK(it.a.enroll(it.code));
}

TEST_CASE("a greeting that was changed on its way is not taken") {
  Stranger it;
  int position = 0;
  it.a.link.on_return = [&](sync::Reply& reply) {
    const auto at = static_cast<std::size_t>(position) * reply.body.size() / 6;
    reply.body[at] = reply.body[at] == 'x' ? 'y' : 'x';
  };
  for (; position < 6; ++position) {
    CAPTURE(position);
    CHECK(!it.a.enroll(it.code));
    CHECK(it.untouched());
  }
  it.a.link.on_return = [](sync::Reply& reply) { reply.body.resize(reply.body.size() / 2); };
  CHECK(code_of(it.a.enroll(it.code)) == Code::office_answer);
  it.a.link.on_return = nullptr;
  CHECK(it.a.enroll(it.code));
}

TEST_CASE("an office that hands out what does not fit is not believed, though it signs it") {
  Stranger it;
  const auto key = must(core::SigningKey::generate()).public_key();
  const auto& keys = it.office.keys;
  const std::pair<const char*, std::function<void(sync::EnrollAnswer&)>> ways[] = {
      {"a certificate for another key", [&](auto& a) { a.certificate = keys.certify("ana", "Ana", key); }},
      {"a certificate for another person", [&](auto& a) { a.certificate = keys.certify("ben", "Ben", a.certificate.key); }},
      {"a certificate of another role", [&](auto& a) { a.certificate = keys.certify("ana", "Ana", a.certificate.key, core::KeyRole::official); }},
      {"its keys exchanged", [](auto& a) { std::swap(a.document_key, a.online_key); }},
      {"another office's online key", [](auto& a) { a.online_key = OfficeKeys().online().chain.front(); }},
  };
  const auto fresh = it.office.state;
  for (const auto& [what, how] : ways) {
    CAPTURE(what);
    it.office.state = fresh;
    it.office.spoil_greeting = how;
    CHECK(code_of(it.a.enroll(it.code)) == Code::office_answer);
    CHECK(it.untouched());
  }
}

TEST_CASE("each wrong code is told apart, and none leaves a trace in the record") {
  Stranger it;
  auto mistyped = it.code;
  mistyped[0] = mistyped[0] == 'a' ? 'b' : 'a';
  CHECK(code_of(it.a.enroll(mistyped)) == Code::code_mistyped);
  CHECK(code_of(it.a.enroll("abcde")) == Code::code_malformed);
  CHECK(it.a.link.sent.empty());
  CHECK(code_of(it.a.enroll(core::format(core::make_code(it.office.keys.id(), core::add_days(it.clock.today(), 9))))) == Code::code_unknown);
  Machine b{it.office, it.clock, "Desktop"};
  REQUIRE(b.enroll(it.code));
  CHECK(code_of(it.a.enroll(it.code)) == Code::code_used);
  it.a.clock.move_days(15);
  const auto before = it.a.link.sent.size();
  CHECK(code_of(it.a.enroll(it.code)) == Code::code_expired);
  CHECK(it.a.link.sent.size() == before);
  CHECK(it.untouched());
}

TEST_CASE("plain http is refused before a key is made, unless it leads to this machine") {
  Stranger it;
  const sync::EnrollInput input{"http://office.example.gov", it.code, it.a.passphrase, "Laptop", "", it.clock.today()};
  CHECK(code_of(sync::enroll(it.a.record, it.a.link, input, it.a.progress)) == Code::plain_http);
  CHECK(it.a.link.sent.empty());
  auto local = input;
  local.url = "http://127.0.0.1:8080";
  CHECK(sync::enroll(it.a.record, it.a.link, local, it.a.progress));
}

TEST_CASE("a machine whose clock is off connects all the same, and remembers by how much") {
  for (const std::int64_t minutes : {10, -10}) {
    Stranger it;
    it.a.clock.move(minutes * 60'000);
    const auto enrolled = it.a.enroll(it.code);
    REQUIRE(enrolled);
    CHECK(enrolled->clock_offset_ms == -minutes * 60'000);
    CHECK(it.a.link.sent.size() == 2);
  }
}

TEST_CASE("a new code brings a new key and certificate, and the connection goes on where it stood") {
  Connected it;
  it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  const auto before = it.a.connection();
  it.a.passphrase = "a fresh passphrase, not forgotten";
  REQUIRE(it.a.enroll(it.invite("ana", "Ana Reyes")));
  const auto after = it.a.connection();
  CHECK(after.cursor == before.cursor);
  CHECK(after.digest == before.digest);
  CHECK(after.certificate_pem != before.certificate_pem);
  REQUIRE(it.a.sync());
  const auto again = it.a.submit("plan-1", "Lead across agencies, and finish");
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->sent == 2);
  CHECK(report->refused == 0);
  CHECK(it.times(again) == 1);
}

TEST_CASE("a record stays with its executive and its office") {
  Connected it;
  CHECK(code_of(it.a.enroll(it.invite("ben", "Ben Ode"))) == Code::other_executive);
  FakeOffice other;
  it.a.link.lead_to(other);
  CHECK(code_of(it.a.enroll(other.invite("ana", "Ana Reyes", core::add_days(it.clock.today(), 9)))) == Code::already_connected);
  CHECK(it.a.connection().executive == "ana");
}
