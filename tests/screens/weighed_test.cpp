// What the rules say, where one meets it: on the item that it is about, and on Today, with its reasons on demand.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/commands/facts.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Weighed : Alone {                                 // on Jan 15, 2027
  explicit Weighed(bool sample) : Alone(sample ? fill_with_sample : std::function<void(core::Record&)>{}) {}
  std::string add(const core::Noun& noun, const core::Typed& typed) {
    app::Session session{record, packages(), clock, none};
    core::Progress silent;
    return must(app::run(session, app::Add{&noun, typed}, {}, silent)).ids.front();
  }
  std::size_t count(const std::string& words) {
    return static_cast<std::size_t>(std::ranges::count_if(house.stage().tree().nodes, [&](auto& node) { return node.id.ends_with(words); }));
  }
};

}

TEST_CASE("An obligation says on its card when the service begins and ends, what is left, how that was reckoned, and by which law") {
  Weighed it(false);
  auto id = it.add(core::Obligation::noun, {{"kind", {"training"}}, {"basis", {"Residency"}}, {"agreement", {"Agreement of 2026"}}, {"minutes", {"72"}}, {"starts", {"2027-01-10"}}});
  it.house.go("mobility/obligation");
  CHECK(it.house.shows("Jan 10, 2027"));
  CHECK(it.house.shows("Feb 15, 2027"));
  CHECK(it.house.stage().node("Service").value == "32 of 37 days left");
  CHECK(it.house.shows("72 hours at 8 hours a day are 9 days; 3 times that is 27 days"));
  CHECK(it.house.shows("5 U.S.C. 4108"));
  auto about = must(app::findings_about(it.record, packages(), it.clock.today(), id));
  REQUIRE(about.size() == 2);                            // the service, and the agreement before it
  for (auto& one : about) {
    CHECK(one.item == id);
    CHECK_MESSAGE(it.house.shows(one.message), it.house.all_words());
    CHECK(it.house.shows(core::words_of(name(one.force)) + ", " + std::string(name(one.verification))));
  }
  CHECK(!it.house.shows("Numbers of the rule"));
  it.house.click("training-service/why");
  CHECK(it.house.shows("days per week 5, minutes per day 480, times 3"));
  CHECK(it.house.shows("Promised service (us-service-obligations/1)"));
  CHECK(it.house.shows("Jan 16, 2027"));                 // it counts down by itself
  it.house.click("training-service/why");
  CHECK(!it.house.shows("Numbers of the rule"));
}

TEST_CASE("An obligation whose length cannot be reckoned says so, and what would settle it") {
  Weighed it(false);
  it.add(core::Obligation::noun, {{"kind", {"training"}}, {"basis", {"Residency"}}, {"starts", {"2027-01-10"}}});
  it.house.go("mobility/obligation");
  CHECK(it.house.shows("Not known yet"));
  CHECK(!it.house.stage().tree().find("Service"));
  CHECK(it.house.shows("cannot be said yet"));
}

TEST_CASE("Every finding on Today gives its reasons when asked: figure, rule, package, force, how sure, and when it changes") {
  Weighed it(true);
  it.house.go("today");
  auto all = must(app::findings(it.record, packages(), it.clock.today()));
  REQUIRE(!all.empty());
  for (auto& one : all) {
    auto key = one.rule + one.item;
    CAPTURE(key);
    if (one.next_change) CHECK(it.house.shows("Next change: " + core::spoken(one.next_change)));
    it.house.click(key + "/why");
    CHECK(it.house.shows("How sure we are"));
    CHECK(it.house.shows(app::policy_title(packages(), one.policy)));
    CHECK(it.house.shows(one.citation));
    if (!one.number.counted.empty()) CHECK(it.house.shows(one.number.counted));
    it.house.click(key + "/why");
    CHECK(!it.house.shows("How sure we are"));
  }
}

TEST_CASE("Targets to take up are closed by the package they come from, and one taken up is counted there") {
  Weighed it(true);
  it.house.go("today");
  auto offered = core::suggestions(packages(), it.clock.today());
  std::set<std::string> policies;
  for (auto& one : offered) policies.insert(one.policy);
  REQUIRE(policies.size() > 1);
  CHECK(it.count("/targets") == policies.size());
  CHECK(it.count("/take-up") == 0);
  auto& first = offered.front();
  it.house.click(first.policy + "/targets");
  auto in_first = std::ranges::count(offered, first.policy, &core::Suggestion::policy);
  CHECK(it.count("/take-up") == static_cast<std::size_t>(in_first));
  it.house.click(first.rule + "/take-up");
  CHECK(it.house.shows("1 of them yours"));
  it.house.click(first.policy + "/targets");
  CHECK(it.count("/take-up") == 0);
}

TEST_CASE("A detail with two increments has two answers of one rule, and each tells its own why") {
  Weighed it(false);
  auto detail = it.add(core::Assignment::noun, {{"kind", {"detail"}}, {"title", {"Acting deputy"}}, {"host", {"Bureau of Illustrations"}}, {"starts", {"2026-10-01"}}, {"ends", {"2027-12-31"}}});
  for (auto& [starts, ends] : {std::pair{"2026-10-01", "2027-03-31"}, {"2027-04-01", "2027-12-31"}}) it.add(core::Increment::noun, {{"assignment", {detail}}, {"starts", {starts}}, {"ends", {ends}}});
  it.house.go("today");
  auto& nodes = it.house.stage().tree().nodes;
  auto is_why = [](auto& node) { return node.name == "Why?" && node.id.find("detail-increments") != std::string::npos; };
  REQUIRE(std::ranges::count_if(nodes, is_why) == 2);
  auto second = std::ranges::find_if(std::ranges::subrange(std::ranges::find_if(nodes, is_why) + 1, nodes.end()), is_why)->id;
  it.house.click(second);
  CHECK(it.house.stage().node(second).name == "Hide why");
  CHECK(std::ranges::count_if(it.house.stage().tree().nodes, is_why) == 1);
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}

TEST_CASE("The timeline of one's career has positions, assignments, the time for the next one by its rule, and service that was promised, in words too") {
  Alone it([](core::Record& record) {
    must(core::add(record, core::Position{.title = "Deputy Director", .agency = "Department of Examples", .starts = core::date(2020, 10, 5)}));
    must(core::add(record, core::Position{.title = "Analyst", .starts = core::date(2001, 1, 1), .ends = core::date(2010, 1, 1)}));   // over before the picture begins
    must(core::add(record, core::Assignment{.kind = core::AssignmentKind::detail, .title = "Detail to the field", .host = "Agency for Demonstrations", .starts = core::date(2023, 10, 2), .ends = core::date(2024, 6, 28)}));
    must(core::add(record, core::Obligation{.kind = core::ObligationKind::training, .basis = "Residency", .minutes = core::Minutes{72 * 60}, .starts = core::date(2027, 1, 27)}));
  });
  it.house.go("mobility/assignment");
  auto value = it.house.stage().node("Your career over the years").value;
  CHECK(value.find("Positions: Deputy Director") != std::string::npos);
  CHECK(value.find("Analyst") == std::string::npos);
  CHECK(value.find("Assignments: Detail to the field, Oct 2, 2023 to Jun 28, 2024") != std::string::npos);
  CHECK(value.find("The next assignment, by guidance: Time for it, Jun 28, 2027 to Jun 28, 2029") != std::string::npos);
  CHECK(value.find("Service promised: Residency, Jan 27, 2027 to Mar 4, 2027") != std::string::npos);
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}
