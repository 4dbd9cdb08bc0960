#include "tests/bench/typing.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>

#include "app/desktop/speller.h"
#include "app/desktop/ui/controls.h"
#include "app/desktop/ui/input.h"
#include "tests/support/stage.h"

namespace broaden::tests {
namespace {

struct KnowsNothing final : app::Dictionary {
  bool has(const std::string&) override { return false; }
  std::vector<std::string> nearest(const std::string&) override { return {}; }
};

// Words of three to nine letters, hardly one of them twice.
std::string nonsense(std::size_t bytes) {
  std::string out;
  unsigned k = 1;
  auto next = [&] { return k = k * 1664525u + 1013904223u, k >> 24; };
  while (out.size() < bytes) {
    for (auto n = 3 + next() % 7; n > 0; --n) out += static_cast<char>('a' + next() % 26);
    out += ' ';
  }
  return out;
}

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

}

std::array<double, 2> typing_frames(bool looked_up) {
  app::ui::Ui ui({}, test_fonts(), test_icons());
  app::SpellerBeside speller([] { return std::make_unique<KnowsNothing>(); }, "", [] {});
  if (looked_up) ui.set_speller(&speller);
  auto text = nonsense(65'000);
  std::int64_t ms = 1'000;
  auto frame = [&] {
    auto before = cpu_ms();
    ui.begin({1280, 860, ms += 16, core::date(2026, 11, 22)});
    app::ui::narrative(ui, "notes", {.label = "Notes"}, text);
    ui.end();
    return cpu_ms() - before;
  };
  auto doubts = [&] { return ui.tree().find("notes")->writing.doubts.size(); };
  ui.focus("notes");
  for (int i = 0; i < 1'000 && (i < 10 || (looked_up && doubts() < 8'000)); ++i) frame(), std::this_thread::sleep_for(std::chrono::milliseconds(2));
  if (looked_up && doubts() < 8'000) throw std::runtime_error("the words were not looked up");
  std::vector<double> cpu;
  for (int i = 0; i < 400; ++i) {
    app::ui::input::type(ui, i % 6 == 5 ? " " : "q");
    cpu.push_back(frame());
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  std::ranges::sort(cpu);
  return {cpu[cpu.size() / 2], cpu[cpu.size() * 99 / 100]};
}

}
