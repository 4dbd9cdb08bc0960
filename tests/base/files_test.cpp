#include <doctest/doctest.h>

#include <unistd.h>

#include "core/base/platform.h"
#include "core/base/random.h"

using namespace broaden::core;

namespace {

struct Folder {
  std::string path = "/tmp/broaden-base-" + hex(random_bytes(6));
  Folder() { REQUIRE(platform::make_folder(path + "/deep/er")); }
  ~Folder() {
    for (auto* inside : {"/deep/er", "/deep", ""}) {
      for (auto& name : platform::list_folder(path + inside)) (void)platform::remove_file(path + inside + "/" + name);
      ::rmdir((path + inside).c_str());
    }
  }
};

}

TEST_CASE("a file is written whole, and a secret is its owner's alone") {
  Folder folder;
  REQUIRE(platform::write_file(folder.path + "/a", "one"));
  REQUIRE(platform::write_file(folder.path + "/a", "two"));
  CHECK(*platform::read_file(folder.path + "/a", 10) == "two");
  CHECK_FALSE(platform::is_private(folder.path + "/a"));
  REQUIRE(platform::write_secret(folder.path + "/key", "secret"));
  CHECK(platform::is_private(folder.path + "/key"));
  CHECK(platform::list_folder(folder.path) == std::vector<std::string>{"a", "deep", "key"});
}

TEST_CASE("a file that is not there or too large is said to be so") {
  Folder folder;
  CHECK(platform::read_file(folder.path + "/none", 10).error().code == Code::file_missing);
  REQUIRE(platform::write_file(folder.path + "/long", "12345678901"));
  CHECK(platform::read_file(folder.path + "/long", 10).error().code == Code::file_too_large);
  CHECK(platform::write_file(folder.path + "/none/a", "x").error().code == Code::file_unwritable);
}

TEST_CASE("random bytes are not the same twice") { CHECK(random_bytes(16) != random_bytes(16)); }

TEST_CASE("a file is read piece by piece until the reader has enough, and only a plain file has a size") {
  Folder folder;
  REQUIRE(platform::write_file(folder.path + "/long", std::string(200'000, 'x')));
  std::size_t seen = 0, pieces = 0;
  CHECK(platform::read_pieces(folder.path + "/long", [&](std::string_view piece) -> Result<> { return seen += piece.size(), ++pieces, Result<>{}; }));
  CHECK(seen == 200'000);
  CHECK(pieces > 1);
  pieces = 0;
  auto enough = platform::read_pieces(folder.path + "/long", [&](std::string_view) -> Result<> { return ++pieces, Result<>{Code::canceled}; });
  CHECK(enough.error().code == Code::canceled);
  CHECK(pieces == 1);
  CHECK(*platform::file_size(folder.path + "/long") == 200'000);
  CHECK(platform::file_size(folder.path).error().code == Code::file_unreadable);
  CHECK(platform::file_size(folder.path + "/none").error().code == Code::file_missing);
}
