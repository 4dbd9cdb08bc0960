#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

const char* const framework_file = "frameworks/ecq-2006/1.json";
const char* const policy_file = "policies/us-ses-baseline/1.json";
const char* const template_file = "templates/mobility-agreement/1.json";

bool says(const std::string& detail, const char* words) {
  CAPTURE(detail);
  CAPTURE(std::string(words));
  bool found = detail.find(words) != std::string::npos;
  CHECK(found);
  return found;
}

}

TEST_CASE("a package that is broken is refused with its place and what is wrong") {
  says(problem(framework_file, "\"Resilience\"", "\"Resiliense\""), "is not the slug of the name");
  says(problem(framework_file, "\"resilience\"", "\"flexibility\""), "id");
  says(problem(framework_file, "\"title\":", "\"titel\":"), "title is missing");
  says(problem(framework_file, "\"name_verification\": \"verified\"", "\"name_verification\": \"sure\""), "none of the words allowed");
  says(problem(framework_file, "2006-10-01", "2006-13-01"), "effective_from is not a date");
  says(problem(framework_file, "2025-09-30", "2005-09-30"), "effective_to is before effective_from");
  says(problem(framework_file, "\"id\": \"leading-change\",", "\"id\": \"leading-change\", \"id\": \"x\","), "stands twice in one object");
  says(problem(framework_file, "\"id\": \"leading-change\",", "\"id\": \"leading-change\", \"color\": \"red\","), "color is not a field that belongs here");
  says(problem(framework_file, "\"id\": \"leading-people\"", "\"id\": \"leading-change\""), "stands twice in this framework");
  says(problem(framework_file, "\"groups\": [", "\"groups\": [7, "), "is not an object");
  says(problem(framework_file, "\"id\": \"ecq-2006\"", "\"id\": \"ecq-2007\""), "not those of its place");
  says(problem(framework_file, "\"version\": \"1\"", "\"version\": 1"), "not those of its place");
  says(problem(framework_file, "{", "["), "not well-formed JSON");
  says(problem(framework_file, "strategic change", "strategic \\u0007 change"), "characters that nobody can read");
}

TEST_CASE("a rule that is broken is refused with its name and what is wrong") {
  says(problem(policy_file, "\"due_months\": 60", "\"due_months\": 6.5"), "not a whole number");
  says(problem(policy_file, "\"due_months\": 60", "\"due_months\": -60"), "not a whole number");
  says(problem(policy_file, "\"due_months\": 60", "\"due_months\": 18446744073709551615"), "not a whole number");
  says(problem(policy_file, "\"due_months\": 60", "\"due_months\": 24"), "below due_soon_months");
  says(problem(policy_file, "\"window_months\": 36", "\"window_months\": 0"), "is zero");
  says(problem(policy_file, ", \"due_months\": 60", ""), "due_months is missing");
  says(problem(policy_file, "\"force\": \"regulation\"", "\"force\": \"rule\""), "none of the words allowed");
  says(problem(policy_file, "\"citation\": \"5 CFR 412.401(a)\"", "\"citation\": \"\""), "citation is empty");
  says(problem(policy_file, "ends on {ends}", "ends on {end}"), "slot {end}");
  says(problem(policy_file, "\"id\": \"edp-in-place\"", "\"id\": \"ecq-coverage\""), "stands twice in this policy");
  says(problem(policy_file, "\"offer\":", "\"offers\":"), "no problem");   // a message of a newer version: reported, see below
  says(problem(policy_file, "\"rules\": [", "\"rules\": [], \"more\": ["), "not a list of at least one object");
}

TEST_CASE("a window or a limit that does not hold together is refused with what is wrong") {
  auto limits = "policies/us-assignment-limits/1.json", order = "policies/us-eo-13714/1.json", notice = "policies/us-reassignment-protections/1.json";
  says(problem(limits, "\"window\": \"career\"", "\"window\": \"rolling\""), "window_months is missing");
  says(problem(limits, "\"months\": 72", "\"months\": 72, \"count\": 1"), "one of two");
  says(problem(limits, "\"months\": 72", "\"months\": 7200"), "over 100 years");
  says(problem(limits, "assignments so far", "assignments from {from}"), "slot {from}");
  says(problem(limits, "\"window\": \"each\"", "\"window\": \"career\""), "none that this kind of rule can count over");
  says(problem(order, "\"count\": 1", "\"count\": 1, \"window_months\": 24"), "is not 12");
  says(problem(order, "\"fiscal-year\"", "\"common-period\", \"window_start\": \"2024-05-01\""), "window_months is missing");
  says(problem(order, "\"fiscal-year\"", "\"fiscal-year\", \"window_start\": \"2024-05-01\""), "belongs to a common period only");
  says(problem(order, "\"fiscal-year\"", "\"fiscal-year\", \"window_start\": \"2024-05-32\""), "is not a date");
  says(problem(notice, "\"days\": 15", "\"days\": 150000"), "over 100 years");
  says(problem(notice, "\"waived\":", "\"waved\":"), "no problem");     // a message of a newer version: reported
}

TEST_CASE("a template that is broken is refused with what is wrong") {
  says(problem(template_file, "{duration}", "{period}"), "slot {period}");
  says(problem(template_file, "{duration}", "three years"), "which no clause uses");
  says(problem(template_file, "\"official\"]", "\"friend\"]"), "neither executive nor official");
  says(problem(template_file, "\"id\": \"scope\"", "\"id\": \"purpose\""), "stands twice");
}

TEST_CASE("a rule of a kind that this version does not know is kept and never skipped") {
  for (auto& [from, to, why] : {std::tuple{"\"kind\": \"within-last\"", "\"kind\": \"within-next\", \"tiers\": [1, 2.5]", "the kind of rule \"within-next\""},
                                std::tuple{"\"subject\": \"learning\"", "\"subject\": \"credits\"", "the subject \"credits\""},
                                std::tuple{"\"soon_days\": 30", "\"soon_days\": 30, \"grace_days\": 5", "the number \"grace_days\""},
                                std::tuple{"\"return_terms\"]", "\"award_terms\"]", "the field \"award_terms\""},
                                std::tuple{"\"kind\": \"within-last\"", "\"kind\": \"within-last\", \"window\": \"lunar\"", "the window \"lunar\""},
                                std::tuple{"\"liaison\"]", "\"moon-base\"]", "the kind \"moon-base\""},
                                std::tuple{"\"offer\":", "\"offers\":", "the message \"offers\""}}) {
    CAPTURE(std::string(to));
    Folder folder;
    folder.put(policy_file, replaced(read(own_assets() + "/" + policy_file), from, to));
    auto packages = Packages::load(folder.path);
    REQUIRE(packages);
    auto rules = packages->rules(date(2026, 11, 22));
    CHECK(rules.size() == ours_alone());
    CHECK(std::ranges::count_if(rules, [&](auto& rule) { return rule.not_understood == why; }) == 1);
  }
}

TEST_CASE("a package that is too large, too deep or not JSON is refused, and nothing is loaded") {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{\"a\":";
  for (auto& text : {std::string(2 << 20, ' '), deep, std::string("[]"), std::string(""), std::string("\xff\xfe"), std::string("{\"id\":\"ecq-2006\"")}) {
    Folder folder;
    folder.put(framework_file, text);
    auto packages = Packages::load(folder.path);
    REQUIRE(!packages);
    CHECK((packages.error().code == Code::bad_package || packages.error().code == Code::file_too_large));
  }
}

TEST_CASE("cutting a package anywhere never loads half of it") {
  auto whole = read(own_assets() + "/" + policy_file);
  Folder folder;
  for (std::size_t length = 0; length + 2 < whole.size(); length += 97) {
    folder.put(policy_file, whole.substr(0, length));
    CAPTURE(length);
    CHECK(!Packages::load(folder.path));
  }
}

TEST_CASE("the newest version of a policy in force is the one that counts") {
  Folder folder;
  auto text = read(own_assets() + "/" + policy_file);
  text = replaced(text, "\"version\": \"1\"", "\"version\": \"2\"");
  text = replaced(text, "\"effective_from\": null", "\"effective_from\": \"2027-01-01\"");
  text = replaced(text, "\"due_months\": 60", "\"due_months\": 48");
  folder.put("policies/us-ses-baseline/2.json", text);
  auto packages = Packages::load(folder.path);
  REQUIRE(packages);
  auto due = [&](Date day) {
    auto rules = packages->rules(day);
    CHECK(rules.size() == ours_alone());
    return std::ranges::find(rules, "broadening-assignment", &Rule::id)->numbers.at("due_months");
  };
  CHECK(due(date(2026, 12, 31)) == 60);
  CHECK(due(date(2027, 1, 1)) == 48);
}

TEST_CASE("the folder named in BROADEN_ASSETS is used, and one that is not there is named in the error") {
  Folder folder;
  setenv("BROADEN_ASSETS", folder.path.c_str(), 1);
  CHECK(*assets_folder() == folder.path);
  CHECK(Packages::load());
  setenv("BROADEN_ASSETS", "/nowhere/at/all", 1);
  auto packages = Packages::load();
  REQUIRE(!packages);
  CHECK(packages.error() == Error{Code::assets_missing, "/nowhere/at/all"});
  unsetenv("BROADEN_ASSETS");
  CHECK(Packages::load());
}
