// Files out and in: chosen in a window of our own, looked at before anything is taken in, one step to undo.
#include <doctest/doctest.h>

#include "core/base/platform.h"
#include "core/model/evidence.h"
#include "tests/screens/alone.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

struct Filed : Alone {
  Filed() : Alone(fill_with_sample) { house.go("sharing/files"); }
  std::string path(const std::string& name) { return folder.path + "/" + name; }
  void write(const std::string& name, const std::string& text) { must(core::platform::write_file(path(name), text)); }
  std::string read(const std::string& name) { return must(core::platform::read_file(path(name), 1 << 26)); }
  std::int64_t logged() { return must(core::learning_count(record)); }
  void choose(const std::string& name) {
    house.click("choose-file");
    house.click("files/" + name);
  }
};

// A desktop with a window of its own for files, whose answer is set by hand.
struct Desktops {
  app::screens::FileWish wish;
  std::optional<app::screens::FileAnswer> answer;
  int open = 0;

  app::screens::OpenFileWindow opener() {
    return [this](const app::screens::FileWish& asked) {
      wish = asked;
      return std::make_unique<Window>(*this);
    };
  }

 private:
  struct Window final : app::screens::FileWindow {
    Desktops& of;
    explicit Window(Desktops& desktops) : of(desktops) { ++of.open; }
    ~Window() override { --of.open; }
    std::optional<app::screens::FileAnswer> take() override { return std::exchange(of.answer, std::nullopt); }
  };
};

constexpr auto transcript = "Course Title,Completed,Duration\r\nLeading across agencies,2026-11-02,8\r\nBudget law,2026-11-09,4\r\n";

}

TEST_CASE("A list, a calendar, pages and the whole record are written beside the record, under a name that is offered") {
  Filed it;
  it.house.choose("what", "A list, for a spreadsheet");
  it.house.choose("list", "Awards");
  it.house.click("write/write");
  CHECK(it.house.stage().node("pick/name").value == "award.csv");
  it.house.click("pick/choose");
  CHECK(it.read("award.csv").find("Kind") != std::string::npos);

  it.house.choose("what", "Dates, for a calendar");
  it.house.click("write/write");
  it.house.click("pick/choose");
  CHECK(it.read("broaden.ics").starts_with("BEGIN:VCALENDAR"));

  it.house.choose("what", "Learning transcript");
  it.house.write("from", "Oct 1, 2025");
  it.house.write("to", "Sep 30, 2026");
  it.house.click("HTML, which pastes into Word");
  it.house.click("write/write");
  it.house.write("pick/name", "year");
  it.house.click("pick/choose");
  CHECK(it.read("year.html").find("<h1") != std::string::npos);

  it.house.choose("what", "The whole record, for another Broaden");
  it.house.click("write/write");
  it.house.click("pick/choose");
  CHECK(it.read("record.json").starts_with("{"));
}

TEST_CASE("A file that is there already is written over only after a second press, and another name asks for none") {
  Filed it;
  it.write("broaden.ics", "mine");
  it.house.choose("what", "Dates, for a calendar");
  it.house.click("write/write");
  it.house.click("pick/choose");
  CHECK(it.read("broaden.ics") == "mine");
  CHECK(it.house.shows("There already is a file of this name."));
  it.house.key("Esc");
  CHECK(!it.house.stage().tree().find("pick"));
  CHECK(it.read("broaden.ics") == "mine");
  it.house.click("write/write");
  it.house.click("pick/choose");
  it.house.click("Replace");
  CHECK(it.read("broaden.ics").starts_with("BEGIN:VCALENDAR"));
}

TEST_CASE("A transcript is shown row by row, its columns can be told, and one undo takes it back") {
  Filed it;
  it.write("lms.csv", transcript);
  it.write("notes.txt", "no transcript");
  auto before = it.logged();
  it.house.click("choose-file");
  CHECK(!it.house.stage().tree().find("files/notes.txt"));
  it.house.click("files/lms.csv");
  CHECK(it.house.shows("0 new entries, 0 here already or twice in the file, 2 wrong."));   // a duration in what?
  CHECK(it.house.stage().node("take-in/take").state.disabled);
  it.house.choose("Duration/column", "Hours");
  CHECK(it.house.shows("2 new entries, 0 here already or twice in the file, 0 wrong."));
  CHECK(it.house.shows("Budget law"));
  CHECK(it.logged() == before);
  it.house.click("take");
  CHECK(it.logged() == before + 2);
  CHECK(!it.house.shows("What it would do"));
  it.house.key("Ctrl+Z");
  CHECK(it.logged() == before);
}

TEST_CASE("A file with a row that is wrong, and one with birth dates, say so and change nothing") {
  Filed it;
  auto before = it.logged();
  it.write("wrong.csv", "Course Title,Completed,Duration\r\nLeading,2026-02-30,8\r\n");
  it.choose("wrong.csv");
  CHECK(it.house.shows("1 wrong. Nothing is taken in while a row is wrong"));
  CHECK(it.house.shows("Row 2: column \"Completed\": \"2026-02-30\" is not a day"));
  CHECK(it.house.stage().node("take").state.disabled);
  it.house.click("Leave it");
  it.write("born.csv", "Course Title,Completed,Date of Birth\r\nLeading,2026-02-03,1970-01-01\r\n");
  it.choose("born.csv");
  CHECK(it.house.stage().node("error").role == app::ui::Role::alert);
  CHECK(!it.house.shows("What it would do"));
  CHECK(it.logged() == before);
}

TEST_CASE("Of a plan that an aide sends back, each difference is taken or left") {
  Filed it;
  auto plan = must(core::plans(it.record)).front().id;
  core::Progress silent;
  app::Session session{it.record, packages(), it.clock, it.none};
  must(app::run(session, app::ExportPlanDraft{plan, it.path("draft.json")}, {}, silent));
  auto objectives = must(core::objectives(it.record, plan));
  REQUIRE(objectives.size() >= 2);
  for (std::size_t i : {0u, 1u}) must(app::run(session, app::Edit{&core::Objective::noun, objectives[i].id, {{"statement", {"Changed since " + std::to_string(i)}}}}, {}, silent));
  it.house.choose("kind", "A plan that another prepared");
  it.choose("draft.json");
  CHECK(it.house.shows("Changed since 0 → " + objectives[0].item.statement));
  it.house.click(objectives[1].id + "/take");
  it.house.click("take-in/take");
  auto now = must(core::objectives(it.record, plan));
  CHECK(now[0].item.statement == objectives[0].item.statement);
  CHECK(now[1].item.statement == "Changed since 1");
}

TEST_CASE("The picker goes into folders and out again by keyboard, takes a whole path, and names what is not there") {
  Filed it;
  must(core::platform::make_folder(it.path("inner")));
  it.write("inner/lms.csv", transcript);
  it.house.click("choose-file");
  it.house.stage().ui().focus("files/inner");
  it.house.rest();
  it.house.key("Enter");
  CHECK(it.house.stage().node("files/lms.csv").role == app::ui::Role::row);
  it.house.click("Up one folder");
  CHECK(it.house.stage().tree().find("files/inner"));
  it.house.write("pick/name", "nothing.csv");
  it.house.click("pick/choose");
  CHECK(it.house.shows("There is no file by the name \"nothing.csv\" here."));
  it.house.click("pick/name");
  it.house.key("Ctrl+A");
  it.house.type(it.path("inner/lms.csv"));
  it.house.key("Enter");
  CHECK(it.house.shows("2 wrong."));                     // it was looked into
}

TEST_CASE("Where the desktop has a window of its own for files, it can be used instead, and what it chose goes the same way") {
  Filed it;
  Desktops desktops;
  it.write("lms.csv", transcript);
  CHECK(!it.house.stage().tree().find("pick/desktops"));
  it.house.machine.file_window = desktops.opener();
  it.house.reopen();
  it.house.go("sharing/files");
  it.house.click("choose-file");
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);
  it.house.click("pick/desktops");
  REQUIRE(desktops.open == 1);
  CHECK(desktops.wish.endings == std::vector<std::string>{".csv"});
  CHECK(desktops.wish.folder == it.folder.path);
  CHECK(!desktops.wish.fresh);
  CHECK(it.house.stage().node("pick/desktops").state.disabled);
  CHECK(it.house.shows("own window is open"));
  for (auto& fault : it.house.faults()) FAIL_CHECK(fault);

  desktops.answer = {"", ""};                            // closed without a choice: all is as it was
  it.house.rest();
  CHECK(desktops.open == 0);
  CHECK(it.house.stage().node("pick/name").value.empty());
  it.house.click("pick/desktops");
  desktops.answer = {"", "That is no file on this machine. Choose another one."};
  it.house.rest();
  CHECK(it.house.stage().node("pick/name").error == "That is no file on this machine. Choose another one.");
  it.house.click("pick/desktops");
  desktops.answer = {it.path("gone.csv"), ""};
  it.house.rest();
  CHECK(it.house.shows("There is no file by the name"));
  it.house.click("pick/desktops");
  desktops.answer = {it.path("lms.csv"), ""};
  it.house.rest();
  CHECK(!it.house.stage().tree().find("pick"));
  CHECK(it.house.shows("2 wrong."));

  it.house.click("choose-file");
  it.house.click("pick/desktops");
  CHECK(desktops.open == 1);
  it.house.key("Esc");
  CHECK(desktops.open == 0);
}

TEST_CASE("The desktop's own window asks itself before it writes over a file; a name without its ending gets it, and is asked about here") {
  Filed it;
  Desktops desktops;
  it.house.machine.file_window = desktops.opener();
  it.house.reopen();
  it.house.go("sharing/files");
  it.write("mine.ics", "mine");
  it.house.choose("what", "Dates, for a calendar");
  it.house.click("write/write");
  it.house.click("pick/desktops");
  CHECK(desktops.wish.fresh);
  CHECK(desktops.wish.name == "broaden.ics");
  desktops.answer = {it.path("mine"), ""};
  it.house.rest();
  CHECK(it.house.shows("There already is a file of this name."));
  CHECK(it.read("mine.ics") == "mine");
  it.house.click("pick/desktops");
  CHECK(desktops.wish.name == "mine");                   // of the whole path that came
  CHECK(desktops.wish.folder == it.folder.path);
  desktops.answer = {it.path("mine.ics"), ""};
  it.house.rest();
  CHECK(it.read("mine.ics").starts_with("BEGIN:VCALENDAR"));
}

TEST_CASE("A certificate is attached by choosing it") {
  Filed it;
  it.write("certificate.pdf", "%PDF-1.4 a certificate");
  auto entry = must(core::learning(it.record)).front().id;
  it.house.go("learning", entry);
  it.house.click("Attach a file");
  it.house.click("Choose a file…");
  it.house.write("pick/name", it.path("certificate.pdf"));
  it.house.click("pick/choose");
  CHECK(it.house.stage().node("Add evidence/file").value == it.path("certificate.pdf"));
  it.house.click("Attach");
  auto files = must(core::items_of<core::Evidence>(it.record, "learning", entry));
  REQUIRE(files.size() == 1);
  CHECK(files[0].item.name == "certificate.pdf");
}

TEST_CASE("The profile card reads on the screen as it prints, line by line as they are ticked; it and an assignment's pages are written from where they stand") {
  Filed it;
  auto on_card = [&](const std::string& words) { return std::ranges::any_of(it.house.stage().tree().nodes, [&](auto& node) { return node.id.find("preview/") != node.id.npos && (node.name + node.value).find(words) != std::string::npos; }); };
  it.house.go("profile/card");
  CHECK(on_card("Deputy Assistant Secretary for Field Programs"));
  CHECK(!on_card("Washington, DC"));
  it.house.click("profile/duty_station");
  CHECK(on_card("Washington, DC"));
  it.house.click("print-card");
  it.house.click("pick/choose");
  it.house.rest();
  CHECK(it.read("profile-card.pdf").starts_with("%PDF"));
  it.house.go("mobility/assignment");
  it.house.click("Brief…");
  it.house.click("pick/choose");
  it.house.rest();
  CHECK(it.read("assignment-brief.pdf").starts_with("%PDF"));
}

TEST_CASE("A folder that a file was chosen in is one press away the next time") {
  Filed it;
  must(core::platform::make_folder(it.path("courses")));
  it.write("courses/lms.csv", transcript);
  it.house.click("choose-file");
  it.house.click("files/courses");
  it.house.click("files/lms.csv");
  it.house.rest();
  it.house.click("choose-file");
  it.house.click("Up one folder");
  CHECK(!it.house.stage().tree().find("files/lms.csv"));
  it.house.click(it.path("courses"));
  CHECK(it.house.stage().tree().find("files/lms.csv"));
}
