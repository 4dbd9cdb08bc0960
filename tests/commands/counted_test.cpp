#include "app/commands/counted.h"

#include <doctest/doctest.h>

using namespace broaden::app;

TEST_CASE("How large a file is, is told by the thousand, with one digit more while that says something") {
  CHECK(size_words(0) == "0 bytes");
  CHECK(size_words(1) == "1 byte");
  CHECK(size_words(999) == "999 bytes");
  CHECK(size_words(1'000) == "1.0 KB");
  CHECK(size_words(9'950) == "9.9 KB");
  CHECK(size_words(131'072) == "131 KB");
  CHECK(size_words(999'999) == "999 KB");
  CHECK(size_words(1'500'000) == "1.5 MB");
  CHECK(size_words(64'000'000) == "64 MB");
}
