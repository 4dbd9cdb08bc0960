// The main job as the executive does it in the window: clicks and keys only. The office is its own program.
#include <doctest/doctest.h>

#include <cstdlib>

#include "sync/http/curl_transport.h"
#include "tests/e2e/job.h"
#include "tests/screens/house.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr const char* passphrase = "correct horse battery staple";

core::Record first_run(const std::string& path, const core::Clock& clock) {
  Stage stage(usual_window);
  stage.today = clock.today();
  auto view = app::screens::read_first_run(packages(), path);
  app::screens::FirstRunDraft draft;
  std::optional<app::Start> asked;
  auto page = [&](app::ui::Ui& ui) { if (auto start = draw(ui, view, draft)) asked = start; };
  stage.write("name", "Ada Example", page);
  stage.write("agency", "Department of Examples", page);
  stage.click("Start my record", page);
  REQUIRE(asked);
  return must(app::start_record(*asked, packages(), clock));
}

void plan_and_log(House& house) {
  house.click("Start a plan");
  house.click("Start a plan");
  house.write("goals", "Lead across agencies");
  house.click("Add");
  CHECK(house.shows("In preparation"));
  house.click("Add an objective");
  house.write("statement", "Lead one cross-agency project to a decision");
  house.click("competencies/add");
  house.click("Strategic Thinking");
  house.key("Esc");
  house.write("measure", "Decision memo signed by both agencies");
  house.click("Add objective/Add");
  house.click("Add an activity");
  house.write("title", "Detail to the Office of Examples");
  house.write("minutes", "640");
  house.click("Add activity/Add");
  house.key("Ctrl+N");
  house.write("title", "Book club: systems thinking");
  house.write("minutes", "1.5");
  house.write("reflection", "PRIVATE-REFLECTION: I talk too early");
  house.click("Add learning/Add");
  CHECK(house.desk().place() == "learning");
  CHECK(house.shows("Book club: systems thinking"));
}

void connect(House& house, const Job& job) {
  house.click("navigation/sharing");
  house.write("address", job.url);
  house.write("code", job.code);
  house.click("Connect…");
  house.type(passphrase);                                // the passphrase has the focus
  house.click("passphrase/go");
  CHECK(house.shows("The two are not the same."));
  house.write("again", passphrase);
  house.click("passphrase/go");
  REQUIRE_MESSAGE(house.shows("Connected to Department of Examples"), house.all_words());
}

void submit(House& house) {
  house.click("navigation/plan");
  house.click("Submit…");
  REQUIRE(house.shows("This is all that would leave this machine"));
  CHECK(house.shows("1.5 hours in FY"));
  CHECK(!house.shows("PRIVATE-REFLECTION"));
  house.click("Sign and submit");
  house.type(passphrase);
  house.key("Enter");
  REQUIRE_MESSAGE(house.shows("Submitted, waiting for the next sync"), house.all_words());
}

void sync_now(House& house) {
  house.click("navigation/sharing");
  house.click("Sync now");
  CHECK_MESSAGE(!house.stage().tree().find("error"), house.all_words());
}

void sign(House& house, const core::Record& record, const std::string& agreement) {
  house.click("navigation/today");
  CHECK(house.shows("An agreement waits for you"));
  house.click("Read the agreement");
  house.click("Sign…");
  house.click("organizational/answer/yes");
  house.click("functional/answer/yes-if");
  house.write("functional/reason", "in policy work");
  CHECK(house.stage().node("sign/Sign").state.disabled);
  house.click("geographic/answer/not-now");
  house.click("sign/Sign");
  auto before = must(core::signatures(record, agreement)).size();
  house.type("not the passphrase");
  house.key("Enter");
  CHECK_MESSAGE(house.shows("The passphrase is not right."), house.all_words());
  CHECK(must(core::signatures(record, agreement)).size() == before);
  house.type(passphrase);
  house.click("passphrase/go");
  CHECK_MESSAGE(house.shows("in policy work"), house.all_words());
  CHECK(must(core::signatures(record, agreement)).size() == before + 1);
  CHECK(!house.stage().tree().find("sign"));
}

}

TEST_CASE("From the first start to an agreement in force, by clicks and keys alone") {
  Job job;
  ::setenv("XDG_STATE_HOME", job.path("state").c_str(), 1);
  job.found();
  job.serve();
  core::SystemClock clock;
  sync::CurlTransport network{"broaden/test"};
  auto record = first_run(job.path("mine.broaden"), clock);
  House house(record, clock, network);

  plan_and_log(house);
  connect(house, job);
  submit(house);
  sync_now(house);
  job.offer();
  sync_now(house);
  sign(house, record, job.agreement);
  sync_now(house);

  auto submission = must(core::documents(record, "plan-submission")).front().document.id;
  job.its(with_secret({"countersign", job.agreement, "--official", "Pat Sample"}));
  job.its(with_secret({"review", submission, "--decision", "approve", "--official", "Pat Sample"}));
  sync_now(house);

  house.click("navigation/plan");
  CHECK_MESSAGE(house.shows("Approved by Pat Sample"), house.all_words());
  house.click("navigation/agreements");
  CHECK_MESSAGE(house.shows("In force"), house.all_words());
  for (auto& file : files_with(job.folder, "PRIVATE-REFLECTION")) CHECK(file.starts_with(job.path("mine.broaden")));   // and its -wal
  job.stop();
}
