// The office comes back from an older copy of itself.
#include "core/document/receipt.h"
#include "tests/client/connected.h"

using namespace broaden;
using namespace broaden::tests;

TEST_CASE("an office restored from an older copy gets everything back, in its old order and with its old times") {
  Connected it;
  REQUIRE(it.a.sync());
  const auto backup = it.office.state;
  const auto offer = it.office.offer("ana", it.clock.now());
  const auto plan = it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  it.a.decline(offer);
  REQUIRE(it.a.sync());
  const auto before = it.ids();
  const auto declined_at = it.clock.now();
  it.pass(86'400'000);
  it.office.state = backup;
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(it.ids() == before);
  CHECK(it.a.order() == before);
  CHECK(report->refused == 0);
  CHECK(it.a.waiting() == 0);
  for (const auto& row : it.mailbox().rows) CHECK(row.received == declined_at);
  CHECK(it.times(plan) == 1);
}

TEST_CASE("what the restored office said since, and what waits here, both find their place") {
  Connected it;
  REQUIRE(it.a.sync());
  const auto backup = it.office.state;
  const auto lost_offer = it.office.offer("ana", it.clock.now());
  const auto lost_plan = it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  it.office.state = backup;
  const auto new_offer = it.office.offer("ana", it.clock.now());
  const auto answer = it.a.decline(lost_offer);          // made while the office was away
  const auto report = it.a.sync();
  REQUIRE(report);
  CHECK(report->refused == 0);
  for (const auto& id : {lost_offer, lost_plan, new_offer, answer}) CHECK(it.times(id) == 1);
  CHECK(it.a.order() == it.ids());
  CHECK(it.mailbox().generation != "g0");
  CHECK(it.a.connection().generation == it.mailbox().generation);
}

TEST_CASE("two machines bring back together what neither has alone") {
  Connected it;
  Machine b{it.office, it.clock, "Desktop"};
  REQUIRE(b.enroll(it.invite("ana", "Ana Reyes")));
  REQUIRE(it.a.sync());
  REQUIRE(b.sync());
  const auto backup = it.office.state;
  const auto by_a = it.a.submit("plan-1", "Lead across agencies");
  REQUIRE(it.a.sync());
  const auto by_b = b.submit("plan-2", "Finish what was begun");
  REQUIRE(b.sync());
  it.office.state = backup;
  REQUIRE(it.a.sync());
  REQUIRE(b.sync());
  REQUIRE(it.a.sync());
  CHECK(it.times(by_a) == 1);
  CHECK(it.times(by_b) == 1);
  CHECK(it.a.order() == it.ids());
  CHECK(b.order() == it.ids());
}

TEST_CASE("the last common entry of a long line is found in a few rounds") {
  Connected it;
  it.office.page = 1000;
  for (int i = 0; i < 35; ++i) it.office.append("ana", it.office.signed_by_office(of_tomorrow(it.a.about()), it.clock.now()), it.clock.now());
  REQUIRE(it.a.sync());
  const auto before = it.ids();
  for (const std::size_t kept : {40u, 64u, 65u}) {
    CAPTURE(kept);
    it.mailbox().rows.resize(kept);
    it.office.asked.clear();
    const auto report = it.a.sync();
    REQUIRE(report);
    CHECK(report->rounds <= 6);
    CHECK(it.ids() == before);
    CHECK(it.a.order() == before);
    std::size_t again = 0;
    for (const auto& each : it.office.asked) again += each.entries.size();
    CHECK(again == before.size() - kept);
  }
}

TEST_CASE("a reply lost while the office is being made whole costs nothing") {
  for (int lost = 0; lost < 4; ++lost) {
    CAPTURE(lost);
    Connected it;
    REQUIRE(it.a.sync());
    const auto backup = it.office.state;
    it.office.offer("ana", it.clock.now());
    it.a.submit("plan-1", "Lead across agencies");
    REQUIRE(it.a.sync());
    const auto before = it.ids();
    it.office.state = backup;
    int round = 0;
    it.a.link.on_way = [&](sync::Request&) { if (round++ == lost) it.a.link.lose_replies = 1; };
    const auto first = it.a.sync();
    CHECK((!first || lost == 3));
    it.a.link.on_way = nullptr;
    it.a.link.lose_replies = 0;
    REQUIRE(it.a.sync());
    CHECK(it.ids() == before);
    CHECK(it.a.order() == before);
    CHECK(it.a.waiting() == 0);
  }
}

TEST_CASE("what could not be understood goes back to a restored office too, and is still kept here") {
  Connected it;
  REQUIRE(it.a.sync());
  const auto backup = it.office.state;
  const std::string batch("\x01\xff\x00sealed", 10);
  const auto id = core::hex(core::sha256(batch));
  it.office.append("ana", core::EntryKind::sealed, id, batch, it.clock.now());
  it.office.offer("ana", it.clock.now());
  REQUIRE(it.a.sync());
  const auto before = it.ids();
  it.office.state = backup;
  REQUIRE(it.a.sync());
  CHECK(it.ids() == before);
  const auto held = must(core::held(it.a.record, it.a.connection().office));
  REQUIRE(held.size() == 1);
  CHECK(held.front().bytes == batch);
}
