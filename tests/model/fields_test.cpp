#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/any.h"
#include "core/model/json.h"
#include "core/model/nouns.h"

using namespace broaden::core;

namespace {

// A member without its line in the table would be lost in silence: count both.
struct Anything { template <class T> operator T() const; };
template <class T, class... A> constexpr std::size_t members() {
  if constexpr (requires { T{A{}..., Anything{}}; }) return members<T, A..., Anything>();
  else return sizeof...(A);
}

const Learning club{date(2026, 11, 3), "Book club", LearningKind::formal, Minutes{90}, {"ecq-2006/vision"}, "Us", "Useful", "SECRET"};

std::size_t count(const std::vector<FieldChange>& all, std::string_view field) {
  return static_cast<std::size_t>(std::ranges::count(all, field, &FieldChange::field));
}

}

TEST_CASE_TEMPLATE("every member is in its noun's table", T, Profile, Plan, Goal, Objective, Activity, Learning, Evidence,
                   Practice, Account, Spending, Position, Assignment, Increment, Obligation, PreferenceStatement, Reassignment, Event, Person,
                   Meeting, ChecklistItem, Award, Card, Decision) {
  CHECK(members<T>() == T::noun.fields.size());
}

TEST_CASE("every noun is in the list, and every field has a name of its own") {
  CHECK(nouns().size() == std::variant_size_v<Any>);
  for (auto* one : nouns()) {
    CHECK(noun(one->name) == one);
    CHECK(&item(blank(*one)).noun == one);
    std::set<std::string> names;
    for (auto& field : one->fields) {
      CAPTURE(field.name);
      CHECK(names.insert(field.name).second);
      CHECK(one->field(field.shown()) == &field);
      CHECK((field.kind == Kind::link) == (field.linked() != nullptr));
      if (field.linked()) CHECK(noun(field.linked()));
    }
  }
}

TEST_CASE("an item comes back from its archive form as it was") {
  Learning back;
  REQUIRE(from_json(Item(back), to_json(club, For::archive)));
  CHECK(back == club);
}

TEST_CASE("a private reflection is in nothing that leaves") {
  CHECK(to_json(club, For::office).dump().find("SECRET") == std::string::npos);
  CHECK(to_json(club, For::archive).dump().find("SECRET") != std::string::npos);
}

TEST_CASE("hours are exact decimals, 2 and never 2.0") {
  auto two = club;
  two.minutes = Minutes{120};
  CHECK(to_json(two, For::scripts)["hours"].dump() == "2");
  CHECK(to_json(club, For::scripts)["hours"].dump() == "1.5");
  CHECK(to_json(two, For::office)["minutes"] == 120);
}

TEST_CASE("a field that no table has, or a value of another kind, is refused and nothing changes") {
  auto item = club;
  CHECK_FALSE(from_json(Item(item), {{"title", "New"}, {"surprise", 1}}));
  CHECK_FALSE(from_json(Item(item), {{"title", "New"}, {"date", "2026-02-30"}}));
  CHECK_FALSE(from_json(Item(item), {{"title", "New"}, {"minutes", -5}}));
  CHECK(item.title == "Book club");
}

TEST_CASE("only what differs becomes a change, and each tag is one of its own") {
  auto after = club;
  after.competencies = {"ecq-2006/vision", "ecq-2006/resilience"};
  after.minutes = Minutes{120};
  auto all = changes(club, after);
  CHECK(all.size() == 2);
  CHECK(count(all, "competencies") == 1);
  CHECK(count(all, "minutes") == 1);
  CHECK(changes(club, club).empty());
}

TEST_CASE("taking a line away moves no other line; putting one in between numbers them afresh") {
  Assignment before, without, between;
  before.objectives = {"a", "b", "c"};
  without.objectives = {"a", "c"};
  between.objectives = {"a", "x", "b", "c"};
  CHECK(changes(before, without).size() == 1);
  CHECK(changes(before, between).size() == 4);
}

TEST_CASE("what is missing or runs backward is said in words") {
  Plan plan;
  CHECK(check(plan).size() == 3);
  plan = {date(2027, 10, 1), date(2026, 9, 30), "ecq-2006"};
  auto problems = check(plan);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].what == "is before the plan starts");
}
