#include <algorithm>

#include "core/document/agency_package.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/packages.h"
#include "sync/office/desk/printed.h"
#include "tests/office/town.h"
#include "tests/support/agency_policy.h"

namespace broaden::tests {
namespace {

const core::Packages& ours() {
  static const auto loaded = must(core::Packages::load());
  return loaded;
}

core::Result<office::Publication> publish(Town& town, const std::string& text, const std::string& kind = "policy") {
  return office::publish_package(town.desk(), ours(), must(core::read_package_text(kind, text)), town.keys().document, town.now());
}

std::vector<std::string> packages_at(Town& town, const std::string& executive) {   // versions that stand
  std::vector<std::string> out;
  auto line = must(office::read_line(town.desk(), executive, town.today()));
  for (const auto& one : line.standing.packages)
    if (one.state == core::PackageState::current) out.push_back(one.id + "/" + one.version);
  return out;
}

}

TEST_CASE("a package goes to every executive, and to who connects later when they connect") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto published = must(publish(town, agency_policy()));
  REQUIRE(published.to.size() == 1);
  CHECK(published.not_weighed.empty());
  CHECK(packages_at(town, town.ada.person.id) == std::vector<std::string>{"example-policy/1"});
  hand.sync(town);
  CHECK(must(core::read_agency_package(document_of(hand, published.to[0].document))).title == "Directive 412-1");

  auto ben = must(office::add_executive(town.desk(), "Ben Sample", 30, town.now()));
  CHECK(packages_at(town, ben.person.id).empty());
  Hand his;
  CHECK(his.enroll(town, ben.code).status == 200);
  CHECK(packages_at(town, ben.person.id) == std::vector<std::string>{"example-policy/1"});
  town.restart();
  Hand second;
  CHECK(second.enroll(town, must(office::new_code(town.desk(), ben.person.id, 30, town.now())).code).status == 200);
  CHECK(packages_at(town, ben.person.id).size() == 1);     // what is there is not brought again
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("the same text again changes nothing; another text of that version takes its place; another version stands beside it") {
  Town town;
  must(publish(town, agency_policy("1", 48)));
  auto entries = must(town.desk().mailbox->head(town.ada.person.id)).number;
  CHECK(must(publish(town, agency_policy("1", 48))).to.empty());
  CHECK(must(town.desk().mailbox->head(town.ada.person.id)).number == entries);
  CHECK(must(publish(town, agency_policy("1", 44))).to.size() == 1);
  CHECK(packages_at(town, town.ada.person.id).size() == 1);
  must(publish(town, agency_policy("2", 40)));
  CHECK(packages_at(town, town.ada.person.id).size() == 2);
  auto rules = must(office::with_published(town.desk(), ours())).rules(town.today());
  CHECK(std::ranges::find(rules, "broadening-assignment", &core::Rule::id)->numbers.at("due_months") == 40);
}

TEST_CASE("a package that does not hold together is published to nobody") {
  Town town;
  auto entries = must(town.desk().mailbox->head(town.ada.person.id)).number;
  auto broken = agency_policy();
  broken.replace(broken.find("\"minutes\": 480"), 14, "\"minutes\": -1");
  auto tried = publish(town, broken);
  REQUIRE(!tried);
  CHECK(tried.error().code == core::Code::bad_package);
  CHECK(tried.error().detail.find("one-course-a-year") != std::string::npos);
  CHECK(publish(town, agency_policy(), "lottery").error().code == core::Code::bad_package);
  CHECK(publish(town, agency_policy(), "scheme").error().code == core::Code::bad_package);
  CHECK(must(town.desk().mailbox->head(town.ada.person.id)).number == entries);
  CHECK(must(town.desk().mailbox->published()).empty());
}

TEST_CASE("a rule that this version does not understand is published, and the office is told that it is not weighed") {
  Town town;
  auto newer = agency_policy();
  newer.replace(newer.find("at-least-per-window"), 19, "lottery");
  auto done = must(publish(town, newer));
  REQUIRE(done.not_weighed.size() == 1);
  CHECK(done.not_weighed[0] == "One course a year: the kind of rule \"lottery\"");
}

TEST_CASE("a package is withdrawn from everybody, stays readable, and is not brought to who connects later") {
  Town town;
  auto ben = must(office::add_executive(town.desk(), "Ben Sample", 30, town.now()));
  auto published = must(publish(town, agency_policy()));
  auto withdraw = [&](const std::string& named) { return office::withdraw_package(town.desk(), named, "A mistake", town.keys().document, town.now()); };
  CHECK(withdraw("example-policy/2").error().code == core::Code::no_such_item);
  CHECK(must(withdraw("example-policy/1")).size() == 2);
  CHECK(withdraw("example-policy/1").error().code == core::Code::no_such_item);
  Hand his;
  CHECK(his.enroll(town, ben.code).status == 200);
  CHECK(packages_at(town, ben.person.id).empty());
  auto desk = town.desk();
  auto page = office::plain_text(must(office::layout_of(desk, ours(), must(office::find_document(desk, published.to[0].document)), town.now())));
  for (auto* part : {"Directive 412-1", "example-policy/1", "Withdrawn by the agency", "due_months"}) CHECK_MESSAGE(page.find(part) != std::string::npos, part);
}

}
