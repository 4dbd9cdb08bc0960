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

struct Folder {
  std::string path;
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void put(const std::string& place, const std::string& text);    // "frameworks/ecq-2006/1.json"
};

}
