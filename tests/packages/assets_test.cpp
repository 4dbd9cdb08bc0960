// What every shipped package owes its readers: a source, an honest mark, and plain U.S. English.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/packages/folder.h"

using namespace broaden::core;
using nlohmann::json;

namespace {

void each_text(const json& value, const auto& visit) {
  if (value.is_string()) visit(value.get<std::string>());
  else if (value.is_structured())
    for (auto& inner : value) each_text(inner, visit);
}

std::vector<std::string> asset_files() {
  std::vector<std::string> all;
  for (auto& entry : std::filesystem::recursive_directory_iterator(own_assets()))
    if (entry.is_regular_file()) all.push_back(entry.path().string());
  return all;
}

std::vector<Rule> every_rule() {
  auto packages = Packages::load(own_assets());
  REQUIRE(packages);
  return packages->rules(date(2026, 11, 22));
}

const Rule& rule(const std::vector<Rule>& rules, std::string_view id) {
  auto found = std::ranges::find(rules, id, &Rule::id);
  REQUIRE(found != rules.end());
  return *found;
}

}

TEST_CASE("every word in the packages is spelled as in the United States") {
  const std::vector<std::string> foreign{"organis", "programme", "judgement", "centre", "colour", "behaviour", "favour", "honour", "labour", "licence", "enrol ", "enrolment",
    "fulfil ", "recognis", "realis", "analys e", "analyse", "prioritis", "utilis", "specialis", "summaris", "defence", "offence", "cancelled", "travelled", "learnt", "whilst",
    "towards", "skilful", "practise", "cheque", "catalogue", "grey "};
  auto files = asset_files();
  CHECK(files.size() >= 5);
  for (auto& file : files) {
    CAPTURE(file);
    CHECK(file.ends_with(".json"));
    each_text(json::parse(read(file)), [&](std::string text) {
      std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      for (auto& wrong : foreign) {
        CAPTURE(text);
        CHECK(text.find(wrong) == std::string::npos);
      }
    });
  }
}

TEST_CASE("no word of the machinery and no path of a machine stands in a package") {
  for (auto& file : asset_files())
    each_text(json::parse(read(file)), [&](const std::string& text) {
      for (auto wrong : {"ledger", "mailbox", "payload", "JWS", "sealed", "/home/", "TODO", "lorem"}) {
        CAPTURE(text);
        CHECK(text.find(wrong) == std::string::npos);
      }
    });
}

TEST_CASE("every rule says where it comes from, how binding it is and how well we know that") {
  auto rules = every_rule();
  CHECK(rules.size() >= 38);
  for (auto& each : rules) {
    CAPTURE(each.id);
    CHECK(each.not_understood.empty());
    CHECK(each.kind != RuleKind::unknown);
    CHECK(!each.citation.empty());
    CHECK(!each.settled_by.empty());
    CHECK(!each.note.empty());
    CHECK(each.policy.ends_with("/1"));
    CHECK(each.overrides.empty());
    for (auto& [key, message] : each.messages) CHECK(message.ends_with("."));
  }
}

TEST_CASE("what is law, what is guidance and what is only a suggestion is as the sources say") {
  auto rules = every_rule();
  struct Expected { const char* id; Force force; const char* citation; };
  for (auto& [id, force, citation] : {Expected{"edp-in-place", Force::regulation, "5 CFR 412.401(a)"}, Expected{"annual-edp-review", Force::regulation, "5 CFR 412.401(a)(4)"},
                                      Expected{"broadening-assignment", Force::guidance, "November 7, 2008"}, Expected{"assignment-terms", Force::suggestion, "April 10, 2007"},
                                      Expected{"forty-five-days", Force::suggestion, "April 10, 2007"}, Expected{"ecq-coverage", Force::suggestion, "Broaden's own suggestion"}}) {
    CAPTURE(id);
    CHECK(rule(rules, id).force == force);
    CHECK(rule(rules, id).verification == Verification::verified);
    CHECK(rule(rules, id).citation.find(citation) != std::string::npos);
  }
}

TEST_CASE("45 days in 3 years is off until taken up, and every one of its texts says that it is no law") {
  auto rules = every_rule();
  auto& days = rule(rules, "forty-five-days");
  CHECK(days.off_until_taken_up);
  CHECK(days.numbers.at("minutes") == 45 * 8 * 60);
  CHECK(days.numbers.at("window_months") == 3 * 12);
  for (auto& [key, message] : days.messages) {
    CAPTURE(key);
    CHECK(message.find("not law") != std::string::npos);
    CHECK(message.find("forum") != std::string::npos);
  }
  CHECK(days.note.find("Broaden's arithmetic") != std::string::npos);
}

// As people write it: itself, or in years, hours, or words.
std::vector<std::string> spellings(std::int64_t number) {
  static const char* const words[] = {"", "one", "two", "three", "four", "five"};
  std::vector<std::string> all{std::to_string(number)};
  if (number % 12 == 0) all.push_back(std::to_string(number / 12));
  if (number % 60 == 0) all.push_back(std::to_string(number / 60));
  if (number > 0 && number < 6) all.push_back(words[number]);
  return all;
}

bool has_word(const std::string& text, const std::string& word) {
  auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    bool starts = at == 0 || !is_part(text[at - 1]), ends = at + word.size() == text.size() || !is_part(text[at + word.size()]);
    if (starts && ends) return true;
  }
  return false;
}

std::string all_words(const Rule& rule) {
  auto text = rule.title + "\n" + rule.note;
  for (auto& [key, message] : rule.messages) text += "\n" + message;
  return text;
}

TEST_CASE("every number of every rule stands in the words that people read, or in the note that calls it our choice") {
  for (auto& each : every_rule()) {
    auto words = all_words(each);
    for (auto& [key, number] : each.numbers) {
      CAPTURE(each.id);
      CAPTURE(key);
      auto said = spellings(number);
      bool once = key == "at_least" && number == 1;                          // "touch": once
      bool annual = key == "due_months" && number == 12 && words.find("annually") != std::string::npos && words.find("twelve months") != std::string::npos;
      CHECK((once || annual || std::ranges::any_of(said, [&](auto& word) { return has_word(words, word); })));
    }
  }
}

TEST_CASE("what we could not verify, or know only at second hand, says so in every sentence that people read") {
  int doubtful = 0;
  for (auto& each : every_rule()) {
    if (each.verification == Verification::verified) continue;
    ++doubtful;
    auto words = each.verification == Verification::unverified ? "could not verify" : "secondary sources";
    for (auto& [key, message] : each.messages) {
      CAPTURE(each.id);
      CAPTURE(key);
      CHECK(message.find(words) != std::string::npos);
    }
  }
  CHECK(doubtful >= 10);
}

TEST_CASE("what only some executives need, and what may no longer be in force, is off until taken up") {
  auto packages = Packages::load(own_assets());
  REQUIRE(packages);
  for (auto& policy : packages->policies())
    for (auto id : {"us-eo-13714", "us-joint-duty", "us-national-security-professionals", "us-candidate-development"})
      if (policy.head.id == id)
        for (auto& each : policy.rules) CHECK(each.off_until_taken_up);
}

TEST_CASE("no two rules of the packages have one id") {
  std::set<std::string> ids;
  for (auto& each : every_rule()) CHECK(ids.insert(each.id).second);
}

TEST_CASE("a screen or command is named for everything that settles a finding") {
  const std::set<std::string> known{"plan.new", "plan.submit", "objective.add", "assignment.add", "assignment.edit", "learning.add", "sync",
                                    "obligation.add", "obligation.edit", "reassignment.edit", "event.add", "practice.edit", "checklist.edit", "preference.add", "position.add", "activity.add", "increment.add"};
  for (auto& each : every_rule()) {
    CAPTURE(each.id);
    CHECK(known.contains(each.action));
    for (auto& [key, settle] : each.settled_otherwise) CHECK(known.contains(settle.action));
  }
}
