#include <doctest/doctest.h>

#include "app/desktop/screens/first_run.h"
#include "core/base/platform.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/upkeep.h"
#include "tests/screens/connected.h"
#include "tests/support/fake_speller.h"

using namespace broaden;
using namespace broaden::tests;
using app::screens::LookSettings;
using app::ui::Mode;

namespace {

struct WithSettings {
  Folder folder;
  core::HandClock clock{lab_start};
  NoNetwork none;
  core::Record record{must(core::Record::create(folder.path + "/r.broaden", clock))};
  House house{record, clock, none};
  std::vector<LookSettings> kept;

  void open(app::screens::Machine machine = {}) {
    machine.keep = [this](const LookSettings& look) { return kept.push_back(look), core::Result<>(); };
    house.machine = std::move(machine);
    house.reopen();
    house.key("Ctrl+,");
  }
  const app::ui::Look& look() { return house.stage().ui().look(); }
};

struct WithOffice : Connected {
  WithOffice() : Connected("settings") {}
};

}

TEST_CASE("Colors and size of text are chosen in Settings, apply at once and are kept") {
  WithSettings it;
  it.open();
  CHECK(it.house.desk().place() == "settings");
  it.house.click("theme/dark");
  CHECK(it.look() == app::ui::Look{Mode::dark, 1});
  it.house.click("text/150");
  CHECK(it.look() == app::ui::Look{Mode::dark, 1.5f});
  for (auto& fault : faults(it.house.stage().tree(), 1.5f, usual_window.width, usual_window.height)) FAIL_CHECK(fault);
  it.house.click("theme/high-contrast");
  CHECK(it.kept == std::vector<LookSettings>{{Mode::dark, 100}, {Mode::dark, 150}, {Mode::high_contrast, 150}});
}

TEST_CASE("The size of text is on top of the monitor's, and follows the window to another monitor") {
  WithSettings it;
  it.open({.look = {Mode::light, 125}, .monitor = 2});
  it.house.click("text/150");
  CHECK(it.look().scale == 3);
  it.house.desk().on_monitor(it.house.stage().ui(), 1);
  CHECK(it.house.desk().wants_frame());
  it.house.rest();
  CHECK(it.look().scale == 1.5f);
  it.house.desk().on_monitor(it.house.stage().ui(), 3);
  it.house.click("text/200");
  CHECK(it.look().scale == app::screens::most_scale);
}

TEST_CASE("The first screen of all follows the window to another monitor too") {
  auto view = app::screens::read_first_run(packages(), "/home/ada.example/Broaden/record.broaden");
  app::screens::FirstRunDraft draft;
  app::screens::Machine machine{.look = {Mode::light, 125}, .monitor = 1};
  Stage stage({1280, 860, 1.25f});
  float monitor = 1;
  bool moved = false;
  auto page = [&](app::ui::Ui& ui) {
    moved |= follow(machine, ui, monitor);
    draw(ui, view, draft);
  };
  stage.settle(page);
  auto before = stage.node("Start my record").place.h;
  CHECK(!moved);
  monitor = 2;
  stage.settle(page);
  stage.settle(page);
  CHECK(moved);
  CHECK(stage.ui().look().scale == 2.5f);
  CHECK(stage.node("Start my record").place.h == 2 * before);
}

TEST_CASE("What one start was given on its command line wins until the next, and Settings says so") {
  WithSettings it;
  it.open({.monitor = 1, .given_mode = Mode::dark, .given_scale = 2});
  it.house.stage().ui().set_look(it.house.machine.shown());
  CHECK(it.house.shows("This start was given other colors"));
  it.house.click("theme/high-contrast");
  CHECK(it.look() == app::ui::Look{Mode::dark, 2});
  CHECK(it.kept.back().mode == Mode::high_contrast);
}

TEST_CASE("Settings that cannot be kept say so, and the look is changed all the same") {
  WithSettings it;
  it.open();
  it.house.machine.keep = [](const LookSettings&) { return core::Result<>(core::Code::file_unwritable, "settings.json"); };
  it.house.reopen();
  it.house.go("settings");
  it.house.click("theme/dark");
  CHECK(it.look().mode == Mode::dark);
  CHECK(it.house.shows("settings.json cannot be written."));
}

TEST_CASE("Underlining words that may be misspelled is on at first, switched off in Settings, and kept") {
  WithSettings it;
  it.open({.words = "/home/ada/.config/broaden/words.txt"});
  CHECK(it.house.stage().node("underline").state.checked);
  CHECK(it.house.shows("/home/ada/.config/broaden/words.txt, one a line"));
  it.house.click("underline");
  CHECK(it.kept == std::vector<LookSettings>{{Mode::light, 100, false}});
  CHECK(!it.look().underline);
  it.house.click("theme/dark");
  CHECK(it.kept.back() == LookSettings{Mode::dark, 100, false});
  it.house.click("underline");
  CHECK(it.look() == app::ui::Look{Mode::dark, 1, true});
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}

TEST_CASE("Words of one's own stand in Settings, and one that was added by mistake is removed there") {
  WithSettings it;
  FakeSpeller speller;
  speller.added = {"Okafor", "teh"};
  it.open({.words = "words.txt", .own_words = [&] { return std::vector<std::string>(speller.added.begin(), speller.added.end()); },
           .forget_word = [&](const std::string& word) { return speller.added.erase(word), core::Result<>(); }});
  it.house.stage().ui().set_speller(&speller);
  CHECK(it.house.shows("Okafor"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.stage().ui().set_speller(&speller);
  it.house.key("Ctrl+N");
  it.house.write("title", "teh");
  CHECK(it.house.stage().node("title").writing.doubts.empty());
  it.house.key("Esc");
  it.house.key("Ctrl+,");
  it.house.click("words/teh/Remove");
  CHECK(speller.added == std::set<std::string, std::less<>>{"Okafor"});
  CHECK(!it.house.stage().tree().find("words/teh"));
  it.house.key("Ctrl+N");
  CHECK(it.house.stage().node("title").writing.doubts.size() == 1);
}

TEST_CASE("Where there is no dictionary Settings says why, and nothing can be switched") {
  WithSettings it;
  it.open({.no_dictionary = "There is no dictionary of U.S. English on this machine."});
  CHECK(it.house.stage().node("underline").state.disabled);
  CHECK(it.house.shows("There is no dictionary of U.S. English"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}

TEST_CASE("Titles and notes of an item are looked up, names and numbers of it are not") {
  WithSettings it;
  FakeSpeller speller;
  it.open();
  it.house.stage().ui().set_speller(&speller);
  it.house.key("Ctrl+N");
  for (auto* field : {"title", "provider", "outcome"}) it.house.write(field, "teh");
  CHECK(it.house.stage().node("title").writing.doubts.size() == 1);
  CHECK(it.house.stage().node("outcome").writing.doubts.size() == 1);
  CHECK(it.house.stage().node("provider").writing.doubts.empty());
}

TEST_CASE("A backup is saved from Settings and stands in the list of them, newest first") {
  WithSettings it;
  it.open();
  CHECK(it.house.shows("There is no backup yet."));
  it.house.click("Save a backup");
  auto all = must(core::backups(it.record.path()));
  REQUIRE(all.size() == 1);
  CHECK(it.house.shows(all[0].substr(all[0].rfind('/') + 1)));
  CHECK(it.house.shows("KB"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
}

TEST_CASE("Settings tells whose key is here, where it lies and what guards it, and what the office can see") {
  WithOffice it;
  CHECK(it.house.shows("Nothing of yours: no document that you signed has reached it."));
  auto certificate = must(core::read_certificates(it.machine.connection().certificate_pem)).front();
  CHECK(it.house.shows(certificate.fingerprint().substr(0, 4) + " " + certificate.fingerprint().substr(4, 4)));
  CHECK(it.house.shows("Your passphrase, which is kept nowhere"));
  CHECK(it.house.shows(core::request_key_path(it.machine.record, it.machine.connection().office)));
  it.machine.decline(it.office.offer("ada", it.clock.now()));
  must(it.machine.sync());
  it.house.go("settings");
  CHECK(it.house.shows("Agreement refusal: 1"));
  CHECK(!it.house.shows("Agreement offer: 1"));           // that one is the office's own
}

TEST_CASE("Disconnecting says what it means, takes a yes, and leaves the record whole") {
  WithOffice it;
  it.machine.submit("plan-1", "Lead");
  it.house.go("settings");
  it.house.click("Disconnect…");
  CHECK(it.house.shows("(2) will not be sent"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.key("Esc");
  CHECK(it.house.shows("Connected to"));
  it.house.click("Disconnect…");
  it.house.click("disconnect/go");
  it.house.key("Esc");                                   // where to: not said, and nothing has ended
  CHECK(core::enrollment(it.machine.record));
  it.house.click("disconnect/go");
  it.house.click("pick/choose");
  CHECK(it.house.shows("Not connected"));
  CHECK(!core::enrollment(it.machine.record));
  CHECK(core::platform::exists(it.machine.folder.path + "/for-my-new-agency.json"));
}

TEST_CASE("The file for a new agency holds what was ticked, with what hangs on it, and nothing else") {
  WithOffice it;
  auto plan = must(core::add(it.machine.record, core::Plan{.starts = core::date(2026, 10, 1), .ends = core::date(2027, 9, 30)}));
  core::Objective objective;
  objective.plan = {plan}, objective.statement = "Lead a merger of two offices";
  must(core::add(it.machine.record, objective));
  core::Learning kept_here;
  kept_here.date = core::date(2026, 11, 2), kept_here.title = "Stays at home", kept_here.reflection = "Mine alone";
  must(core::add(it.machine.record, kept_here));
  it.house.go("settings");
  it.house.click("Disconnect…");
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.click("disconnect/plan/" + plan);
  it.house.click("disconnect/go");
  it.house.write("pick/name", "new.json");
  it.house.click("pick/choose");
  auto file = must(core::platform::read_file(it.machine.folder.path + "/new.json", 1 << 20));
  CHECK(file.find("Lead a merger of two offices") != std::string::npos);
  CHECK(file.find("Stays at home") == std::string::npos);
}

TEST_CASE("What was written can be opened in its own program, and what only Broaden reads is not offered to another") {
  WithOffice it;
  std::vector<std::string> opened;
  it.house.machine.open = [&](const std::string& path) { return opened.push_back(path), core::Result<>(); };
  it.house.reopen();
  it.house.go("sharing/files");
  it.house.click("write/write");
  it.house.click("pick/choose");
  it.house.click("Open it");
  CHECK(opened == std::vector<std::string>{it.machine.folder.path + "/transcript.pdf"});
  it.house.click("dismiss-written");
  CHECK(!it.house.stage().tree().find("written"));
  it.house.choose("what", "The whole record, for another Broaden");
  it.house.click("write/write");
  it.house.click("pick/choose");
  CHECK(it.house.stage().tree().find("written"));
  CHECK(!it.house.stage().tree().find("written/Open it"));
}
