#include "core/document/mobility_preferences.h"
#include "core/document/receipt.h"
#include "core/document/signature_entry.h"
#include "core/document/states.h"
#include "tests/client/connected.h"

using namespace broaden;
using namespace broaden::tests;
using core::Code;

namespace {

core::Standing standing_of(const Machine& machine, core::Date today) {
  std::vector<core::Entry> read;
  for (const auto& kept : machine.entries()) {
    if (kept.kind == core::EntryKind::document) read.push_back({kept.number.value_or(0), kept.received, must(core::read_document(kept.bytes))});
    if (kept.kind == core::EntryKind::signature) read.push_back({kept.number.value_or(0), kept.received, must(core::read_signature_entry(kept.id, kept.bytes))});
  }
  return core::standing(read, today);
}

}

TEST_CASE("what waits is sent in one round, gets its number and receipt, and leaves the outbox") {
  Connected it;
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->sent == 2);
  CHECK(report->rounds == 1);
  CHECK(it.a.waiting() == 0);
  CHECK(it.a.order() == it.ids());
  const auto receipt = must(core::receipt(it.a.record, plan));
  REQUIRE(receipt);
  CHECK(must(core::read_receipt(receipt->document)).time == it.clock.now());
  const auto second = it.a.sync();
  REQUIRE(second);
  CHECK(second->sent + second->received + second->duplicates == 0);
}

TEST_CASE("an act made offline arrives once, whichever request or reply is lost on the way") {
  for (int lost = 0; lost < 4; ++lost) {
    CAPTURE(lost);
    Connected it;
    it.office.page = 2;                                  // several rounds
    for (int i = 0; i < 3; ++i) it.office.offer("ana", it.clock.now());
    const auto plan = it.a.submit("plan-1", "Lead across agencies");
    int round = 0;
    bool reply_too = false;
    it.a.link.on_way = [&](sync::Request&) {
      if (round++ == lost) reply_too = true, it.a.link.lose_replies = 1;
    };
    CHECK(code_of(it.a.sync()) == Code::offline);
    CHECK(reply_too);
    it.a.link.on_way = nullptr;
    it.a.link.lose_requests = 1;
    CHECK(code_of(it.a.sync()) == Code::offline);
    it.a.restart();
    REQUIRE(it.a.sync());
    CHECK(it.times(plan) == 1);
    CHECK(it.a.waiting() == 0);
    CHECK(it.a.order() == it.ids());
  }
}

TEST_CASE("a request that arrives twice, or once more much later, changes nothing") {
  Connected it;
  it.a.submit("plan-1", "Lead across agencies");
  it.a.link.twice = 1;
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->duplicates == 2);
  const auto before = it.ids();
  for (std::size_t i = 0; i < it.a.link.sent.size(); ++i) it.a.link.replay(i);
  it.pass(3'600'000);
  for (std::size_t i = 0; i < it.a.link.sent.size(); ++i) it.a.link.replay(i);
  CHECK(it.ids() == before);
  REQUIRE(it.a.sync());
  CHECK(it.a.order() == before);
}

TEST_CASE("what one machine sends the other has after its next sync, in the same order") {
  Connected it;
  Machine b{it.office, it.clock, "Desktop"};
  REQUIRE(b.enroll(it.invite("ana", "Ana Reyes")));
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  it.office.offer("ana", it.clock.now());
  const auto report = b.sync();
  REQUIRE(report);
  CHECK(report->received == static_cast<int>(it.ids().size()));
  CHECK(b.order() == it.ids());
  CHECK(must(core::document(b.record, plan))->subject == "plan-1");
  CHECK(must(core::receipt(b.record, plan)));
  REQUIRE(it.a.sync());
  CHECK(it.a.order() == b.order());
}

TEST_CASE("preferences shared item by item arrive once though a reply is lost, and stand the same on every machine") {
  Connected it;
  Machine b{it.office, it.clock, "Desktop"};
  REQUIRE(b.enroll(it.invite("ana", "Ana Reyes")));
  auto about = it.a.about();
  const auto first = must(core::build(core::MobilityStatement{core::date(2026, 11, 22), {}, core::Preference{core::Answer::not_now, "New to it"}, {}, {}}, about));
  it.a.queue(first);
  it.a.link.lose_replies = 1;
  CHECK(code_of(it.a.sync()) == Code::offline);
  about.supersedes = first.id;
  const auto second = must(core::build(core::MobilityStatement{core::date(2026, 11, 23), {}, {}, {}, {"Director, water program"}}, about));
  it.a.queue(second);
  REQUIRE(it.a.sync());
  REQUIRE(b.sync());
  CHECK(it.times(first.id) == 1);
  for (const auto* machine : {&it.a, &b}) {
    const auto now = standing_of(*machine, it.clock.today());
    CHECK(now.statements.size() == 2);
    REQUIRE(core::mobility_statement(now));
    CHECK(core::mobility_statement(now)->document == second.id);
    CHECK(must(core::document(machine->record, second.id))->document.payload.find("New to it") == std::string::npos);
  }
}

TEST_CASE("a long line of entries comes in as many rounds as it takes") {
  Connected it;
  for (int i = 0; i < 20; ++i) it.office.offer("ana", it.clock.now());
  it.office.page = 7;
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->rounds == 7);                            // 44 entries, 7 at a time
  CHECK(report->held == 0);
  CHECK(it.a.order() == it.ids());
}

TEST_CASE("a refused act leaves for the list of refusals, and what comes after it goes through") {
  Connected it;
  auto about = it.a.about();
  about.executive = "ben";
  it.a.queue(of_tomorrow(about), false);
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->refused == 1);
  CHECK(report->sent == 2);
  CHECK(it.a.waiting() == 0);
  CHECK(it.times(plan) == 1);
  const auto refusals = must(core::refusals(it.a.record, it.a.connection().office));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().code == "not_yours");
}

TEST_CASE("another executive's document in this mailbox is set aside, and what comes after it is read") {
  Connected it;
  const auto foreign = it.office.signed_by_office(of_tomorrow({it.office.keys.id(), "ben", it.clock.now(), {}, {}}), it.clock.now());
  it.office.append("ana", foreign, it.clock.now());
  const auto offer = it.office.offer("ana", it.clock.now());
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->held == 2);                              // the document and its signature
  CHECK(!must(core::document(it.a.record, foreign.document.id)));
  CHECK(must(core::document(it.a.record, offer)));
  CHECK(it.a.connection().cursor == static_cast<std::int64_t>(it.ids().size()));
}

TEST_CASE("a signature that comes before its document waits, and counts once it is there") {
  Connected it;
  const auto later = it.office.signed_by_office(of_tomorrow({it.office.keys.id(), "ana", it.clock.now(), {}, {}}), it.clock.now());
  const auto& signature = later.signatures.front();
  it.office.append("ana", core::EntryKind::signature, signature.id, core::entry_bytes(signature), it.clock.now());
  REQUIRE(it.a.sync());
  const auto office = it.a.connection().office;
  REQUIRE(must(core::held(it.a.record, office)).size() == 1);
  it.office.append("ana", core::EntryKind::document, later.document.id, later.document.payload, it.clock.now());
  REQUIRE(it.a.sync());
  CHECK(must(core::held(it.a.record, office)).empty());
  CHECK(must(core::signatures(it.a.record, later.document.id)).size() == 1);
  CHECK(it.a.order() == it.ids());
}

TEST_CASE("what this version cannot read is kept as it came, and does not stop the rest") {
  Connected it;
  const std::string strange = R"({ "type": "from another world" })", batch("\x01\xff\x00sealed", 10);
  it.office.append("ana", core::EntryKind::document, core::hex(core::sha256(strange)), strange, it.clock.now());
  it.office.append("ana", core::EntryKind::sealed, core::hex(core::sha256(batch)), batch, it.clock.now());
  const auto offer = it.office.offer("ana", it.clock.now());
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->held == 2);
  CHECK(must(core::document(it.a.record, offer)));
  const auto held = must(core::held(it.a.record, it.a.connection().office));
  REQUIRE(held.size() == 2);
  CHECK(held[0].bytes == strange);
  CHECK(held[1].bytes == batch);
}

TEST_CASE("answers that cannot be trusted are used in no part") {
  Connected it;
  it.office.offer("ana", it.clock.now());
  it.a.submit("plan-1", "Lead across agencies");
  const Snapshot before(it.a);
  const auto ana = it.office.keys.mailbox("ana"), ben = it.office.keys.mailbox("ben");
  const auto& online = it.office.keys.online();
  const core::Checkpoint first{"g0", 0, core::hex(sync::first_digest(ana)), it.clock.now()};
  const std::pair<const char*, std::function<void(sync::SyncAnswer&)>> ways[] = {
      {"an entry left out", [](auto& a) { a.entries.erase(a.entries.begin() + 1); }},
      {"the last entry left out", [](auto& a) { a.entries.pop_back(); }},
      {"two entries exchanged", [](auto& a) { std::swap(a.entries[0], a.entries[1]); }},
      {"an entry with other bytes", [](auto& a) { a.entries[0].bytes += " "; }},
      {"an entry without a receipt", [](auto& a) { a.entries[0].receipt.reset(); }},
      {"an entry with another's receipt", [](auto& a) { a.entries[0].receipt = a.entries[1].receipt; }},
      {"a result for another entry", [](auto& a) { std::swap(a.results[0].id, a.results[1].id); }},
      {"a result too few", [](auto& a) { a.results.pop_back(); }},
      {"an older checkpoint", [&](auto& a) { a.checkpoint = must(sync::make_checkpoint(first, ana, online)); }},
      {"another mailbox's checkpoint", [&](auto& a) { a.checkpoint = must(sync::make_checkpoint(must(core::read_checkpoint(a.checkpoint.document)), ben, online)); }},
      {"more, and nothing", [](auto& a) { a.entries.clear(); a.more = true; }},
  };
  for (const auto& [what, how] : ways) {
    CAPTURE(what);
    it.office.spoil = how;
    CHECK(code_of(it.a.sync()) == Code::office_answer);
    CHECK(Snapshot(it.a) == before);
  }
  it.office.spoil = nullptr;
  REQUIRE(it.a.sync());
  CHECK(it.a.order() == it.ids());
}

TEST_CASE("a reply that was changed, cut, swollen or made up on its way changes nothing here") {
  Connected it;
  it.office.offer("ana", it.clock.now());
  it.a.submit("plan-1", "Lead across agencies");
  const Snapshot before(it.a);
  const auto refused_as = [&](Code code, std::function<void(sync::Reply&)> how) {
    it.a.link.on_return = std::move(how);
    CHECK(code_of(it.a.sync()) == code);
    CHECK(Snapshot(it.a) == before);
  };
  for (int part = 0; part < 12; ++part) {
    CAPTURE(part);
    refused_as(Code::office_answer, [part](sync::Reply& r) { const auto at = r.body.size() * static_cast<std::size_t>(part) / 12; r.body[at] = r.body[at] == '7' ? '8' : '7'; });
    refused_as(Code::office_answer, [part](sync::Reply& r) { r.body.resize(r.body.size() * static_cast<std::size_t>(part) / 12); });
  }
  refused_as(Code::office_answer, [](sync::Reply& r) { r.body = std::string(sync::largest_answer + 1, ' '); });
  refused_as(Code::office_answer, [](sync::Reply& r) { r = {200, {}, "<html>Please log in</html>"}; });
  refused_as(Code::office_answer, [](sync::Reply& r) { r = {401, {}, R"({"detail":"","error":"clock_off","online":[],"time":"2037-01-01T00:00:00Z","v":1})"}; });
  refused_as(Code::office_answer, [](sync::Reply& r) { r.status = 409; });
  refused_as(Code::office_busy, [](sync::Reply& r) { r = {503, {}, "busy"}; });
  refused_as(Code::offline, [](sync::Reply& r) { r = {502, {}, "Bad gateway"}; });
  std::string older;
  it.a.link.on_return = [&](sync::Reply& r) { older = r.body; r.body.clear(); };
  REQUIRE(!it.a.sync());
  refused_as(Code::office_answer, [&](sync::Reply& r) { r.body = older; });   // the proof is for that other request
  it.a.link.on_return = nullptr;
  REQUIRE(it.a.sync());
  CHECK(it.a.order() == it.ids());
}

TEST_CASE("a clock that is ten minutes off costs one more round, once, and moves nothing in the record") {
  for (const std::int64_t minutes : {10, -10}) {
    Connected it;
    it.a.clock.move(minutes * 60'000);
    it.a.submit("plan-1", "Lead across agencies");
    const auto first = it.a.sync();
    REQUIRE(first);
    CHECK(first->rounds == 2);
    CHECK(first->sent == 2);
    CHECK(it.a.connection().clock_offset_ms == -minutes * 60'000);
    const auto second = it.a.sync();
    REQUIRE(second);
    CHECK(second->rounds == 1);
  }
}

TEST_CASE("an office that never likes the clock is asked twice and no more") {
  Connected it;
  it.a.link.on_way = [&](sync::Request&) { it.clock.move(3'600'000); };
  CHECK(code_of(it.a.sync()) == Code::clock_off);
}

TEST_CASE("a machine that the office does not know any more is told so, and keeps all it has") {
  Connected it;
  it.a.submit("plan-1", "Lead across agencies");
  it.office.state.machines.clear();
  CHECK(code_of(it.a.sync()) == Code::unknown_machine);
  CHECK(it.a.waiting() == 2);
}

TEST_CASE("the office may renew its online key, and nobody else may") {
  Connected it;
  it.office.keys.renew_online();
  it.office.offer("ana", it.clock.now());
  REQUIRE(it.a.sync());
  CHECK(must(core::read_certificates(it.a.connection().online_pem)).front() == it.office.keys.online().chain.front());
  OfficeKeys stranger;
  it.office.spoil = [&](sync::SyncAnswer& answer) { answer.online = stranger.online().chain; };
  CHECK(code_of(it.a.sync()) == Code::office_answer);
}

TEST_CASE("two programs that sync one record at the same time leave it as one would have") {
  Connected it;
  it.office.offer("ana", it.clock.now());
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  auto other = must(it.a.record.again());
  bool done = false;
  it.a.link.on_return = [&](sync::Reply&) {
    if (std::exchange(done, true)) return;
    REQUIRE(sync::sync(other, it.a.link, it.a.progress));
  };
  REQUIRE(it.a.sync());
  CHECK(it.times(plan) == 1);
  CHECK(it.a.order() == it.ids());
  CHECK(it.a.waiting() == 0);
}

TEST_CASE("a record taken back from an older copy reads again what it lost, and doubles nothing") {
  Connected it;
  const auto old = it.a.connection();
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  auto tx = must(core::Tx::begin(it.a.record.db()));
  must(core::save(it.a.record, tx, old));
  must(tx.commit());
  REQUIRE(it.a.sync());
  CHECK(it.times(plan) == 1);
  CHECK(it.a.order() == it.ids());
}

TEST_CASE("a sync that is stopped ends as canceled, with everything still waiting") {
  Connected it;
  struct Stop final : core::Progress { bool canceled() const override { return true; } } stop;
  it.a.submit("plan-1", "Lead across agencies");
  CHECK(code_of(sync::sync(it.a.record, it.a.link, stop)) == Code::canceled);
  CHECK(it.a.waiting() == 2);
}

TEST_CASE("without a connection there is nothing to sync with") {
  core::HandClock clock{lab_start};
  FakeOffice office;
  Machine a{office, clock, "Laptop"};
  CHECK(code_of(a.sync()) == Code::not_connected);
}
