// How much memory a large file takes, a transcript or a whole record: little where it is refused at its limits, and not many
// times its size where it is taken.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "core/store/reads.h"
#include "tests/commands/desk.h"

using namespace broaden;
using namespace broaden::app;
using namespace broaden::tests;

namespace {

constexpr std::size_t mb = 1 << 20, file_limit = 64 * mb, memory_limit = 64 * mb;
constexpr std::size_t most_rows = 100'000;

std::size_t status(const std::string& name) {            // of this process, in bytes
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with(name + ":")) return static_cast<std::size_t>(std::stoul(line.substr(name.size() + 1))) * 1024;
  return 0;
}

// The highest that resident memory rose above where it stood before.
template <class F> std::size_t peak(const char* what, F work) {
  std::ofstream("/proc/self/clear_refs") << "5";         // the highest counts from here
  auto before = status("VmRSS");
  work();
  auto above = status("VmHWM") - std::min(before, status("VmHWM"));
  std::printf("%s: %.1f MB above start\n", what, static_cast<double>(above) / mb);
  return above;
}

bool everything() { return std::getenv("BROADEN_LONG") != nullptr; }

struct Large : Desk {
  std::string path = folder.path + "/large.csv";
  void write(std::size_t rows, std::size_t bytes, const std::string& day, const std::string& end) {
    std::ofstream file(path, std::ios::binary);
    file << "Title,Date,Hours\n";
    auto line_bytes = bytes / rows;
    for (std::size_t i = 0; i < rows; ++i) {
      auto line = "Course " + std::to_string(i) + " ";
      auto rest = "," + day + ",1.5\n";
      if (line.size() + rest.size() < line_bytes) line.append(line_bytes - line.size() - rest.size(), 'x');
      file << line << rest;
    }
    file << end;
  }
};

}

TEST_CASE("a transcript that is refused at its very end, at the limit of rows and bytes, took at most 64 MB") {
  Large desk;
  auto refused = [&](const char* what, core::Code code) {
    CHECK(peak(what, [&] { CHECK(desk.attempt(ImportTranscript{desk.path, {}}).error().code == code); }) <= memory_limit);
  };
  desk.write(most_rows - 1, file_limit - 100, "2026-11-03", "\"open,2026-11-03,1\n");
  refused("64 MB, refused for a quote on the last line", core::Code::csv_malformed);
  desk.write(most_rows, file_limit - 100, "2026-02-30", "");
  refused("64 MB, refused for its rows", core::Code::csv_rows);
  desk.write(most_rows + 1, 4 * mb, "2026-11-03", "");
  refused("100,001 rows, refused", core::Code::csv_too_large);
  desk.write(most_rows, file_limit + mb, "2026-11-03", "");
  refused("65 MB, refused", core::Code::csv_too_large);
}

TEST_CASE("a transcript that is taken in needs a few times its own size, whatever it was") {
  Large desk;
  auto rows = everything() ? most_rows : most_rows / 20;
  auto bytes = everything() ? file_limit - 100 : file_limit / 20;
  desk.write(rows, bytes, "2026-11-03", "");
  auto above = peak(everything() ? "64 MB, taken in" : "3.2 MB, taken in", [&] { CHECK(desk.run_it(ImportTranscript{desk.path, {}}).ids.size() == rows); });
  CHECK(above <= 8 * bytes + 16 * mb);
  CHECK(must(core::learning_count(desk.record)) == static_cast<std::int64_t>(rows));
  desk.run_it(Undo{});
  CHECK(must(core::learning_count(desk.record)) == 0);
}

namespace {

// A whole record of `bytes` with learning in it, and `end` where its last brace would be.
struct LargeArchive : Desk {
  std::string path = folder.path + "/large.json";
  static constexpr std::string_view head = R"({"format":"broaden-record","version":1,"made":"2026-11-22T12:51:08Z","record":"1-far","items":{"learning":[)";
  void write(std::size_t items, std::size_t bytes, const std::string& end, const std::string& filling = "x") {
    std::ofstream file(path, std::ios::binary);
    file << head;
    for (std::size_t i = 0; i < items; ++i) {
      auto start = std::string(i ? ",\n" : "\n") + R"({"id":")" + std::to_string(i) + R"(-far","date":"2026-11-03","title":"Course","minutes":90,"outcome":")";
      file << start;
      for (auto left = (bytes / items - start.size() - 2) / filling.size(); left > 0; --left) file << filling;
      file << "\"}";
    }
    file << end;
  }
};

}

TEST_CASE("a record as JSON that is refused at its very end, at the limit of bytes, took at most 64 MB") {
  LargeArchive desk;
  auto refused = [&](const char* what, core::Code code, std::string_view named) {
    CHECK(peak(what, [&] {
      auto got = desk.attempt(ImportRecord{desk.path});
      REQUIRE(!got);
      CHECK(got.error().code == code);
      CHECK_MESSAGE(core::words(got.error()).what.find(named) != std::string::npos, core::words(got.error()).what);
    }) <= memory_limit);
  };
  auto items = most_rows, bytes = file_limit - 4096;
  desk.write(items, bytes, "]}");
  refused("64 MB of JSON, cut off", core::Code::bad_import, "not well-formed JSON (line 100001)");
  desk.write(items, bytes, R"(,{"id":"1","id":"1"}]}})");
  refused("64 MB of JSON, a key twice", core::Code::bad_import, "items.learning[100000].id stands twice");
  desk.write(items, bytes, "," + std::string(100, '[') + std::string(100, ']') + "]}}");
  refused("64 MB of JSON, too deep", core::Code::bad_import, "nested too deeply");
  desk.write(1, bytes, "]}}");
  refused("64 MB of JSON, one text", core::Code::bad_import, "text that is too long");
  desk.write(1, bytes, "]}}", "\u00e9");
  refused("64 MB of JSON, one text that is no base64", core::Code::bad_import, "text that is too long");
  std::ofstream names(desk.path, std::ios::binary | std::ios::trunc);
  names << '{';
  for (int i = 0; i < 5'000'000; ++i) names << '"' << i << "\":1,";
  names.close();
  refused("60 MB of JSON, all names", core::Code::bad_import, "after too many others");
  desk.write(items, file_limit + mb, "]}}");
  refused("65 MB of JSON", core::Code::file_too_large, "");
}

TEST_CASE("a record as JSON that is taken in needs a few times its own size") {
  LargeArchive desk;
  auto items = everything() ? most_rows : most_rows / 20;
  auto bytes = everything() ? file_limit - 4096 : file_limit / 20;
  desk.write(items, bytes, "]}}");
  auto above = peak(everything() ? "64 MB of JSON, taken in" : "3.2 MB of JSON, taken in", [&] { CHECK(desk.run_it(ImportRecord{desk.path}).ids.size() == items); });
  CHECK(above <= 12 * bytes + 16 * mb);
  CHECK(must(core::learning_count(desk.record)) == static_cast<std::int64_t>(items));
}
