// The program as it runs: its own window, real keys, real files, an office over the network. What the screens do in detail is tried in
// process; here that all of it works together.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/e2e/job.h"
#include "tests/screens/seat.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr const char* passphrase = "correct horse battery staple";

void first_run(Seat& seat, const Job& job) {
  Stage stage(usual_window);
  auto view = app::screens::read_first_run(packages(), job.record());
  app::screens::FirstRunDraft draft;
  auto page = [&](app::ui::Ui& ui) { draw(ui, view, draft); };
  stage.settle(page);
  Beside both(seat, stage, page, [] {});
  both.write("name", "Ada Example");
  both.write("agency", "Department of Examples");
  both.click("Start my record");
  until("a record", [&] { return std::filesystem::exists(job.record()) && job.me({"learning", "list"}).exit == 0; });
}

// A desk in process on a copy of the record as it is now.
struct Twin {
  Folder folder;
  core::SystemClock clock;
  NoNetwork none;
  core::Record record;
  House house;
  Beside both;

  Twin(Seat& seat, const Job& job)
      : record(copied(job, folder.path + "/copy.broaden", clock)), house(record, clock, none), both(seat, at("today"), house.page(), [this] { house.rest(); }) {}
  static core::Record copied(const Job& job, const std::string& to, const core::Clock& clock) {
    job.my({"backup", "--out", to});
    return must(core::Record::open(to, clock));
  }
  Stage& at(const std::string& place) {
    house.go(place);
    return house.stage();
  }
  void act(const std::string& words) {                   // by Ctrl+K
    both.key("Ctrl+K");
    both.type(words);
    both.key("Enter");
  }
};

void log_learning(Seat& seat, const Job& job) {
  Twin twin(seat, job);
  twin.both.key("Ctrl+N");
  twin.both.write("title", "Book club: systems thinking");
  twin.both.write("minutes", "1.5");
  twin.both.key("Ctrl+Enter");
  until("learning in the record", [&] { return job.my({"learning", "list"}).size() == 1; });
  CHECK(job.my({"learning", "list"}).at(0).at("title") == "Book club: systems thinking");
}

void submit(Seat& seat, const Job& job) {
  Twin twin(seat, job);
  twin.act("Today");
  twin.act("Submit the plan");
  twin.both.click("Sign and submit");
  seat.type(passphrase);
  seat.key("Enter");
  until("a signed submission", [&] { return job.my({"connection"}).at("waiting") == 2; });
}

void sync_now(Seat& seat, const Job& job) {
  Twin twin(seat, job);
  twin.act("Sync now");
  until("a sync", [&] { return job.my({"connection"}).at("waiting") == 0; });
  CHECK(job.my({"connection"}).at("received").at("plan-submission") >= 1);
}

// Through the navigation and the agreement's page, with the mouse.
void sign(Seat& seat, const Job& job) {
  Twin twin(seat, job);
  twin.both.click("navigation/agreements");
  twin.both.click("Read in full");
  twin.both.click("Sign…");
  twin.both.click("organizational/answer/yes");
  twin.both.click("functional/answer/yes");
  twin.both.click("geographic/answer/yes");
  twin.both.click("sign/Sign");
  seat.type(passphrase);
  seat.key("Enter");
  until("a signed agreement", [&] { return job.my({"agreement", "show", job.agreement}).at("state") == "signed"; });
}

}

TEST_CASE("In a real window: first run, learning, submission, sync, signature, and all as it was at the next start") {
  Job job;
  job.found();
  job.serve();
  Seat seat(job.folder);
  seat.start("ada.broaden");
  first_run(seat, job);
  log_learning(seat, job);

  job.plan_and_learning();                               // the command line, while the window is open
  job.enroll();
  job.offer();
  submit(seat, job);
  sync_now(seat, job);
  sign(seat, job);
  sync_now(seat, job);
  CHECK(job.its({"inbox"}).size() >= 1);

  seat.key("Ctrl+,");
  seat.move(60, 40, 1100, 800);
  CHECK(seat.close() == 0);
  CHECK(job.my({"doctor"}).at("ok") == true);
  auto settings = json::parse(bytes_of(job.path("config/broaden/settings.json")));
  CHECK(settings.at("place") == "settings");
  seat.start("ada.broaden");
  auto where = seat.geometry();
  CHECK_MESSAGE(where.find("60,40") != where.npos, where);
  CHECK_MESSAGE(where.find("1100x800") != where.npos, where);

  auto second = run("broaden", {"ada.broaden"}, job.folder, seat.environment());
  CHECK(second.exit == 0);
  CHECK(second.out.find("already open") != std::string::npos);
  seat.program().kill();                                 // and a killed window keeps nobody out
  seat.start("ada.broaden");
  CHECK(seat.close() == 0);
}

TEST_CASE("A record that cannot be opened is said in the window, and on standard error when it is closed") {
  Job job;
  std::filesystem::create_directories(job.path("config"));
  std::FILE* file = std::fopen(job.path("no.broaden").c_str(), "w");
  std::fputs("these are some words and not a record, long enough to be looked at", file);
  std::fclose(file);
  Seat seat(job.folder);
  seat.start("no.broaden");
  seat.key("Esc");
  until("the program ends", [&] { return seat.program().ended(); });
  CHECK(seat.program().wait().exit == 1);
  CHECK(seat.program().err().find("is not a Broaden record") != std::string::npos);
}

TEST_CASE("Without a display, and without OpenGL 3, one is told what to do instead") {
  Job job;
  auto none = run("broaden", {"ada.broaden"}, job.folder, {{"DISPLAY", ":987"}, {"XDG_RUNTIME_DIR", job.folder}});
  CHECK(none.exit == 1);
  for (auto* words : {"No window could be opened", "LIBGL_ALWAYS_SOFTWARE=1", "broaden-cli"}) CHECK_MESSAGE(none.err.find(words) != std::string::npos, none.err);
  Seat seat(job.folder);
  auto there = seat.environment();
  there["MESA_GL_VERSION_OVERRIDE"] = "2.1";
  auto old = run("broaden", {"ada.broaden"}, job.folder, there);
  CHECK(old.exit == 1);
  CHECK_MESSAGE(old.err.find("No window could be opened") != std::string::npos, old.err);
  auto fonts = seat.environment();
  fonts["BROADEN_FONTS"] = "/no/such/fonts";
  auto bare = run("broaden", {"ada.broaden"}, job.folder, fonts);
  CHECK(bare.exit == 1);
  CHECK_MESSAGE(bare.err.find("The fonts were not found at /no/such/fonts") != std::string::npos, bare.err);
}
