// A folder of a test's own, gone when the test is over.
#pragma once
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/base/random.h"
#include "core/db/migrate.h"
#include "core/db/tx.h"

namespace broaden::core {

struct Place {
  std::string folder = (std::filesystem::temp_directory_path() / ("broaden-db-" + hex(random_bytes(8)))).string();
  std::string file = folder + "/a.db";
  Place() { std::filesystem::create_directories(folder); }
  ~Place() { std::filesystem::remove_all(folder); }
};

inline constexpr Format format{0x42524431, 3};

inline std::string bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline constexpr Step steps[] = {
    {"to begin with", 1, "create table a(x integer primary key, y text)"},
    {"room for more", 1, "create table b(x integer primary key)"},
};

}
