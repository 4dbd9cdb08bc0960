#include <sys/wait.h>
#include <unistd.h>

#include "tests/store/home.h"

using namespace broaden::tests;

namespace {

// Edits without end; tells each saved one through the pipe.
[[noreturn]] void edit_for_ever(Home& home, int told) {
  auto record = Record::open(home.file, home.clock);
  if (!record) _exit(1);
  for (int i = 0;; ++i) {
    auto id = add(*record, book("saved " + std::to_string(i)));
    if (!id || ::write(told, "x", 1) != 1) _exit(1);
    if (i % 3 == 0 && !undo(*record)) _exit(1);
    if (i % 3 == 0 && !redo(*record)) _exit(1);
  }
}

}

TEST_CASE("a program killed in the middle of edits leaves every saved one, in a record the examination accepts") {
  Home home;
  std::int64_t saved = 0;
  { auto record = home.create(); }
  for (int round = 0; round < 6; ++round) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) edit_for_ever(home, ends[1]);
    close(ends[1]);
    char told = 0;
    for (int i = 0; i < 5 + round * 7; ++i) {
      REQUIRE(read(ends[0], &told, 1) == 1);
      ++saved;
    }
    kill(child, SIGKILL);
    while (read(ends[0], &told, 1) == 1) ++saved;
    close(ends[0]);
    REQUIRE(waitpid(child, nullptr, 0) == child);
    auto record = home.open();
    CHECK(sound(record));
    auto there = must(learning_count(record));
    CHECK(there >= saved - 1);                           // the last may have been killed between its undo and its redo
    saved = there;
  }
}
