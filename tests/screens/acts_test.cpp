// What each screen is for, done by clicks in process, and what it says when that cannot be done.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/screens/alone.h"
#include "tests/screens/connected.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Offered : Connected {                             // an agreement waits to be answered
  std::string agreement;
  Offered() : Connected("today", fill_with_sample), agreement(office.offer("ada", clock.now())) {
    must(machine.sync());
    house.go("today");
  }
  std::size_t signatures() { return must(core::signatures(machine.record, agreement)).size(); }
};

}

TEST_CASE("An agreement is found on Today, answered in all three points, and signed only with the right passphrase") {
  Offered it;
  auto& house = it.house;
  house.click("Read the agreement");
  CHECK(house.desk().place() == "agreements");
  house.click("Sign…");
  CHECK(house.stage().node("sign/Sign").state.disabled);
  house.click("organizational/answer/yes");
  house.click("functional/answer/yes-if");
  house.write("functional/reason", "in policy work");
  house.click("geographic/answer/not-now");
  auto before = it.signatures();
  house.click("sign/Sign");
  it.sign_with("not the passphrase");
  CHECK(house.shows("The passphrase is not right."));
  CHECK(it.signatures() == before);
  it.sign_with(it.machine.passphrase);
  CHECK(it.signatures() == before + 1);
  CHECK(!house.stage().tree().find("sign"));
  CHECK(house.shows("in policy work"));
}

TEST_CASE("An agreement is declined with a reason, which waits to be sent, and Today does not ask for it again") {
  Offered it;
  auto& house = it.house;
  house.go("agreements", it.agreement);
  house.click("Decline…");
  house.write("decline/reason", "Not in this year");
  house.click("Sign the refusal");
  it.sign_with(it.machine.passphrase);
  CHECK(it.documents("agreement-refusal") == 1);
  CHECK(!house.stage().tree().find("decline"));
  CHECK(it.machine.waiting() > 0);
  house.go("today");
  CHECK(!house.shows("An agreement waits for you"));
}

TEST_CASE("Two passphrases that differ and a code with a slip connect nothing, and each says why") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  house.go("sharing");
  CHECK(house.stage().node("Connect…").state.disabled);
  house.write("address", "https://office.example.gov");
  house.write("code", "ABCD-EFGH");
  house.click("Connect…");
  house.type("correct horse battery staple");
  house.key("Enter");
  house.click("passphrase/go");
  CHECK(house.shows("The two are not the same."));
  house.write("passphrase/again", "correct horse battery staple");
  house.click("passphrase/go");
  CHECK(house.stage().node("error").role == app::ui::Role::alert);
  CHECK(house.shows("That code is not complete."));
  CHECK(house.stage().node("code").value == "ABCD-EFGH");   // to be corrected, not typed again
  CHECK(!core::enrollment(it.record));
}

TEST_CASE("An answer that nobody can trust changes nothing, and the next good one is taken") {
  Offered it;
  auto& house = it.house;
  it.office.offer("ada", it.clock.now());
  house.go("sharing");
  auto before = it.documents("agreement-offer");
  it.machine.link.on_return = [](sync::Reply& reply) { reply.body.resize(reply.body.size() / 2); };
  house.click("Sync now");
  CHECK(house.shows("The office's answer cannot be trusted"));
  CHECK(it.documents("agreement-offer") == before);
  it.machine.link.on_return = {};
  house.click("Sync now");
  CHECK(!house.stage().tree().find("error"));
  CHECK(it.documents("agreement-offer") == before + 1);
}

TEST_CASE("While another program writes to the record a change waits, says so, and is saved when that is done") {
  Alone it;
  auto other = must(core::Record::open(it.path, it.clock));
  must(it.record.db().run("pragma busy_timeout=1"));
  must(other.db().run("begin immediate"));
  it.house.go("profile/profile");
  it.house.write("title", "Deputy Director");
  CHECK(it.house.shows("Another program is writing to the record."));
  CHECK(it.house.stage().node("title").value == "Deputy Director");
  must(other.db().run("rollback"));
  it.house.write("title", "Deputy Director, Field Programs");
  CHECK(!it.house.stage().tree().find("error"));
  CHECK(must(core::profile(it.record)).title == "Deputy Director, Field Programs");
}

TEST_CASE("A name that is taken away says so under its field, and the one that was stays") {
  Alone it;
  it.house.go("profile/profile");
  it.house.write("name", "");
  CHECK(it.house.shows("Name is missing."));
  CHECK(it.house.stage().node("name").state.invalid);
  CHECK(must(core::profile(it.record)).name == "Ada Example");
}

TEST_CASE("Each prompt on Today leads to where it is settled") {
  Alone it(fill_with_sample);
  auto& house = it.house;
  house.go("today");
  std::vector<std::string> buttons;
  for (auto& node : house.stage().tree().nodes)
    if (node.role == app::ui::Role::button && node.name != "Why?" && node.id.find('/') != std::string::npos && (node.name.starts_with("Open the ") || node.name.starts_with("Add a"))) buttons.push_back(node.id);
  CHECK(buttons.size() > 3);
  for (auto& button : buttons) {
    CAPTURE(button);
    house.go("today");
    house.click(button);
    CHECK(house.desk().place() != "today");
  }
}
