#include <doctest/doctest.h>

#include <algorithm>

#include "tests/policy/facts.h"
#include "tests/policy/golden.h"

using namespace broaden::core;

namespace {

const std::vector<GoldenCase>& cases() {
  static const auto all = golden_cases();
  return all;
}

std::vector<Finding> of_row(const GoldenCase& one, const GoldenRow& row) {
  std::vector<Finding> found;
  for (auto& each : findings(one.facts, one.packages, row.as_of, one.options))
    if (each.rule == row.rule && (row.item.empty() || each.item == row.item)) found.push_back(each);
  return found;
}

// All of it that a person reads, for every finding of a day: what must not change before next_change says so.
std::map<std::string, std::string> reading(const GoldenCase& one, Date as_of, std::map<std::string, Date>& until) {
  std::map<std::string, std::string> all;
  std::map<std::string, int> again;
  for (auto& each : findings(one.facts, one.packages, as_of, one.options)) {
    auto key = each.rule + "/" + each.item;
    key += "/" + std::to_string(again[key]++);
    all[key] = std::string(name(each.state)) + " " + std::to_string(each.urgency) + " " + each.message;
    until[key] = each.next_change;
  }
  return all;
}

}

TEST_CASE("every golden case reads as it is written down, on the day before, the day, and the day after") {
  for (auto& one : cases())
    for (auto& row : one.rows) {
      INFO(one.file, ": ", one.says, "; ", row.rule, " on ", iso(row.as_of));
      auto found = of_row(one, row);
      if (row.key == "silent") { CHECK(found.empty()); continue; }
      REQUIRE(found.size() == 1);
      CHECK(state(found[0]) == row.state);
      CHECK(found[0].message == row.message);
      CHECK(slots_in(found[0].message).empty());
      auto rules = one.packages.rules(row.as_of);              // each sentence leads back to its rule's package, source, and numbers
      auto rule = std::ranges::find(rules, row.rule, &Rule::id);
      CHECK(found[0].policy == rule->policy);
      CHECK(found[0].numbers == rule->numbers);
      CHECK(found[0].citation == rule->citation);
      CHECK(found[0].overrides.size() == rule->overrides.size());
      CHECK((rule->numbers.empty() || !found[0].number.counted.empty() || found[0].state == FindingState::cannot_tell));
    }
}

TEST_CASE("every message of every shipped rule is in a golden case") {
  std::set<std::string> shown;
  for (auto& one : cases())
    for (auto& row : one.rows) {
      shown.insert(row.rule + "/" + row.key);
      for (auto& rule : one.packages.rules(row.as_of)) {
        if (rule.id != row.rule || row.key == "silent") continue;
        INFO(one.file, ": ", one.says, "; ", row.rule, " ", row.key, ": ", row.message);
        REQUIRE(rule.messages.contains(row.key));
        CHECK(reads_as(row.message, rule.messages.at(row.key)));
      }
    }
  for (auto& policy : ours().policies())
    for (auto& rule : policy.rules)
      for (auto& [key, message] : rule.messages) {
        if (key == "offer") continue;
        CAPTURE(rule.id);
        CAPTURE(key);
        CHECK(shown.contains(rule.id + "/" + key));
      }
}

TEST_CASE("in no golden case does anything change by itself before next_change says so") {
  for (auto& one : cases()) {
    std::set<Date> days;                                   // around each row, where things change; over a gap only what claims to stand is compared
    for (auto& row : one.rows)
      for (int i = -20; i <= 20; ++i) days.insert(add_days(row.as_of, i));
    std::map<std::string, std::string> before;
    std::map<std::string, Date> until;
    for (auto as_of : days) {
      std::map<std::string, Date> next;
      auto now = reading(one, as_of, next);
      for (auto& [key, words] : before) {
        if (until[key] && until[key] <= as_of) continue;
        INFO(one.file, ": ", one.says, "; ", key, " on ", iso(as_of));
        REQUIRE(now.contains(key));
        REQUIRE(now[key] == words);
      }
      before = now;
      until = next;
    }
  }
}
