// A throw-away assets folder in which a test breaks one thing.
#pragma once
#include <string>

#include "core/base/platform.h"
#include "core/base/random.h"
#include "core/packages/packages.h"

namespace broaden::core {

inline std::string own_assets() { return std::string(BROADEN_SOURCE_DIR) + "/assets"; }

inline std::string read(const std::string& path) {
  auto text = platform::read_file(path, 1 << 20);
  return text ? *text : "";
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  auto at = text.find(from);
  return at == std::string::npos ? "" : text.replace(at, from.size(), to);   // "" fails to load: a test cannot miss silently
}

inline std::size_t ours_alone() {                          // rules that we ship, on any day since 2016
  auto packages = Packages::load(own_assets());
  return packages ? packages->rules(date(2026, 11, 22)).size() : 0;
}

Packages shipped();
// What loading says of our packages with that file changed so; "no problem" where they still load.
std::string problem(const char* file, const std::string& from, const std::string& to);

struct Folder {
  std::string path;
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void put(const std::string& place, const std::string& text);    // "frameworks/ecq-2006/1.json"
};

}
