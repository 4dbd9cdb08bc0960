#include <doctest/doctest.h>

#include "sync/protocol/structured_field.h"

using namespace broaden;
using sync::read_dictionary;

TEST_CASE("a signature input is read into its components and parameters") {
  const auto read = read_dictionary(R"(a=("@path" "x-y";key="z");created=12;keyid="k\"1";tag="t", b=:AQI=:)");
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  const auto& list = std::get<sync::InnerList>((*read)[0].value);
  CHECK(list.items.size() == 2);
  CHECK(sync::print(list) == R"(("@path" "x-y";key="z");created=12;keyid="k\"1";tag="t")");
  CHECK(std::get<core::Bytes>(std::get<sync::FieldItem>((*read)[1].value).value) == core::Bytes{1, 2});
}

TEST_CASE("an empty list, a flag, a token and a negative number print as they were read") {
  for (const std::string text : {"()", "();flag", "(a/b -7 ?0);q=*x"}) {
    CAPTURE(text);
    const auto read = read_dictionary("k=" + text);
    REQUIRE(read);
    CHECK(sync::print(std::get<sync::InnerList>(read->front().value)) == text);
  }
}

TEST_CASE("a field that is not well formed is refused, never guessed at") {
  for (const char* text : {"a=(", "a=(\"x\"", "a=(\"x\"\"y\")", "a=\"x", "a=:AQI:", "a=:AQI", "A=1", "a=1,", "a=1 b=2", "a=1, a=2", "a=1.5",
                           "a=1234567890123456", "a=\"\\x\"", "a=\"\x01\"", "a=()x", "a=1;b=1;b=2", "=1", "a=", "a=?2"}) {
    CAPTURE(text);
    CHECK(!read_dictionary(text));
  }
}
