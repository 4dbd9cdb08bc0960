#include "tests/packages/folder.h"

#include <filesystem>

#include "core/base/bytes.h"

namespace broaden::core {

namespace fs = std::filesystem;

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
