#include <doctest/doctest.h>

#include <algorithm>

#include "core/document/agency_package.h"
#include "core/document/opportunity.h"
#include "core/document/withdrawal.h"
#include "tests/screens/connected.h"
#include "tests/support/agency_policy.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Sample : Connected {
  explicit Sample(const std::string& place = "today") : Connected(place, fill_with_sample) {}
  std::size_t sent() { return documents("plan-submission"); }
};

}

TEST_CASE("Sharing tells of what people exchange, in their words, and not of keys") {
  Sample it;
  it.office.offer("ada", it.clock.now());
  must(it.machine.sync());
  it.house.go("sharing");
  CHECK(it.house.shows("Agreement offer"));
  CHECK(it.house.shows("The office"));
  CHECK(!it.house.shows("Certificate"));
  CHECK(!it.house.shows("Machine added"));
}

TEST_CASE("Without a network the sync says so in sight, and the message can be put away") {
  Sample it;
  it.house.go("sharing");
  it.house.stage().ui().reveal("Redo");
  it.machine.link.lose_requests = 1;
  it.house.click("Sync now");
  auto& said = it.house.stage().node("error");
  CHECK(said.role == app::ui::Role::alert);
  CHECK(app::ui::common(said.place, said.clip).h > 0);
  it.house.click("Dismiss");
  CHECK(!it.house.stage().tree().find("error"));
  it.house.click("Sync now");
  CHECK(!it.house.stage().tree().find("error"));
}

TEST_CASE("A wrong passphrase signs nothing and is asked for again; giving up leaves all that was chosen") {
  Sample it;
  it.house.go("plan");
  it.house.click("Submit…");
  it.house.click("Sign and submit");
  it.house.type("not the passphrase");
  it.house.key("Enter");
  CHECK(it.house.shows("The passphrase is not right."));
  CHECK(it.house.stage().node("passphrase/passphrase").state.focused);
  CHECK(it.sent() == 0);
  it.house.key("Esc");
  CHECK(it.house.shows("This is all that would leave this machine"));
  it.house.click("Sign and submit");
  it.house.type(it.machine.passphrase);
  it.house.key("Enter");
  CHECK(it.sent() == 1);
  CHECK(!it.house.stage().tree().find("submit"));
  CHECK(it.house.shows("Submitted, waiting for the next sync"));
}

TEST_CASE("The agency's own rules are seen under Sharing, count at once, and say so when they are withdrawn") {
  Sample it;
  CHECK(!it.house.shows("Rules of your agency"));
  auto send = [&](const core::Document& document) {
    it.office.append("ada", it.office.signed_by_office(document, it.clock.now()), it.clock.now());
    must(it.machine.sync());
    it.house.go("sharing");
  };
  core::About about{it.machine.connection().office, "ada", it.clock.now(), {}, {}};
  auto document = must(core::build(must(core::read_package_text("policy", agency_policy())), about));
  send(document);
  CHECK(it.house.shows("Rules of your agency"));
  CHECK(it.house.shows("Directive 412-1"));
  CHECK(it.house.shows("and counts."));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.go("today");
  CHECK(it.house.shows("One course a year"));
  auto mine = [&] { return std::ranges::count(it.house.stage().tree().texts, std::string("You"), [](auto& text) { return std::string(text.words); }); };
  it.house.go("sharing");
  auto before = mine();
  about.about = document.id;
  send(must(core::build(core::Withdrawal{"A mistake"}, about)));
  CHECK(it.house.shows("It does not count any more."));
  CHECK(mine() == before);                               // the office's withdrawal is not one's own
  it.house.go("today");
  CHECK(!it.house.shows("One course a year"));
}

TEST_CASE("An opportunity says how it fits; interest in it is signed, and can be taken back") {
  Sample it;
  it.house.go("opportunities");
  CHECK(it.house.shows("No opportunities yet."));
  core::Opportunity water{.title = "Deputy director, water program", .host = "Agency for Demonstrations", .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO"};
  auto document = must(core::build(water, core::About{it.machine.connection().office, "ada", it.clock.now(), {}, {}}));
  it.office.append("ada", it.office.signed_by_office(document, it.clock.now()), it.clock.now());
  must(it.machine.sync());
  it.house.go("opportunities");
  it.house.click("Read in full");
  CHECK(it.house.shows("How it fits"));
  CHECK(it.house.shows("Agency for Demonstrations"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);

  auto interests = [&] { return must(core::documents(it.machine.record, std::string(core::interest_type))).size(); };
  it.house.click("I am interested…");
  it.house.write("note", "Free from March");
  it.house.click("Sign and tell");
  CHECK(interests() == 0);
  it.house.type(it.machine.passphrase);
  it.house.key("Enter");
  CHECK(interests() == 1);
  CHECK(!it.house.stage().tree().find("interest"));
  CHECK(it.house.shows("Your note: Free from March"));

  it.house.click("Withdraw your interest…");
  it.house.click("Sign and withdraw");
  it.house.type(it.machine.passphrase);
  it.house.key("Enter");
  CHECK(it.house.shows("You withdrew your interest"));
  CHECK(it.house.stage().tree().find("I am interested…"));
}
