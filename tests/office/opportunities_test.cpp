#include <nlohmann/json.hpp>

#include "core/document/opportunity.h"
#include "core/document/withdrawal.h"
#include "sync/office/desk/bundle.h"
#include "sync/office/desk/find.h"
#include "sync/office/desk/opportunities.h"
#include "sync/office/desk/printed.h"
#include "tests/office/town.h"

namespace broaden::tests {
namespace {

const core::Packages& packages() {
  static const auto loaded = must(core::Packages::load());
  return loaded;
}

core::Opportunity water(core::Date closes = {}) {
  return {.title = "Deputy director, water program", .host = "Agency for Demonstrations", .competencies = {"ecq-2025-05/strategic-thinking"}, .location = "Denver, CO", .closes = closes};
}

std::vector<office::Delivered> offer_water(Town& town, core::Date closes = {}, std::vector<std::string> to = {}) {
  return must(office::offer_opportunity(town.desk(), packages(), water(closes), to, town.keys().document, town.now()));
}

core::Document sent(Town& town, Hand& hand, const core::Document& document) {
  auto answer = hand.sync(town, {hand.entry(document), hand.signature(document, town.now())});
  for (const auto& result : answer.results) CHECK(fate(result) == "accepted");
  return document;
}

office::RosterRow row(Town& town) { return must(office::roster(town.desk(), packages(), town.now())).front(); }

std::string page(Town& town, const std::string& id) {
  auto desk = town.desk();
  return office::plain_text(must(office::layout_of(desk, packages(), must(office::find_document(desk, id)), town.now())));
}

}

TEST_CASE("an opportunity reaches the executive, and interest in it shows in inbox, roster and on its page until it is taken back") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto offered = offer_water(town);
  REQUIRE(offered.size() == 1);
  hand.sync(town);
  auto read = must(core::read_opportunity(document_of(hand, offered[0].document)));
  CHECK(read.title == "Deputy director, water program");
  CHECK(!read.reference.empty());
  CHECK(must(office::inbox(town.desk(), town.now())).empty());
  CHECK(page(town, offered[0].document).find("None was expressed.") != std::string::npos);

  auto interest = sent(town, hand, must(core::build(core::Interest{"Free from March"}, hand.about(town.now(), offered[0].document))));
  auto inbox = must(office::inbox(town.desk(), town.now()));
  REQUIRE(inbox.size() == 1);
  CHECK(inbox[0].waits == "interest");
  CHECK(inbox[0].document == interest.id);
  CHECK(inbox[0].says == "Ada Example is interested in \"Deputy director, water program\".");
  CHECK(row(town).interests == std::vector<std::string>{"Deputy director, water program"});
  auto shown = page(town, offered[0].document);
  for (auto* part : {"Free from March", "Strategic Thinking", "Denver, CO", "Open"}) CHECK_MESSAGE(shown.find(part) != std::string::npos, part);
  CHECK(page(town, interest.id).find("Free from March") != std::string::npos);
  auto rows = must(office::roster(town.desk(), packages(), town.now()));
  CHECK(office::csv(rows).find("\"Deputy director, water program\"") != std::string::npos);

  sent(town, hand, must(core::build(core::Withdrawal{"Needed here"}, hand.about(town.now(), interest.id))));
  CHECK(row(town).interests.empty());
  CHECK(must(office::inbox(town.desk(), town.now())).at(0).says == "Ada Example is no longer interested in \"Deputy director, water program\".");
  for (const auto& id : {offered[0].document, interest.id}) {
    auto root = town.desk().root;
    CHECK(must(core::verify(must(office::export_document(town.desk(), id, town.today())), {&root, 1}, town.now())).valid);
  }
  CHECK(must(office::doctor(town.desk(), town.now())).ok());
}

TEST_CASE("interest that arrives after the last day is kept and shown as too late") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  auto offered = offer_water(town, core::add_days(town.today(), 2));
  hand.sync(town);
  auto interest = must(core::build(core::Interest{}, hand.about(town.now(), offered[0].document)));   // made in time
  town.clock.move_days(3);
  sent(town, hand, interest);
  CHECK(row(town).interests.empty());
  auto inbox = must(office::inbox(town.desk(), town.now()));
  REQUIRE(inbox.size() == 1);
  CHECK(inbox[0].says.starts_with("Interest in an opportunity came too late: the opportunity had closed"));
  CHECK(page(town, offered[0].document).find("Closed") != std::string::npos);
}

TEST_CASE("an opportunity is offered to all or to none, and withdrawn from everybody at once") {
  Town town;
  Hand hand;
  hand.must_enroll(town);
  must(office::add_executive(town.desk(), "Ben Sample", 30, town.now()));
  CHECK(offer_water(town, {}, {"Ada Example", town.ada.person.id}).size() == 1);   // the same person twice is once
  auto both = offer_water(town);
  REQUIRE(both.size() == 2);
  auto refused = [&](core::Opportunity what, std::vector<std::string> to = {}) {
    auto tried = office::offer_opportunity(town.desk(), packages(), what, to, town.keys().document, town.now());
    REQUIRE(!tried);
    return tried.error().code;
  };
  auto entries = must(town.desk().mailbox->head(town.ada.person.id)).number;
  auto strange = water();
  strange.competencies = {"ecq-2025-05/telepathy"};
  CHECK(refused(strange) == core::Code::unknown_competency);
  CHECK(refused(water(core::add_days(town.today(), -1))) == core::Code::bad_value);
  CHECK(refused({.title = "No host"}) == core::Code::bad_value);
  CHECK(refused(water(), {"Ada Example", "Nobody"}) == core::Code::no_such_person);
  CHECK(must(town.desk().mailbox->head(town.ada.person.id)).number == entries);

  auto withdraw = [&](const std::string& id) { return office::withdraw_opportunity(town.desk(), id, "Filled", town.keys().document, town.now()); };
  CHECK(must(withdraw(both[0].document)).size() == 2);
  CHECK(withdraw(both[1].document).error().code == core::Code::wrong_state);
  hand.sync(town);
  auto too_late = must(core::build(core::Interest{}, hand.about(town.now(), both[0].document)));
  sent(town, hand, too_late);
  CHECK(row(town).interests.empty());
  CHECK(page(town, both[0].document).find("Withdrawn by the office") != std::string::npos);
  CHECK(withdraw(submit(town, hand)).error().code == core::Code::wrong_state);
}

TEST_CASE("an opportunity's file is read whole or not at all, and says what cannot be in it") {
  auto read = must(office::read_opportunity_file(R"({"title":"Detail","host":"A state","kind":"ipa","closes":"2027-01-31","objectives":["Learn"]})"));
  CHECK(read.kind == core::AssignmentKind::ipa);
  CHECK(read.closes == core::date(2027, 1, 31));
  for (auto* broken : {"", "[]", "{\"title\":5}", "{\"salary\":\"more\"}", "{\"kind\":\"holiday\"}", "{\"closes\":\"2027-02-30\"}", "{\"title\":\"x\",\"title\":\"y\"}"}) {
    CAPTURE(broken);
    auto tried = office::read_opportunity_file(broken);
    REQUIRE(!tried);
    CHECK(tried.error().code == core::Code::bad_value);
  }
}

}
