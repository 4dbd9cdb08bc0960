#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/model/json.h"
#include "tests/policy/facts.h"

using namespace broaden::core;

namespace {

template <class T> Known<T> read(const SampleItem& item) {
  Known<T> known{item.key, {}};
  REQUIRE(from_json(Item(known.item), nlohmann::json::parse(item.fields)));
  return known;
}

Facts sample_facts() {
  auto sample = ours().sample();
  REQUIRE(sample);
  Facts facts;
  for (auto& item : sample->items) {
    if (item.noun == "profile") facts.profile = read<Profile>(item);
    if (item.noun == "plan") facts.plans.push_back({read<Plan>(item), "draft", {}, {}});
    if (item.noun == "objective") facts.objectives.push_back(read<Objective>(item));
    if (item.noun == "activity") facts.activities.push_back(read<Activity>(item));
    if (item.noun == "learning") facts.learning.push_back(read<Learning>(item));
    if (item.noun == "assignment") facts.assignments.push_back(read<Assignment>(item));
    if (item.noun == "decision") facts.decisions.push_back(read<Decision>(item));
  }
  return facts;
}

}

TEST_CASE("the sample record on November 22, 2026 reads as a believable one") {
  auto all = findings(sample_facts(), ours(), day("2026-11-22"), {{"forty-five-days"}});
  std::vector<std::string> lines;
  for (auto& each : all) lines.push_back(each.rule + " " + std::string(name(each.state)) + " " + each.number.value + "/" + each.number.target + " " + each.item);
  CHECK(lines == std::vector<std::string>{
    "annual-edp-review due-soon 11/12 p2",
    "assignment-terms due-soon 2/3 m3",
    "ecq-coverage due-soon 4/5 p2",
    "forty-five-days due-soon 31.68/45 ",
    "edp-in-place met 1/1 p2",
    "broadening-assignment met 28/60 m2"});
}
