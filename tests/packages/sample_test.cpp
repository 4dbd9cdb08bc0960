#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/any.h"
#include "core/model/json.h"
#include "core/model/nouns.h"
#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

struct Read {
  Packages packages;
  Sample sample;
  std::map<std::string, Plan> plans;
  std::map<std::string, Objective> objectives;
};

template <class T> T item(const SampleItem& from) {
  T made;
  auto read = from_json(Item(made), nlohmann::json::parse(from.fields));
  CAPTURE(from.key);
  REQUIRE(read);
  for (auto& problem : check(ConstItem(made))) FAIL_CHECK(problem.field << " " << problem.what);
  return made;
}

Read sample() {
  auto packages = Packages::load(own_assets());
  REQUIRE(packages);
  auto sample = packages->sample();
  if (!sample) FAIL(sample.error().detail);
  Read read{*packages, *sample, {}, {}};
  for (auto& each : read.sample.items) {
    if (each.noun == "plan") read.plans[each.key] = item<Plan>(each);
    if (each.noun == "objective") read.objectives[each.key] = item<Objective>(each);
  }
  return read;
}

}

TEST_CASE("the sample holds five believable years and says that they are made up") {
  auto read = sample();
  std::map<std::string, int> count;
  for (auto& each : read.sample.items) ++count[each.noun];
  CHECK(count["profile"] == 1);
  CHECK(count["plan"] == 2);
  CHECK(count["learning"] >= 60);
  CHECK(count["assignment"] == 3);
  CHECK(count["decision"] == 1);
  CHECK(count["activity"] >= 12);
  CHECK(read.sample.head.note == "Sample: fictional people and agency.");
  CHECK(read.plans["p1"].framework == "ecq-2006");
  CHECK(read.plans["p2"].framework == "ecq-2025-05");
}

TEST_CASE("every item of the sample is one that the record would take as it is") {
  auto read = sample();
  for (auto& each : read.sample.items) {
    CAPTURE(each.key);
    auto any = blank(*noun(each.noun));
    REQUIRE(from_json(broaden::core::item(any), nlohmann::json::parse(each.fields)));
    for (auto& problem : check(broaden::core::item(std::as_const(any)))) FAIL_CHECK(problem.field << " " << problem.what);
  }
}

TEST_CASE("every kind of thing that a record keeps stands in the sample") {
  auto read = sample();
  for (auto* one : nouns()) {
    CAPTURE(one->name);
    CHECK(std::ranges::any_of(read.sample.items, [&](auto& each) { return each.noun == one->name; }));
  }
}

TEST_CASE("every link of the sample points to an earlier item, and what belongs to another item says to which") {
  auto read = sample();
  std::set<std::string> seen;
  for (auto& each : read.sample.items) {
    for (auto& [field, key] : each.links) CHECK(seen.contains(key));
    for (auto& field : noun(each.noun)->fields)
      if (field.more.link) CHECK(each.links.contains(field.name));
    seen.insert(each.key);
  }
}

TEST_CASE("every competency in the sample exists, in the framework of its time") {
  auto read = sample();
  int private_reflections = 0, informal = 0, formal = 0;
  for (auto& each : read.sample.items) {
    if (each.noun != "learning") continue;
    auto learning = item<Learning>(each);
    CHECK(!learning.competencies.empty());
    for (auto& tag : learning.competencies) {
      CAPTURE(tag);
      auto* competency = read.packages.competency(tag);
      REQUIRE(competency);
      CHECK(competency->framework == read.packages.framework_on(learning.date)->head.id);
    }
    CHECK(learning.minutes);
    private_reflections += !learning.reflection.empty();
    (learning.kind == LearningKind::formal ? formal : informal) += 1;
  }
  CHECK(private_reflections >= 5);
  CHECK(informal >= 20);
  CHECK(formal >= 20);
  for (auto& [key, objective] : read.objectives)
    for (auto& tag : objective.competencies) {
      CAPTURE(tag);
      REQUIRE(read.packages.competency(tag));
      CHECK(read.packages.competency(tag)->framework == read.plans[objective.plan.text].framework);
    }
}

TEST_CASE("every date in the sample lies within its plan and within the five years") {
  auto read = sample();
  for (auto& each : read.sample.items) {
    CAPTURE(each.key);
    if (each.noun == "objective") {
      auto& plan = read.plans[each.links.at("plan")];
      auto target = read.objectives[each.key].target;
      CHECK(plan.starts <= target);
      CHECK(target <= plan.ends);
    }
    if (each.noun == "activity") {
      auto activity = item<Activity>(each);
      auto& plan = read.plans[read.objectives[each.links.at("objective")].plan.text];
      CHECK(plan.starts <= activity.starts);
      CHECK(activity.starts <= activity.ends);
      CHECK(activity.ends <= plan.ends);
      if (activity.status == ActivityStatus::complete) CHECK(activity.ends <= date(2026, 11, 22));
      if (activity.status == ActivityStatus::planned) CHECK(activity.starts > date(2026, 11, 22));
    }
    if (each.noun == "learning") {
      auto day = item<Learning>(each).date;
      CHECK(date(2021, 10, 1) <= day);
      CHECK(day <= date(2026, 11, 30));
    }
  }
}

TEST_CASE("the sample's past agreement can be offered, signed and countersigned in that order") {
  auto read = sample();
  auto& agreement = read.sample.past_agreement;
  CHECK(agreement.offered < agreement.signed_on);
  CHECK(agreement.signed_on < agreement.countersigned);
  auto* used = read.packages.agreement_template(agreement.template_id, agreement.offered);
  REQUIRE(used);
  CHECK(fill(*used, agreement.fields));
  REQUIRE(agreement.preferences.size() == 3);
  CHECK(agreement.preferences[0].scope == "organizational");
  CHECK(agreement.preferences[1].answer == "yes-if");
  CHECK(!agreement.preferences[2].reason.empty());
}

TEST_CASE("no real agency is named in the sample") {
  auto text = read(own_assets() + "/samples/five-years/1.json");
  for (auto real : {"OPM", "Defense", "DHS", "Homeland", "Treasury", "NASA", "FEMA", "Interior", "Agriculture", "Veterans", "Army", "Navy", "FBI", "EPA", "GSA", "State Department", "Harvard", "Brookings"}) {
    CAPTURE(real);
    CHECK(text.find(real) == std::string::npos);
  }
}
