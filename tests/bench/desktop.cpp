// What the desktop promises, measured beside its baseline in one run: a first usable frame, frames of a long log and a long text, idleness, memory.
// Frames are laid out and put on drawing lists, and painted by nobody: no graphics card and no stand-in for one is measured.
// Each record is opened in a process of its own. Fails only where a promise is broken. Run it alone.
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/commands/start.h"
#include "app/desktop/pacer.h"
#include "app/desktop/screens/desk.h"
#include "app/desktop/ui/input.h"
#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/model/quantity.h"
#include "core/store/ledger.h"
#include "tests/bench/typing.h"
#include "tests/support/must.h"
#include "tests/support/stage.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr float width = 1280, height = 860;
constexpr int years = 20, later_edits = 3;

double milliseconds(clockid_t of) {
  timespec now{};
  clock_gettime(of, &now);
  return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class NobodyThere final : public sync::Transport {
 public:
  core::Result<sync::Reply> post(const sync::Request&, const core::Progress&) override { return core::Code::offline; }
};

core::Learning entry(int i) {
  static constexpr const char* titles[] = {"Book club: systems thinking", "Course: budget execution", "Coaching session", "Conference on acquisition", "Peer forum"};
  core::Learning out{.date = core::date(2007 + i % years, static_cast<unsigned>(1 + i / years % 12), static_cast<unsigned>(1 + i / 240 % 28)),
                     .title = fmt::format("{}, evening {}", titles[i % 5], i), .minutes = core::Minutes{30 + i % 10 * 15}};
  out.kind = i % 3 == 0 ? core::LearningKind::formal : core::LearningKind::informal;
  out.competencies = {i % 2 ? "ecq-2025-05/accountability" : "ecq-2025-05/strategic-thinking"};
  out.provider = i % 100 == 7 ? "Harbor Institute" : "Agency University";
  out.outcome = fmt::format("A habit for week {}: ask for the evidence first, and write down who decides.", i % 53);
  out.reflection = "What I would do again: bring two people from the field into the room before the numbers are settled.";
  return out;
}

// Entries, each changed again `edits` times: a record is as long as its history.
void fill(core::Record& record, int entries, int edits) {
  constexpr int batch = 2'000;
  for (int start = 0; start < entries; start += batch) {
    std::vector<core::Learning> all;
    for (int i = start; i < std::min(entries, start + batch); ++i) all.push_back(entry(i));
    std::vector<core::ItemEdit> adds;
    for (auto& one : all) adds.push_back(core::adding(one));
    auto ids = must(core::edit(record, adds, "Import learning")).ids;
    for (int turn = 0; turn < edits; ++turn) {
      std::vector<core::ItemEdit> changes;
      for (auto& id : ids) changes.push_back({core::ItemEdit::Act::change, &core::Learning::noun, id, {{"reflection", "", core::Value(fmt::format("Seen again, time {}.", turn))}}});
      must(core::edit(record, changes, "Edit learning"));
    }
  }
}

std::string make(const std::string& path, const core::Packages& packages, const core::Clock& clock, bool sample, int entries, int edits) {
  auto record = must(app::start_record({path, "Ada Example", "Department of Examples", "ecq-2025-05", sample}, packages, clock));
  fill(record, entries, edits);
  return path;
}

// The program over one record, as its window runs it.
struct Seat {
  core::SystemClock clock;
  NobodyThere none;
  core::Packages packages = must(core::Packages::load());
  core::Record record;
  app::Session session{record, packages, clock, none};
  app::ui::Ui ui{{}, test_fonts(), test_icons()};
  std::unique_ptr<app::screens::Desk> desk;
  std::int64_t ms = 1'000;

  explicit Seat(const std::string& path) : record(must(core::Record::open(path, clock))), desk(must(app::screens::Desk::open(session, [] {}))) {}
  double frame() {                                       // CPU of the window's thread, ms
    auto before = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    ui.begin({width, height, ms += 16, clock.today()});
    desk->carry_out(ui);
    desk->draw(ui);
    ui.end();
    return milliseconds(CLOCK_THREAD_CPUTIME_ID) - before;
  }
  void settle() {
    do {
      frame();
      desk->wait(std::chrono::minutes(1));
    } while (ui.wants_frame() || desk->wants_frame());
  }
  void go(const std::string& place) { desk->go(place), ui.scroll_top(), settle(); }
};

double resident_mb() {
  long all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return double(resident) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

bool shows(const app::ui::Tree& tree, const std::string& words) {
  return std::ranges::any_of(tree.texts, [&](auto& text) { return text.words.find(words) != text.words.npos; });
}

// What the work says, from a process that does nothing else.
template <std::size_t N, class Work> std::array<double, N> apart(Work work) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  auto child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    std::array<double, N> out{};
    try {
      out = work();
    } catch (const std::exception& error) {
      std::fprintf(stderr, "bench_desktop: %s\n", error.what());
      _exit(1);
    }
    bool told = write(ends[1], out.data(), sizeof out) == static_cast<ssize_t>(sizeof out);
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  std::array<double, N> out{};
  bool told = read(ends[0], out.data(), sizeof out) == static_cast<ssize_t>(sizeof out);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!told || status != 0) throw std::runtime_error("a part of the bench failed");
  return out;
}

std::array<double, 2> start_and_memory(const std::string& path) {   // ms to the first usable frame; MB after every page
  return apart<2>([&] {
    auto before = milliseconds(CLOCK_MONOTONIC);
    Seat seat(path);
    seat.settle();
    auto took = milliseconds(CLOCK_MONOTONIC) - before;
    for (auto& page : app::screens::all_pages()) seat.go(page);
    return std::array{took, resident_mb()};
  });
}

// Medians of both, taken in turns: a machine that slows down slows both.
std::array<std::array<double, 2>, 2> starts(const std::string& one, const std::string& other) {
  std::vector<std::array<double, 2>> of_one, of_other;
  for (int run = 0; run < 15; ++run) of_one.push_back(start_and_memory(one)), of_other.push_back(start_and_memory(other));
  std::ranges::sort(of_one), std::ranges::sort(of_other);
  return {of_one[of_one.size() / 2], of_other[of_other.size() / 2]};
}

// Median and 99th percentile of a frame's CPU while the log is scrolled through and a filter is typed and taken back, again and again.
std::array<double, 2> log_frames(const std::string& path) {
  return apart<2>([&] {
    Seat seat(path);
    seat.go("learning");
    std::vector<double> cpu;
    auto look = [&](int frames) { for (int i = 0; i < frames; ++i) cpu.push_back(seat.frame()), std::this_thread::sleep_for(std::chrono::milliseconds(8)); };
    for (int turn = 0; turn < 3; ++turn) {
      seat.ui.focus("filter");
      look(3);
      for (auto* letter : {"h", "a", "r", "b", "o", "r"}) app::ui::input::type(seat.ui, letter), look(6);
      seat.settle();
      if (!shows(seat.ui.tree(), fmt::format("{} of {} entries", core::grouped(must(core::learning_count(seat.record, {.filter = "harbor"}))), core::grouped(must(core::learning_count(seat.record)))))) throw std::runtime_error("the log was not filtered");
      for (int i = 0; i < 6; ++i) app::ui::input::key(seat.ui, "Backspace", true), look(1), app::ui::input::key(seat.ui, "Backspace", false), look(5);
      seat.ui.blur();
      app::ui::input::point(seat.ui, width / 2, height / 2);
      for (int i = 0; i < 60; ++i) app::ui::input::wheel(seat.ui, -4), look(3);
      for (int i = 0; i < 60; ++i) app::ui::input::wheel(seat.ui, 4), look(1);
    }
    std::ranges::sort(cpu);
    return std::array{cpu[cpu.size() / 2], cpu[cpu.size() * 99 / 100]};
  });
}

// Frames drawn while every page is left alone for 10 s, by the window's own rule of when to draw.
double idle_frames(const std::string& path) {
  return apart<1>([&] {
    Seat seat(path);
    int frames = 0;
    for (auto& page : app::screens::all_pages()) {
      seat.go(page);
      app::Pacer pacer;
      auto wants = [&] { return seat.ui.wants_frame() || seat.desk->wants_frame(); };
      for (int i = 0; i < 100 && pacer.next(seat.ms, wants(), seat.ui.wake_at()).draw; ++i) seat.frame();
      auto start = seat.ms;
      for (std::int64_t at = start; at < start + 10'000; at += 100)
        if (pacer.next(at, wants(), seat.ui.wake_at()).draw) ++frames, seat.frame();
    }
    return std::array{double(frames)};
  })[0];
}

bool line(const char* what, double measured, const char* unit, const std::string& beside, bool kept) {
  std::printf("%-52s %9.2f %-6s %-34s %s\n", what, measured, unit, beside.c_str(), kept ? "kept" : "BROKEN");
  return kept;
}

bool measure(const std::filesystem::path& folder) {
  core::SystemClock clock;
  auto packages = must(core::Packages::load());
  auto at = [&](const char* name) { return (folder / name).string(); };
  auto empty = make(at("empty.broaden"), packages, clock, false, 0, 0), full = make(at("full.broaden"), packages, clock, true, years * 100, later_edits);
  auto few = make(at("few.broaden"), packages, clock, false, 200, 0), many = make(at("many.broaden"), packages, clock, false, 50'000, 0);
  auto [of_empty, of_full] = starts(empty, full);
  auto [empty_start, empty_memory] = of_empty;
  auto [full_start, full_memory] = of_full;
  auto [few_median, few_most] = log_frames(few);
  auto [many_median, many_most] = log_frames(many);
  auto plain_most = apart<2>([] { return typing_frames(false); })[1], typing_most = apart<2>([] { return typing_frames(true); })[1];
  auto idle = idle_frames(full);
  bool kept = true;
  kept &= line("first usable frame, 20 years / an empty record", full_start / empty_start, "times", fmt::format("{:.0f} / {:.0f} ms; at most 1.5", full_start, empty_start), full_start <= 1.5 * empty_start);
  kept &= line("memory after every page, 20 years / empty", full_memory / empty_memory, "times", fmt::format("{:.0f} / {:.0f} MB; at most 1.25", full_memory, empty_memory), full_memory <= 1.25 * empty_memory);
  kept &= line("a frame's CPU, p99, 200 entries", few_most, "ms", fmt::format("median {:.2f}; under 4", few_median), few_most < 4);
  kept &= line("a frame's CPU, p99, 50,000 entries", many_most, "ms", fmt::format("median {:.2f}; under 4", many_median), many_most < 4);
  kept &= line("a frame's CPU, p99, 64 kB of misspelled words", typing_most, "ms", fmt::format("without a dictionary {:.2f}; under 4", plain_most), typing_most < 4);
  kept &= line("frames in 10 idle seconds on every page", idle, "", "none", idle == 0);
  return kept;
}

}

int main() {
  auto folder = std::filesystem::temp_directory_path() / ("broaden-bench-" + core::hex(core::random_bytes(8)));
  int result = 1;
  try {
    std::filesystem::create_directory(folder);
    result = measure(folder) ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_desktop: %s\n", error.what());
  }
  std::filesystem::remove_all(folder);
  return result;
}
