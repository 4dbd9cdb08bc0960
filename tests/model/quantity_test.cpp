#include <doctest/doctest.h>

#include "core/model/quantity.h"

using namespace broaden::core;

TEST_CASE("Thousands stand apart where people read an amount") {
  CHECK(grouped("999") == "999");
  CHECK(grouped("3272.5") == "3,272.5");
  CHECK(grouped("1000") == "1,000");
  CHECK(grouped("-1234567.25") == "-1,234,567.25");
  CHECK(grouped("") == "");
  CHECK(grouped(std::int64_t{50'000}) == "50,000");
}

TEST_CASE("A number typed with its commas is the number, and a comma that stands elsewhere is no comma of thousands") {
  CHECK(ungrouped("3,272.5") == "3272.5");
  CHECK(ungrouped("1,234,567") == "1234567");
  for (auto* as_it_is : {"1,5", "1,2345", "12,34", ",123", "0,123", "1.234,5", "3272.5", "", "a,bcd"}) CHECK(ungrouped(as_it_is) == as_it_is);
}

TEST_CASE("Hours are said as one says them") {
  CHECK(hours_words(60) == "1 hour");
  CHECK(hours_words(90) == "1.5 hours");
  CHECK(hours_words(0) == "0 hours");
  CHECK(hours_words(196'350) == "3,272.5 hours");
  CHECK(hours_read(600'000) == "10,000");
}
