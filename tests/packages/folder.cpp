#include "tests/packages/folder.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "core/base/bytes.h"

namespace broaden::core {

namespace fs = std::filesystem;

Packages shipped() {
  auto packages = Packages::load(own_assets());
  REQUIRE(packages);
  return *std::move(packages);
}

std::string problem(const char* file, const std::string& from, const std::string& to) {
  Folder folder;
  folder.put(file, replaced(read(own_assets() + "/" + file), from, to));
  auto packages = Packages::load(folder.path);
  if (packages) return "no problem";
  CHECK(packages.error().code == Code::bad_package);
  CHECK(packages.error().detail.starts_with(file));
  return packages.error().detail;
}

Folder::Folder() : path((fs::temp_directory_path() / ("broaden-packages-" + hex(random_bytes(8)))).string()) {
  fs::copy(own_assets(), path, fs::copy_options::recursive);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

void Folder::put(const std::string& place, const std::string& text) {
  fs::create_directories(fs::path(path + "/" + place).parent_path());
  auto written = platform::write_file(path + "/" + place, text);
  if (!written) std::abort();
}

}
