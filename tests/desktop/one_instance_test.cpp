#include <doctest/doctest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>

#include "app/desktop/one_instance.h"
#include "core/base/platform.h"
#include "tests/support/lab.h"

using namespace broaden;
using namespace broaden::tests;
using app::OneInstance;

namespace {

struct Runtime {                                         // a runtime folder of the test's own
  Folder folder;
  std::string record = folder.path + "/ada.broaden";
  Runtime() {
    ::setenv("XDG_RUNTIME_DIR", folder.path.c_str(), 1);
    std::ofstream(record) << "a record";
  }
  ~Runtime() { ::unsetenv("XDG_RUNTIME_DIR"); }
};

// Another program that holds the record until it is killed. It answers nobody.
pid_t holder(const std::string& record) {
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  auto child = ::fork();
  if (child == 0) {
    auto held = OneInstance::take(record);
    auto said = static_cast<char>(held && *held ? 'y' : 'n');
    (void)!::write(ready[1], &said, 1);
    ::pause();
    ::_exit(0);
  }
  char said = 0;
  REQUIRE(::read(ready[0], &said, 1) == 1);
  REQUIRE(said == 'y');
  ::close(ready[0]);
  ::close(ready[1]);
  return child;
}

void end(pid_t child) {
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

}

TEST_CASE("A second window on the same record brings the first one to the front instead") {
  Runtime here;
  std::atomic<int> raised = 0;
  auto first = must(OneInstance::take(here.record));
  REQUIRE(first);
  first->answer([&] { ++raised; });
  CHECK(must(OneInstance::take(here.record)) == nullptr);
  CHECK(raised == 1);
  CHECK(must(OneInstance::take(here.folder.path + "/./ada.broaden")) == nullptr);
  must(core::platform::make_folder(here.folder.path + "/elsewhere"));
  REQUIRE(::symlink(here.record.c_str(), (here.folder.path + "/elsewhere/link.broaden").c_str()) == 0);
  CHECK(must(OneInstance::take(here.folder.path + "/elsewhere/link.broaden")) == nullptr);
  CHECK(raised == 3);
}

TEST_CASE("Other records have windows of their own, and a closed window's record can be opened again") {
  Runtime here;
  auto first = must(OneInstance::take(here.record));
  first->answer([] {});
  auto other = must(OneInstance::take(here.folder.path + "/not-there-yet.broaden"));
  REQUIRE(other);
  CHECK(must(OneInstance::take(here.folder.path + "/other.broaden")));
  first.reset();
  CHECK(must(OneInstance::take(here.record)));
}

TEST_CASE("A program that was killed keeps nobody from the record") {
  Runtime here;
  end(holder(here.record));
  auto next = must(OneInstance::take(here.record));
  REQUIRE(next);
  int raised = 0;
  next->answer([&] { ++raised; });
  CHECK(must(OneInstance::take(here.record)) == nullptr);
  CHECK(raised == 1);
}

TEST_CASE("Where the first window does not answer, the second says that the record is already open") {
  Runtime here;
  auto child = holder(here.record);
  auto second = OneInstance::take(here.record);
  REQUIRE(!second);
  CHECK(second.error().code == core::Code::already_open);
  end(child);
}

TEST_CASE("Without a place for the lock the record opens all the same") {
  Runtime here;
  ::setenv("XDG_RUNTIME_DIR", (here.record + "/no-folder").c_str(), 1);
  CHECK(must(OneInstance::take(here.record)));
}
