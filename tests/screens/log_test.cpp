// A log of many years: the screen reads what can be seen of it and a little around it, and shows what the whole would.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <atomic>

#include "app/desktop/ui/input.h"
#include "core/store/ledger.h"
#include "tests/screens/house.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr int entries_made = 2'000;

// How many rows the database hands out to whoever asks about learning, of every connection opened while this is there.
class RowsRead {
 public:
  RowsRead() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
  ~RowsRead() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
  std::atomic<int> whole = 0, sums = 0;                               // whole: items with all their fields

 private:
  static std::atomic<RowsRead*>& here() {
    static std::atomic<RowsRead*> one = nullptr;
    return one;
  }
  static int watch(sqlite3* db, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(db, SQLITE_TRACE_ROW, [](unsigned, void*, void* statement, void*) {
      const char* text = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
      std::string_view sql = text ? text : "";
      auto* watching = here().load();
      if (!watching || sql.find("learning") == sql.npos) return 0;
      ++(sql.find("select i.name") != sql.npos ? watching->whole : watching->sums);
      return 0;
    }, nullptr);
  }

 public:
  void start() { here() = this, whole = sums = 0; }
  void stop() { here() = nullptr; }
};

void fill_log(core::Record& record) {
  std::vector<core::Learning> all;
  for (int i = 0; i < entries_made; ++i)
    all.push_back({.date = core::date(2017 + i % 10, static_cast<unsigned>(1 + i / 10 % 12), static_cast<unsigned>(1 + i / 120 % 28)), .title = "Evening " + std::to_string(i),
                   .kind = i % 5 == 0 ? core::LearningKind::formal : core::LearningKind::informal, .minutes = core::Minutes{60}, .competencies = {"ecq-2025-05/accountability"},
                   .provider = i % 1000 == 7 ? "Harbor Institute" : "Agency University"});
  std::vector<core::ItemEdit> edits;
  for (auto& item : all) edits.push_back(core::adding(item));
  must(core::edit(record, edits, "Import learning"));
}

struct Logged {
  RowsRead rows;
  Folder folder;
  core::HandClock clock{lab_start};
  NoNetwork none;
  core::Record record;
  House house;

  Logged() : record(made(folder.path + "/r.broaden", clock)), house(record, clock, none) { rows.start(); }
  ~Logged() { rows.stop(); }
  static core::Record made(const std::string& path, const core::Clock& clock) {
    make_empty(path, clock);
    auto record = must(core::Record::open(path, clock));
    fill_log(record);
    return record;
  }
  std::vector<const app::ui::Node*> shown() {
    std::vector<const app::ui::Node*> out;
    for (auto& node : house.stage().tree().nodes)
      if (node.role == app::ui::Role::row && app::ui::common(node.place, node.clip).h > 1) out.push_back(&node);
    return out;
  }
  void scroll_to_table() {
    auto table = house.stage().node("log");
    house.stage().ui().reveal(table.id + "/Date");
    house.rest();
    scroll(-5);
  }
  void scroll(float lines) {
    auto& ui = house.stage().ui();
    app::ui::input::point(ui, usual_window.width / 2, usual_window.height / 2);
    app::ui::input::wheel(ui, lines);
    house.rest();
  }
  void check_in_order(const core::LearningQuery& query) {          // what is in sight stands together in the whole list
    auto all = must(core::learning(record, query));
    auto seen = shown();
    REQUIRE(seen.size() > 3);
    auto at = std::ranges::find(all, seen.front()->name, [](auto& one) { return one.item.title; });
    for (auto* node : seen) {
      REQUIRE(at != all.end());
      CHECK(node->name == at->item.title);
      ++at;
    }
  }
};

constexpr auto window_size = static_cast<int>(app::screens::LearningLog::window);

}

TEST_CASE("The log of 2,000 entries reads no more of them whole than a window, and adds them up once") {
  Logged it;
  it.house.go("learning");
  CHECK(it.house.shows("2,000 entries"));
  CHECK(it.house.shows("FY 2026"));
  CHECK(it.house.shows("Before that"));                  // ten years of it, six on lines of their own
  CHECK(!it.house.shows("FY 2018"));
  CHECK(it.rows.whole <= window_size);
  CHECK(it.rows.whole > 10);
  CHECK(it.rows.sums < 2 * entries_made);                        // totals go once through days and minutes, which is quicker than grouping them
  it.rows.start();
  it.house.stage().draw(it.house.page(), 20);
  CHECK(it.rows.whole + it.rows.sums == 0);              // nothing changed: nothing is read
}

TEST_CASE("Scrolling through the log shows every row in its place, and reads a window only when it comes into sight") {
  Logged it;
  it.house.go("learning");
  it.scroll_to_table();
  auto first = it.shown().front()->name;
  int read = 0;
  for (int turn = 0; turn < 40; ++turn) {
    it.rows.start();
    it.scroll(-3);
    it.rows.stop();
    CHECK(it.rows.whole <= window_size);
    read += it.rows.whole;
    if (turn % 10 == 9) it.check_in_order({});
  }
  CHECK(it.shown().front()->name != first);
  CHECK(read <= 4 * window_size);
}

TEST_CASE("The end of the log is one key away, and costs one window") {
  Logged it;
  it.house.go("learning");
  it.scroll_to_table();
  it.house.stage().ui().focus(it.shown().front()->id);
  it.house.rest();
  it.rows.start();
  it.house.key("End");
  CHECK(it.rows.whole <= window_size);
  it.rows.stop();
  auto all = must(core::learning(it.record));
  CHECK(it.shown().back()->name == all.back().item.title);
  it.check_in_order({});
}

TEST_CASE("The log is sorted and filtered by the database, whatever its length") {
  Logged it;
  it.house.go("learning");
  it.scroll_to_table();
  it.rows.start();
  it.house.click("log/Title");
  CHECK(it.rows.whole <= window_size);
  CHECK(it.rows.sums == 0);                              // sorted, there are as many, and they add up to the same
  it.rows.stop();
  it.scroll(-5);
  it.check_in_order({.order = core::LearningOrder::title, .descending = false});
  it.rows.start();
  it.house.write("filter", "harbor");
  CHECK(it.house.shows("2 of 2,000 entries"));
  CHECK(it.rows.whole <= 7 * window_size);               // a window for each letter typed, at most
  it.rows.stop();
  it.house.write("filter", "");
  it.house.click("kind/formal");
  CHECK(it.house.shows("400 of 2,000"));
}

TEST_CASE("An entry far down the log opens, is changed, removed and brought back where it was") {
  Logged it;
  it.house.go("learning");
  it.scroll_to_table();
  it.house.stage().ui().focus(it.shown().front()->id);
  it.house.rest();
  it.house.key("End");
  auto last = must(core::learning(it.record)).back();
  it.rows.start();
  it.house.click("log/" + last.id);
  it.house.write(last.id + "/minutes", "2");
  CHECK(must(core::learning(it.record)).back().item.minutes->count == 120);
  it.house.click("opened/Remove");
  CHECK(it.house.shows("1,999 entries"));
  it.house.key("Ctrl+Z");
  CHECK(it.house.shows("2,000 entries"));
  auto& node = it.house.stage().node(last.id + "/minutes");
  CHECK(node.value == "2");
}
