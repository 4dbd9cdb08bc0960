// What an agency offers, read and answered by an executive.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands/opportunities.h"
#include "app/commands/plans.h"
#include "app/commands/print.h"
#include "core/model/nouns.h"
#include "core/store/enrollment.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;
using core::Code;

namespace {

struct Offered : Connected {                             // a record connected to an office, and everything at hand
  core::Packages packages = assets();
  core::Progress progress;
  Session session{a.record, packages, a.clock, a.link};

  Offered() {
    core::Profile person;
    person.name = "Ana Reyes";
    person.framework = "ecq-2025-05";
    must(core::add(a.record, person, core::Profile::id));
  }
  core::Result<Outcome> does(const Command& command) { return run(session, command, {a.passphrase}, progress); }
  std::string offer(core::Date closes = {}) {
    core::Opportunity water{.title = "Deputy director, water program", .host = "Agency for Demonstrations", .competencies = {"ecq-2025-05/strategic-thinking"},
                            .location = "Denver, CO", .closes = closes};
    auto document = must(core::build(water, core::About{a.connection().office, "ana", clock.now(), {}, {}}));
    office.append("ana", office.signed_by_office(document, clock.now()), clock.now());
    must(does(app::Sync{}));
    return document.id;
  }
  OpportunityView view(const std::string& id) { return must(opportunity(must(standings(a.record)), id)); }
};

std::string all_words(const std::vector<core::FitReason>& reasons) {
  std::string out;
  for (auto& one : reasons) out += one.words + "\n";
  return out;
}

}

TEST_CASE("an opportunity is read, interest in it signed and sent, and taken back") {
  Offered there;
  auto id = there.offer();
  auto all = must(opportunities(must(standings(there.a.record))));
  REQUIRE(all.size() == 1);
  CHECK(all[0].words == "Open.");
  CHECK(code_of(there.does(WithdrawInterest{id, ""})) == Code::wrong_state);
  auto interest = must(there.does(ExpressInterest{id, "Free from March"})).document;
  CHECK(there.view(id).words.find("waiting for the next sync") != std::string::npos);
  CHECK(code_of(there.does(ExpressInterest{id, "Again"})) == Code::wrong_state);
  must(there.does(app::Sync{}));
  CHECK(there.a.waiting() == 0);
  CHECK(there.view(id).words.find("waiting") == std::string::npos);
  CHECK(there.view(id).note == "Free from March");
  CHECK(there.view(id).standing.interest()->document == interest);
  CHECK(must(verify_document(there.a.record, id)).valid);
  CHECK(must(verify_document(there.a.record, interest)).valid);
  must(there.does(WithdrawInterest{id, "Needed here"}));
  must(there.does(app::Sync{}));
  CHECK(!there.view(id).standing.interest());
  CHECK(there.view(id).note.empty());
  CHECK(there.view(id).words.find("You withdrew your interest") != std::string::npos);
  must(there.does(ExpressInterest{id, ""}));             // one may think again
  CHECK(must(core::refusals(there.a.record, there.a.connection().office)).empty());
}

TEST_CASE("after its last day an opportunity is closed, and nobody can say they are interested any more") {
  Offered there;
  auto id = there.offer(there.clock.today());
  auto later = there.offer(core::add_days(there.clock.today(), 30)), open = there.offer();
  CHECK(there.view(id).words == "Open through " + core::spoken(there.clock.today()) + ".");
  there.pass(std::int64_t{2} * 86'400'000);
  CHECK(there.view(id).standing.state == core::OpportunityState::closed);
  CHECK(code_of(there.does(ExpressInterest{id, ""})) == Code::wrong_state);
  CHECK(code_of(there.does(ExpressInterest{"ffff", ""})) == Code::no_such_document);
  auto all = must(opportunities(must(standings(there.a.record))));
  REQUIRE(all.size() == 3);
  CHECK(all[0].document == later);                       // what closes first stands first, what is closed last
  CHECK(all[1].document == open);
  CHECK(all[2].document == id);
}

TEST_CASE("how it fits is worked out from the plan and the newest preferences, and none of that leaves") {
  Offered there;
  auto id = there.offer();
  auto today = there.a.clock.today();
  auto plan = must(there.does(Add{&core::Plan::noun, {{"starts", {core::iso(core::add_days(today, -30))}}, {"ends", {core::iso(core::add_days(today, 300))}}}})).ids.at(0);
  must(there.does(Add{&core::Goal::noun, {{"plan", {plan}}, {"statement", {"Lead across agencies"}}, {"competencies", {"ecq-2025-05/strategic-thinking"}}}}));
  must(there.does(Add{core::noun("preference"), {{"date", {"2026-12-01"}}, {"geographic", {"yes"}}}}));
  must(there.does(Add{core::noun("preference"), {{"date", {"2027-01-02"}}, {"geographic", {"not-now"}}, {"geographic_reason", {"MARKER school year"}}}}));
  must(there.does(Add{core::noun("preference"), {{"date", {"2026-11-01"}}, {"geographic", {"yes"}}}}));
  auto said = all_words(must(fit(there.session, there.view(id).opportunity)));
  for (auto* part : {"no objective of your plan touches its ECQ", "your goal \"Lead across agencies\"", "MARKER school year"}) CHECK_MESSAGE(said.find(part) != said.npos, part);
  must(there.does(ExpressInterest{id, "Free from March"}));
  must(there.does(app::Sync{}));
  for (auto& request : there.a.link.sent) CHECK(request.body.find("MARKER") == std::string::npos);
}
