// What our own work costs beside a bare baseline: medians of five runs each, taken in turns, so that a busy machine slows both.
// Prints, asserts nothing. Run it alone.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <vector>

#include "app/commands/start.h"
#include "app/desktop/offscreen.h"
#include "app/desktop/platform.h"
#include "app/desktop/screens/desk.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "sync/client/client.h"
#include "sync/http/curl_transport.h"
#include "tests/bench/echo.h"
#include "tests/e2e/job.h"
#include "tests/support/must.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr int runs = 5;

double seconds(const std::function<void()>& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

struct Both { double ours = 0, bare = 0; };              // seconds

Both in_turns(const std::function<void()>& ours, const std::function<void()>& bare) {
  std::vector<double> mine, theirs;
  for (int run = 0; run < runs; ++run) {
    mine.push_back(seconds(ours));
    theirs.push_back(seconds(bare));
  }
  return {median(mine), median(theirs)};
}

void say(const std::string& line) {
  std::puts(line.c_str());
  std::fflush(stdout);
}

class Bare {                                             // SQLite and nothing else, with the record's own pragmas
 public:
  explicit Bare(const std::string& path) {
    if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("the baseline cannot be opened");
    script("pragma busy_timeout=5000; pragma synchronous=full; pragma foreign_keys=on; pragma trusted_schema=off; pragma cell_size_check=on;"
           "pragma temp_store=memory; pragma journal_mode=wal;"
           "create table learning(item integer primary key, date, title, kind, minutes, competencies, provider, outcome, reflection);"
           "create table change(id integer primary key, item integer not null, field integer not null, stamp integer not null, value, parents, received integer);"
           "insert into learning(item, date, title, minutes) values (1, '2026-11-03', 'Title', 90)");
    sqlite3_prepare_v2(db_, "update learning set title = ?2 where item = ?1", -1, &row_, nullptr);
    sqlite3_prepare_v2(db_, "insert into change(item, field, stamp, value) values (1, 2, ?1, ?2)", -1, &log_, nullptr);
  }
  ~Bare() {
    sqlite3_finalize(row_);
    sqlite3_finalize(log_);
    sqlite3_close(db_);
  }
  void edit(const std::string& title) {
    script("begin immediate");
    sqlite3_bind_int(row_, 1, 1);
    step(row_, 2, title);
    sqlite3_bind_int64(log_, 1, ++stamp_ << 16);
    step(log_, 2, title);
    script("commit");
  }

 private:
  void script(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db_));
  }
  void step(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_reset(statement);
  }
  sqlite3* db_ = nullptr;
  sqlite3_stmt *row_ = nullptr, *log_ = nullptr;
  sqlite3_int64 stamp_ = 1'795'341'547'000;
};

void saved_edits(core::Record& record, const std::string& folder) {
  constexpr int edits = 400;
  core::Learning item{.date = core::date(2026, 11, 3), .title = "Title", .minutes = core::Minutes{90}};
  auto id = must(core::add(record, item));
  Bare bare(folder + "/bare.db");
  int count = 0;
  auto title = [&] { return "Book club: systems thinking, evening " + std::to_string(++count); };
  auto took = in_turns(
      [&] {
        for (int i = 0; i < edits; ++i) {
          auto after = item;
          after.title = title();
          must(core::change(record, id, item, after));
          item = after;
        }
      },
      [&] { for (int i = 0; i < edits; ++i) bare.edit(title()); });
  say(fmt::format("saved edits        {:.0f} a second; bare SQLite, same row and log row: {:.0f}; ratio {:.2f} (0.70 or more is promised)", edits / took.ours, edits / took.bare,
                  took.bare / took.ours));
}

std::size_t size_of_copy(const core::Record& record, const std::string& path) {
  std::filesystem::remove(path);
  must(core::backup(record, path));
  return std::filesystem::file_size(path);
}

void bytes_a_change(core::Record& record, const std::string& folder) {
  constexpr int items = 100, rounds = 50;
  std::vector<std::string> ids;
  for (int i = 0; i < items; ++i) ids.push_back(must(core::add(record, core::Learning{.date = core::date(2026, 11, 3), .title = "Title"})));
  auto before = size_of_copy(record, folder + "/before.broaden");
  std::size_t text = 0;
  for (int round = 0; round < rounds; ++round) {
    std::vector<core::ItemEdit> edits;
    for (auto& id : ids) {
      auto title = "Book club: systems thinking, evening " + std::to_string(round);
      text += title.size();
      edits.push_back({core::ItemEdit::Act::change, &core::Learning::noun, id, {{"title", "", core::Value{title}}}});
    }
    must(core::edit(record, edits, "Edit learning"));
  }
  auto grown = size_of_copy(record, folder + "/after.broaden") - before;
  constexpr double changes = items * rounds;
  say(fmt::format("the file           {:.0f} bytes a change with its history; the words alone: {:.0f}; ratio {:.2f}", static_cast<double>(grown) / changes,
                  static_cast<double>(text) / changes, static_cast<double>(grown) / static_cast<double>(text)));
}

void empty_sync(Job& job) {
  constexpr int syncs = 40;
  constexpr std::size_t usual_body = 1500;               // bytes of an empty sync's request
  core::SystemClock clock;
  auto record = must(core::Record::open(job.record(), clock));
  sync::CurlTransport transport{"bench"};
  core::Progress progress;
  must(sync::sync(record, transport, progress));
  Echo echo;
  sync::CurlTransport to_echo{"bench"};
  sync::Request bare{.base = echo.url(), .path = "/v1/sync", .fields = {{"content-type", "application/json"}}, .body = std::string(usual_body, 'x')};
  auto took = in_turns([&] { for (int i = 0; i < syncs; ++i) must(sync::sync(record, transport, progress)); },
                       [&] { for (int i = 0; i < syncs; ++i) must(to_echo.post(bare, progress)); });
  say(fmt::format("an empty sync      {:.2f} ms, signed, proved and saved; a bare Beast echo of as many bytes: {:.2f} ms; ratio {:.1f}", took.ours / syncs * 1000,
                  took.bare / syncs * 1000, took.ours / took.bare));
}

// From nothing to the first frame of Today with everything on it: packages, record, fonts, a context, one frame.
void start(const std::string& path, const std::string& picture) {
  core::SystemClock clock;
  auto packages = must(core::Packages::load());
  auto record = must(core::Record::open(path, clock));
  sync::CurlTransport transport{"bench"};
  app::Session session{record, packages, clock, transport};
  auto offscreen = must(app::Offscreen::open());
  app::ui::Ui ui({}, app::platform::fonts_folder(), app::platform::icons_file());
  auto desk = must(app::screens::Desk::open(session, [] {}));
  auto drawn = offscreen->draw(ui, {.path = picture, .today = clock.today(), .frames = 1}, [&](app::ui::Ui& frame) { desk->draw(frame); });
  if (!drawn) throw std::runtime_error(core::words(drawn.error()).what);
}

void first_frame(Job& job) {
  core::SystemClock clock;
  auto packages = must(core::Packages::load());
  must(app::start_record({job.path("sample.broaden"), "", "", "", true}, packages, clock));
  must(app::start_record({job.path("empty.broaden"), "Ada Example", "", "ecq-2025-05", false}, packages, clock));
  auto picture = job.path("today.png");
  auto took = in_turns([&] { start(job.path("sample.broaden"), picture); }, [&] { start(job.path("empty.broaden"), picture); });
  say(fmt::format("first frame        {:.0f} ms, of the five-year sample; of an empty record: {:.0f} ms; ratio {:.2f}", took.ours * 1000, took.bare * 1000,
                  took.ours / took.bare));
}

void all() {
  Job job;
  job.found();
  job.keep_record();
  job.serve();
  job.enroll();
  empty_sync(job);
  core::SystemClock clock;
  auto record = must(core::Record::create(job.path("bench.broaden"), clock));
  saved_edits(record, job.folder);
  bytes_a_change(record, job.folder);
  first_frame(job);
  job.stop();
}

}

int main() {
  try {
    all();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
  }
}
