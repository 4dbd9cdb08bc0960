#include "tests/office/town.h"
#include "tests/support/lab.h"

namespace broaden::tests {
namespace {

struct Connected {                                       // the real client against the real office
  Town town;
  Machine machine;
  Connected() : machine((move_to_lab_time(town), town.endpoint()), town.clock, "laptop") {
    auto code = must(office::new_code(town.desk(), "Ada Example", 30, town.now()));
    must(machine.enroll(code.code));
    must(machine.sync());
  }
  static void move_to_lab_time(Town& town) { town.clock.move(lab_start.ms - town.now().ms); }
};

}

TEST_CASE("Broaden's own client connects, submits and hears the review") {
  Connected both;
  auto plan = both.machine.submit("plan-1", "Lead across agencies");
  auto first = must(both.machine.sync());
  CHECK(first.sent == 2);
  CHECK(first.refused == 0);
  must(office::review(both.town.desk(), {plan, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "Good", both.town.now()));
  CHECK(must(both.machine.sync()).received == 2);
  auto quiet = must(both.machine.sync());
  CHECK(quiet.sent + quiet.received == 0);
  CHECK(both.machine.entries().size() == static_cast<std::size_t>(must(both.town.desk().mailbox->head(both.machine.connection().executive)).number));
}

TEST_CASE("lost and doubled replies leave one copy of everything at the office") {
  Connected both;
  both.machine.submit("plan-1", "Once");
  both.machine.link.lose_replies = 1;
  CHECK(!both.machine.sync());
  both.machine.link.twice = 1;
  must(both.machine.sync());
  CHECK(both.machine.waiting() == 0);
  CHECK(must(office::inbox(both.town.desk(), both.town.now())).size() == 1);
  CHECK(must(office::doctor(both.town.desk(), both.town.now())).ok());
}

TEST_CASE("Broaden's own client gives a restored office back what it lost") {
  Connected both;
  auto copy = both.town.keep_copy();
  auto plan = both.machine.submit("plan-1", "Survive");
  must(both.machine.sync());
  must(office::review(both.town.desk(), {plan, "Pat Sample", official_passphrase}, core::ReviewDecision::approve, "", both.town.now()));
  auto agreement = offer(both.town);
  must(both.machine.sync());
  both.machine.decline(agreement);
  must(both.machine.sync());
  auto order = both.machine.order();

  both.town.restore(copy);
  both.machine.link.lead_to(both.town.endpoint());
  must(both.machine.sync());
  CHECK(both.machine.order() == order);
  auto rows = must(office::roster(both.town.desk(), must(core::Packages::load()), both.town.now()));
  CHECK(rows[0].plan == core::PlanStage::approved);
  CHECK(rows[0].agreement == core::AgreementState::declined);
  CHECK(must(office::doctor(both.town.desk(), both.town.now())).ok());
  auto quiet = must(both.machine.sync());
  CHECK(quiet.sent + quiet.received == 0);
}

}
