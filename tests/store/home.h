// A folder of a test's own for records and for what a machine remembers of them, gone when the test is over.
#pragma once
#include <doctest/doctest.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/base/random.h"
#include "core/model/nouns.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"
#include "core/store/upkeep.h"
#include "tests/support/must.h"

namespace broaden::tests {

using namespace broaden::core;

struct Home {
  std::string folder = (std::filesystem::temp_directory_path() / ("broaden-store-" + hex(random_bytes(8)))).string();
  std::string file = folder + "/ada.broaden";
  HandClock clock{{1'795'341'547'000}};                  // Nov 22, 2026
  Home() {
    std::filesystem::create_directories(folder);
    setenv("XDG_STATE_HOME", (folder + "/state").c_str(), 1);
  }
  ~Home() { std::filesystem::remove_all(folder); }
  Record create() { return must(Record::create(file, clock)); }
  Record open() { return must(Record::open(file, clock)); }
};

inline std::string bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline Learning book(const std::string& title) {
  return {.date = date(2026, 11, 3), .title = title, .minutes = Minutes{90}, .competencies = {"ecq-2025-05/strategic-thinking"}};
}

inline void retitle(Record& record, const std::string& id, const std::string& title) {
  Learning before;
  REQUIRE(must(load(record, id, Item(before))));
  auto after = before;
  after.title = title;
  must(change(record, id, before, after));
}

inline std::string title(const Record& record, const std::string& id) {
  Learning item;
  return must(load(record, id, Item(item))) ? item.title : "(gone)";
}

constexpr std::string_view evidence = "A page that shows it";

inline bool sound(const Record& record) {
  auto seen = must(examine(record));
  for (auto& check : seen.checks) if (!check.ok) MESSAGE(check.what);
  return seen.ok;
}

// Everything the rows say, the same on every machine that knows the same.
inline std::string rows(const Record& record) {
  std::string out;
  for (auto* noun : nouns()) {
    std::string names;
    for (auto& field : noun->fields) names += std::string(", quote(t.\"") + field.name + "\")";
    auto all = must(record.db().query("select i.name" + names + " from \"" + noun->name + "\" t join item i on i.id = t.item order by i.name"));
    while (must(all.step()))
      for (int column = 0; column < all.columns(); ++column) (out += all.text(column)) += column + 1 < all.columns() ? "|" : "\n";
  }
  return out;
}

}
