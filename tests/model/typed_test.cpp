#include <doctest/doctest.h>

#include "core/model/any.h"
#include "core/model/nouns.h"
#include "core/model/typed.h"

using namespace broaden::core;

namespace {

const Field& hours_field() { return *Learning::noun.field("minutes"); }

}

TEST_CASE("hours are typed as decimals in steps of three minutes") {
  CHECK(*parse(hours_field(), "1.5") == Value{std::int64_t{90}});
  CHECK(*parse(hours_field(), "0.05") == Value{std::int64_t{3}});
  CHECK(*parse(hours_field(), ".5") == Value{std::int64_t{30}});
  CHECK(*parse(hours_field(), "640") == Value{std::int64_t{38400}});
  CHECK(*parse(hours_field(), "1,250.5") == Value{std::int64_t{75030}});
  CHECK(shown(hours_field(), Value{std::int64_t{75030}}) == "1,250.5");
  CHECK(typed(hours_field(), Value{std::int64_t{75030}}) == "1250.5");
  for (auto* none : {"-1", "1.505", "0.33", "abc", "1.", ".", "1,5", "1,2505", "12,34,567", ",250", "99999999999999999999", "1e3"}) {
    CAPTURE(none);
    CHECK_FALSE(parse(hours_field(), none));
  }
}

TEST_CASE("dollars are typed with or without their signs") {
  auto& cost = *Activity::noun.field("cost");
  CHECK(*parse(cost, "$1,500") == Value{std::int64_t{150000}});
  CHECK(*parse(cost, "99.5") == Value{std::int64_t{9950}});
  CHECK_FALSE(parse(cost, "1.999"));
  CHECK(shown(cost, Value{std::int64_t{150050}}) == "$1,500.50");
}

TEST_CASE("text with control characters, broken UTF-8 or too much of it is refused") {
  auto& title = *Learning::noun.field("title");
  auto& outcome = *Learning::noun.field("outcome");
  CHECK_FALSE(parse(title, "two\nlines"));
  CHECK(parse(outcome, "two\nlines"));
  CHECK_FALSE(parse(outcome, "bell \a"));
  CHECK_FALSE(parse(title, "\xff\xfe"));
  CHECK(parse(title, std::string(2000, 'x')));
  CHECK(parse(title, std::string(2001, 'x')).error().code == Code::too_long);
}

TEST_CASE("one wrong field means that none is taken") {
  Learning item;
  CHECK_FALSE(fill(Item(item), {{"title", {"Fine"}}, {"date", {"2027-02-29"}}}));
  CHECK(item == Learning{});
  REQUIRE(fill(Item(item), {{"title", {"Fine"}}, {"date", {"2027-02-28"}}, {"competencies", {"a/b", "a/c", "a/b"}}}));
  CHECK(item.competencies == Tags{"a/b", "a/c"});
}

TEST_CASE("an empty text clears a field, and a set given is the whole set") {
  Learning item{date(2026, 1, 1), "Title", {}, Minutes{60}, {"a/b"}};
  REQUIRE(fill(Item(item), {{"minutes", {""}}, {"competencies", {""}}}));
  CHECK(!item.minutes);
  CHECK(item.competencies.empty());
}

TEST_CASE("what a field shows for typing is read back as the same value") {
  for (auto* noun : nouns())
    for (auto& field : noun->fields) {
      CAPTURE(field.name);
      for (auto choice : field.choices) {
        auto value = parse(field, choice);
        REQUIRE(value);
        CHECK(*parse(field, typed(field, *value)) == *value);
        CHECK(!words_of(choice).empty());
      }
    }
  for (std::int64_t minutes = 0; minutes < 3000; minutes += 3) CHECK(*parse(hours_field(), hours(minutes)) == Value{minutes});
}
