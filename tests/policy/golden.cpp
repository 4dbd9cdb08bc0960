#include "tests/policy/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/platform.h"
#include "core/model/json.h"
#include "tests/policy/facts.h"

namespace broaden::core {

using nlohmann::json;

namespace {

Date maybe(const json& from, const char* key) { return from.contains(key) ? day(from.at(key).get<std::string>().c_str()) : Date{}; }

template <class T> std::vector<Known<T>> read_all(const json& facts) {
  std::vector<Known<T>> all;
  for (auto given : facts.value(T::noun.name, json::array())) {
    Known<T> known{given.at("id"), {}};
    given.erase("id");
    CAPTURE(given.dump());
    auto read = from_json(Item(known.item), given);
    REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    all.push_back(std::move(known));
  }
  return all;
}

PlanFact read_plan(json given) {
  PlanFact fact{{given.at("id"), {}}, given.value("stage", "draft"), maybe(given, "submitted"), maybe(given, "reviewed")};
  for (auto key : {"id", "stage", "submitted", "reviewed"}) given.erase(key);
  REQUIRE(from_json(Item(fact.plan.item), given));
  return fact;
}

Facts read_facts(const json& from) {
  Facts facts;
  static const std::set<std::string> read{"profile", "plan", "objective", "activity", "learning", "assignment", "decision", "position", "increment", "obligation",
                                          "preference", "reassignment", "event", "practice", "checklist"};
  for (auto& [noun, items] : from.items()) REQUIRE_MESSAGE(read.contains(noun), noun);   // a noun that nobody reads here would test nothing
  if (auto profile = read_all<Profile>(from); !profile.empty()) facts.profile = profile.front();
  for (auto& plan : from.value("plan", json::array())) facts.plans.push_back(read_plan(plan));
  facts.objectives = read_all<Objective>(from);
  facts.activities = read_all<Activity>(from);
  facts.learning = read_all<Learning>(from);
  facts.assignments = read_all<Assignment>(from);
  facts.decisions = read_all<Decision>(from);
  facts.positions = read_all<Position>(from);
  facts.increments = read_all<Increment>(from);
  facts.obligations = read_all<Obligation>(from);
  facts.preferences = read_all<PreferenceStatement>(from);
  facts.reassignments = read_all<Reassignment>(from);
  facts.events = read_all<Event>(from);
  facts.practices = read_all<Practice>(from);
  facts.checklist = read_all<ChecklistItem>(from);
  return facts;
}

Packages with(const json& agency) {
  auto packages = ours();
  json package{{"id", "example-agency"}, {"version", "1"}, {"title", "Department of Examples"}, {"source", "a test"}, {"verification", "verified"}};
  package.update(agency);
  auto put = packages.overlay(package.dump(), "agency.json");
  REQUIRE_MESSAGE(put, (put ? "" : put.error().detail));
  return packages;
}

GoldenCase read_case(const std::string& file, const json& from) {
  GoldenCase made{file, from.at("says"), read_facts(from.at("facts")), {}, from.contains("agency") ? with(from.at("agency")) : ours(), {}};
  for (auto& rule : from.value("taken_up", json::array())) made.options.taken_up.insert(rule.get<std::string>());
  for (auto& row : from.at("expect"))
    made.rows.push_back({maybe(row, "as_of"), row.at("rule"), row.value("item", ""), row.at("key"), row.value("state", ""), row.value("message", "")});
  return made;
}

}

std::vector<GoldenCase> golden_cases() {
  std::vector<GoldenCase> all;
  auto folder = std::string(BROADEN_SOURCE_DIR) + "/tests/golden/policy";
  for (auto& file : platform::list_folder(folder)) {
    CAPTURE(file);
    auto text = platform::read_file(folder + "/" + file, 1 << 20);
    REQUIRE(text);
    auto whole = json::parse(*text);
    for (auto& each : whole.at("cases")) all.push_back(read_case(file, each));
  }
  REQUIRE(!all.empty());
  return all;
}

bool reads_as(const std::string& message, const std::string& pattern) {
  std::size_t at = 0, from = 0;
  bool first = true;
  for (;;) {
    auto open = pattern.find('{', from);
    auto piece = pattern.substr(from, open == std::string::npos ? open : open - from);
    auto found = open == std::string::npos && message.size() >= piece.size() ? message.size() - piece.size() : at;   // the last piece ends the message
    found = message.find(piece, std::max(found, at));
    if (found == std::string::npos || (first && found != 0)) return false;
    at = found + piece.size();
    first = false;
    if (open == std::string::npos) return at == message.size();
    from = pattern.find('}', open) + 1;
  }
}

}
