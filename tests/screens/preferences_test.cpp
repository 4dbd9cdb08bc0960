#include <doctest/doctest.h>

#include "core/document/mobility_preferences.h"
#include "core/model/preference.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Sharing : Connected {
  Sharing() : Connected("mobility/preference") {
    core::Progress silent;
    app::Session session{machine.record, packages(), clock, machine.link};
    must(app::run(session, app::Add{&core::PreferenceStatement::noun, {{"date", {"2026-11-03"}}, {"organizational", {"yes-if"}}, {"organizational_reason", {"With a team"}},
                                   {"functional", {"not-now"}}, {"functional_reason", {"New to it"}}, {"posts", {"Director, water program"}}, {"constraints", {"School year"}}}}, {}, silent));
    house.go("mobility/preference");
  }
  std::vector<core::MobilityStatement> left() {
    std::vector<core::MobilityStatement> out;
    for (auto& one : must(core::documents(machine.record, std::string(core::mobility_statement_type)))) out.push_back(must(core::read_mobility_statement(one.document)));
    return out;
  }
};

}

TEST_CASE("What is shared of one's preferences is ticked item by item, seen before it is signed, and nothing else leaves") {
  Sharing it;
  it.house.click("Share with your agency…");
  CHECK(!it.house.shows("This is all that would leave this machine"));
  CHECK(it.house.stage().node("Sign and share").state.disabled);
  CHECK(!it.house.stage().tree().find("share/geographic"));   // it says nothing about that
  it.house.click("share/organizational");
  CHECK(it.house.shows("This is all that would leave this machine"));
  CHECK(it.house.shows("Yes, if: With a team"));
  CHECK(it.house.shows("What stays here: Another kind of work; Posts you would like; What else matters."));
  it.house.click("share/posts");
  CHECK(it.house.shows("What stays here: Another kind of work; What else matters."));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  CHECK(it.left().empty());
  it.house.click("Sign and share");
  it.sign_with("not the passphrase");
  CHECK(it.left().empty());
  it.sign_with(it.machine.passphrase);
  auto left = it.left();
  REQUIRE(left.size() == 1);
  CHECK(left[0].organizational == core::Preference{core::Answer::yes_if, "With a team"});
  CHECK(!left[0].functional);
  CHECK(left[0].posts == std::vector<std::string>{"Director, water program"});
  CHECK(!it.house.stage().tree().find("share"));
  CHECK(it.house.shows("waiting for the next sync"));
}

TEST_CASE("Shared preferences are replaced by newer ones and can be withdrawn, and the page says which stand") {
  Sharing it;
  auto share = [&](const std::string& item) {
    it.house.click("Share with your agency…");
    it.house.click("share/" + item);
    it.house.click("Sign and share");
    it.sign_with(it.machine.passphrase);
    must(it.machine.sync());
    it.house.rest();
    it.clock.move_days(1);
    it.machine.clock.move_days(1);
  };
  share("organizational");
  CHECK(it.house.shows("Shared on Jan 15, 2027."));
  it.house.click("Share with your agency…");
  CHECK(it.house.shows("It takes the place of all that you shared before"));
  it.house.key("Esc");
  share("functional");
  CHECK(it.left().size() == 2);
  CHECK(it.house.shows("Replaced by a newer one on Jan 16, 2027."));
  it.house.click("Withdraw…");
  it.house.write("reason", "Thinking again");
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.click("Sign and withdraw");
  it.sign_with(it.machine.passphrase);
  CHECK(it.house.shows("Withdrawn on Jan 17, 2027, waiting for the next sync."));
  CHECK(!it.house.stage().tree().find("Withdraw…"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}

TEST_CASE("Who is not connected is offered no sharing of preferences") {
  Folder folder;
  core::HandClock clock(lab_start);
  NoNetwork none;
  auto record = must(core::Record::create(folder.path + "/r.broaden", clock));
  make_one(record, core::PreferenceStatement::noun);
  House house(record, clock, none);
  house.go("mobility/preference");
  CHECK(!house.stage().tree().find("Share with your agency…"));
}
