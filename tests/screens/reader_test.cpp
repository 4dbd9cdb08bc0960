// What is read beside the window, with a record that is slow on purpose: the window goes on, and what was there stays until the
// answer to the last question is.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <atomic>
#include <thread>

#include "core/base/platform.h"
#include "core/store/ledger.h"
#include "tests/screens/house.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

// Whatever another thread asks about learning waits while the gate is closed, or fails where it is broken.
class SlowRecord {
 public:
  SlowRecord() { here() = this, sqlite3_auto_extension(reinterpret_cast<void (*)()>(&attend)); }
  ~SlowRecord() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&attend)), here() = nullptr; }
  std::atomic<bool> closed = false, broken = false;
  std::atomic<int> waiting = 0;

 private:
  static std::atomic<SlowRecord*>& here() {
    static std::atomic<SlowRecord*> one = nullptr;
    return one;
  }
  void hold(sqlite3_stmt* statement) {
    const char* text = sqlite3_sql(statement);
    std::string_view sql = text ? text : "";
    if (std::this_thread::get_id() == window || (sql.find("learning") == sql.npos && sql.find("search match") == sql.npos)) return;
    ++waiting;
    while (closed) std::this_thread::yield();
    --waiting;
    if (broken) sqlite3_interrupt(sqlite3_db_handle(statement));
  }
  static int attend(sqlite3* db, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, [](unsigned, void*, void* statement, void*) {
      if (auto* slow = here().load()) slow->hold(static_cast<sqlite3_stmt*>(statement));
      return 0;
    }, nullptr);
  }
  std::thread::id window = std::this_thread::get_id();
};

struct Slow {
  SlowRecord slow;
  Folder folder;
  core::HandClock clock{lab_start};
  NoNetwork none;
  core::Record record;
  House house;

  Slow() : record(made(folder.path + "/r.broaden", clock)), house(record, clock, none) {}
  ~Slow() { slow.closed = false; }
  static void log(core::Record& record, const std::string& title, const std::string& provider) {
    core::Learning one{.date = core::date(2026, 5, 4), .title = title, .minutes = core::Minutes{60}, .provider = provider};
    std::vector<core::ItemEdit> edits{core::adding(one)};
    must(core::edit(record, edits, "Log learning"));
  }
  static core::Record made(const std::string& path, const core::Clock& clock) {
    make_empty(path, clock);
    auto out = must(core::Record::open(path, clock));
    for (int i = 0; i < 12; ++i) log(out, "Evening " + std::to_string(i), i < 5 ? "Harbor Institute" : "Hall of Records");
    return out;
  }
  void close() { house.patient = false, slow.closed = true; }
  void open() { slow.closed = false, house.patient = true; }
  void draw(int frames = 3) { house.stage().draw(house.page(), frames); }
  void click(const std::string& control) { house.stage().click(control, house.page()); }
  bool row(const std::string& title) { return house.stage().tree().find(title) != nullptr; }
};

}

TEST_CASE("While a filter is read the rows before stay, and of three letters typed fast only the last has an answer") {
  Slow it;
  it.house.go("learning");
  CHECK(it.house.shows("12 entries"));
  it.click("filter");
  it.close();
  for (auto* letter : {"h", "a", "r"}) it.house.stage().type(letter, it.house.page());
  CHECK(it.slow.waiting == 1);
  CHECK(it.house.shows("12 entries"));
  CHECK(it.row("Evening 11"));
  it.slow.closed = false;
  for (int i = 0; i < 5'000 && !it.house.shows("5 of 12 entries"); ++i) {
    it.draw(1);
    CHECK((it.house.shows("5 of 12 entries") || (it.house.shows("12 entries") && it.row("Evening 11"))));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(it.house.shows("5 of 12 entries"));
  CHECK(!it.row("Evening 11"));
}

TEST_CASE("A log that takes long at first says that it is read, though not at once") {
  Slow it;
  it.close();
  it.house.desk().go("learning");
  it.draw(2);
  CHECK(!it.house.shows("Reading…"));
  it.house.stage().wait(100, it.house.page());
  CHECK(it.house.shows("Reading…"));
  it.open();
  it.house.rest();
  CHECK(it.house.shows("12 entries"));
  CHECK(!it.house.shows("Reading…"));
}

TEST_CASE("What another program logs is seen, and until it is read the log stays as it was") {
  Slow it;
  it.house.go("learning");
  auto other = must(it.record.again());
  it.close();
  Slow::log(other, "Evening with others", "Hall of Records");
  it.draw();
  CHECK(it.house.shows("12 entries"));
  CHECK(it.row("Evening 3"));
  it.open();
  it.house.rest();
  CHECK(it.house.shows("13 entries"));
  CHECK(it.row("Evening with others"));
}

TEST_CASE("A log that cannot be read says so, keeps what it showed, and is read again when that was put away") {
  Slow it;
  it.house.go("learning");
  it.slow.broken = true;
  it.house.write("filter", "harbor");
  CHECK(it.house.stage().node("error").role == app::ui::Role::alert);
  CHECK(it.row("Evening 11"));
  it.slow.broken = false;
  it.house.click("error/Dismiss");
  CHECK(it.house.shows("5 of 12 entries"));
}

TEST_CASE("Leaving the log, or Broaden, while it is read waits for nothing and breaks nothing") {
  Slow it;
  it.close();
  it.house.desk().go("learning");
  it.draw();
  it.house.desk().go("plan");
  it.draw();
  CHECK(!it.house.shows("Evening 3"));
  it.house.desk().go("learning");
  it.draw();
  std::thread later([&] { it.slow.closed = false; });
  it.house.reopen();
  later.join();
  it.open();
  it.house.go("learning");
  CHECK(it.house.shows("12 entries"));
}

TEST_CASE("Enter pressed before the search has found anything goes to the first that it finds") {
  Slow it;
  it.house.go("plan");
  it.close();
  it.click("search");
  it.house.stage().type("harbor", it.house.page());
  it.house.stage().key("Enter", it.house.page());
  CHECK(it.house.desk().place() == "plan");
  it.open();
  it.house.rest();
  CHECK(it.house.desk().place() == "learning");
}

TEST_CASE("A file that takes long to look into can be left, and then nothing comes of it") {
  Slow it;
  must(core::platform::write_file(it.folder.path + "/lms.csv", "Course Title,Completed,Hours\r\nBudget law,2026-11-09,4\r\n"));
  it.house.go("sharing/files");
  it.house.click("choose-file");
  it.close();
  it.click("files/lms.csv");
  it.house.stage().wait(100, it.house.page());
  CHECK(it.house.shows(": 100 %"));                      // of its rows, where it is held up
  it.click("stop-looking");
  it.open();
  it.house.rest();
  CHECK(!it.house.stage().tree().find("stop-looking"));
  CHECK(!it.house.shows("What it would do"));
  it.house.click("choose-file");
  it.house.click("files/lms.csv");
  CHECK(it.house.shows("1 new entry"));
}
