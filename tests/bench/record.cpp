// A record of many learning items: what each question to it costs, at 500, 5,000 and 50,000 of them. Prints, asserts nothing: at 50,000
// a list, a filter, the summary and a search are promised under 50 ms each. Run it alone.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <vector>

#include "app/commands/facts.h"
#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/search.h"
#include "tests/support/must.h"

using namespace broaden;
using namespace broaden::tests;

namespace {

constexpr int runs = 30;
constexpr int sizes[] = {500, 5'000, 50'000};

double milliseconds(const std::function<void()>& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(const std::function<void()>& work) {
  std::vector<double> all;
  for (int run = 0; run < runs; ++run) all.push_back(milliseconds(work));
  std::ranges::sort(all);
  return all[all.size() / 2];
}

// Twenty years of entries. "leadership" stands in every one, "harbor" in one of a thousand.
core::Learning entry(int i) {
  static constexpr const char* titles[] = {"Book club: systems thinking", "Course: budget execution", "Coaching session", "Conference on acquisition", "Peer forum"};
  core::Learning out{.date = core::date(2006 + i % 20, static_cast<unsigned>(1 + i / 20 % 12), static_cast<unsigned>(1 + i / 240 % 28)),
                     .title = fmt::format("{}, evening {}", titles[i % 5], i), .minutes = core::Minutes{30 + i % 10 * 15}};
  out.kind = i % 3 == 0 ? core::LearningKind::formal : core::LearningKind::informal;
  static constexpr const char* tags[] = {"ecq-2025-05/strategic-thinking", "ecq-2025-05/accountability", "ecq-2025-05/public-service-motivation"};
  out.competencies = {tags[i % 3]};
  if (i % 4 == 0) out.competencies.insert(tags[(i + 1) % 3]);
  out.provider = i % 1000 == 7 ? "Harbor Institute" : "Agency University";
  out.outcome = fmt::format("A leadership habit for week {}: ask for the evidence first, and write down who decides.", i % 53);
  out.reflection = "What I would do again: bring two people from the field into the room before the numbers are settled, and leave an hour for them.";
  return out;
}

void fill(core::Record& record, int from, int to) {
  constexpr int batch = 2'000;                           // as many as an import adds in one step
  for (int start = from; start < to; start += batch) {
    std::vector<core::Learning> items;
    for (int i = start; i < std::min(to, start + batch); ++i) items.push_back(entry(i));
    std::vector<core::ItemEdit> edits;
    for (auto& item : items) edits.push_back(core::adding(item));
    must(core::edit(record, edits, "Import learning"));
  }
}

struct Question { const char* name; std::function<void(const core::Record&)> ask; };

void bare(const core::Record& record, const std::string& sql) {
  auto rows = must(record.db().prepare(sql));
  while (must(rows.step())) [[maybe_unused]] auto first = rows.text(0);
}

void page(const core::Record& record, core::LearningQuery asked) {
  asked.limit = 200;                                     // as the screen reads: what can be seen, and how many there are
  must(core::learning_page(record, asked));
}

std::vector<Question> questions() {
  using core::LearningQuery, core::LearningOrder;
  return {
      {"list: 200 and the count", [](const core::Record& record) { page(record, {}); }},
      {"list: 200 at its end", [](const core::Record& record) { page(record, {.offset = must(core::learning_count(record)) - 200}); }},
      {"list by title: 200 at its end", [](const core::Record& record) { page(record, {.order = LearningOrder::title, .offset = must(core::learning_count(record)) - 200}); }},
      {"list by title", [](const core::Record& record) { page(record, {.order = LearningOrder::title, .descending = false}); }},
      {"list by hours", [](const core::Record& record) { page(record, {.order = LearningOrder::minutes}); }},
      {"filter: a word in every item", [](const core::Record& record) { page(record, {.filter = "leadership"}); }},
      {"filter: a word in 1 of 1,000", [](const core::Record& record) { page(record, {.filter = "harbor"}); }},
      {"filter: two words in no item", [](const core::Record& record) { page(record, {.filter = "zebra crossing"}); }},
      {"filter: one letter", [](const core::Record& record) { page(record, {.filter = "x"}); }},
      {"filter: a competency", [](const core::Record& record) { page(record, {.competency = "ecq-2025-05/accountability"}); }},
      {"filter: a kind and a year", [](const core::Record& record) { page(record, {.kind = core::LearningKind::formal, .from = core::date(2020, 10, 1), .to = core::date(2021, 9, 30)}); }},
      {"summary: hours by year", [](const core::Record& record) { must(core::learning_minutes(record)); }},
      {"summary: and by competency", [](const core::Record& record) { must(core::learning_totals(record)); }},
      {"search: a word in every item", [](const core::Record& record) { must(core::search(record, "leadership")); }},
      {"search: a word in 1 of 1,000", [](const core::Record& record) { must(core::search(record, "harbor")); }},
      {"search: two common words", [](const core::Record& record) { must(core::search(record, "leadership evidence")); }},
      {"search: one letter", [](const core::Record& record) { must(core::search(record, "e")); }},
      {"for information: the whole list", [](const core::Record& record) { must(core::learning(record)); }},
      {"  and bare SQLite, those rows", [](const core::Record& record) { bare(record, "select * from learning order by date desc, item desc"); }},
      {"  and the findings' facts", [packages = must(core::Packages::load())](const core::Record& record) { must(app::facts(record, {}, packages, record.clock().today())); }},
  };
}

void measure(const std::string& path) {
  core::SystemClock clock;
  must(core::Record::create(path, clock));
  auto all = questions();
  std::vector<std::vector<double>> took(all.size());
  int there = 0;
  for (auto size : sizes) {
    {
      auto record = must(core::Record::open(path, clock));
      fill(record, there, size);
      there = size;
    }
    auto record = must(core::Record::open(path, clock));
    std::printf("%6d items: the first search, which takes in what is new, %.1f ms\n", size, milliseconds([&] { must(core::search(record, "harbor")); }));
    for (std::size_t i = 0; i < all.size(); ++i) took[i].push_back(median([&] { all[i].ask(record); }));
  }
  std::printf("%-34s %9s %9s %9s   times, from 500 to 50,000 (100 is linear)\n", "ms, median of 30; learning items:", "500", "5,000", "50,000");
  for (std::size_t i = 0; i < all.size(); ++i)
    std::printf("%-34s %9.2f %9.2f %9.2f   %.0f\n", all[i].name, took[i][0], took[i][1], took[i][2], took[i][2] / took[i][0]);
}

}

int main() {
  auto folder = std::filesystem::temp_directory_path() / ("broaden-bench-" + core::hex(core::random_bytes(8)));
  int result = 0;
  try {
    std::filesystem::create_directory(folder);
    measure((folder / "many.broaden").string());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_record: %s\n", error.what());
    result = 1;
  }
  std::filesystem::remove_all(folder);
  return result;
}
