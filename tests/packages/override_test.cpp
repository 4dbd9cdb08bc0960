#include <doctest/doctest.h>

#include <algorithm>

#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

const char* const agency = R"({
  "id": "example-policy", "version": "1", "title": "Directive 412-1", "overlays": "us-ses-baseline",
  "effective_from": "2026-10-01", "effective_to": "2027-09-30", "source": "Department of Examples", "verification": "verified",
  "rules": [
    {"id": "broadening-assignment", "numbers": {"due_months": 48}, "force": "order", "citation": "Directive 412-1, section 3"},
    {"id": "one-course-a-year", "title": "One course a year", "kind": "at-least-per-window", "subject": "learning", "kinds": ["formal"],
     "numbers": {"minutes": 480, "window_months": 12}, "messages": {"met": "Done.", "due": "{value} of {target} {unit}.", "none": "None yet."},
     "force": "order", "verification": "verified", "citation": "Directive 412-1, section 4", "settled_by": "Log a course.", "action": "learning.add"}
  ]})";

Rule broadening(const Packages& packages, Date day) {
  auto rules = packages.rules(day);
  auto found = std::ranges::find(rules, "broadening-assignment", &Rule::id);
  REQUIRE(found != rules.end());
  return *found;
}

}

TEST_CASE("an agency's number replaces ours while its policy is in force, and both stay visible") {
  auto packages = shipped();
  REQUIRE(packages.overlay(agency, "agency.json"));
  auto rule = broadening(packages, date(2026, 11, 22));
  CHECK(rule.numbers.at("due_months") == 48);
  CHECK(rule.numbers.at("due_soon_months") == 36);
  CHECK(rule.force == Force::order);
  CHECK(rule.citation == "Directive 412-1, section 3");
  CHECK(rule.title == "A broadening assignment every 3 to 5 years");
  REQUIRE(rule.overrides.size() == 3);
  auto months = std::ranges::find(rule.overrides, "numbers.due_months", &Override::field);
  REQUIRE(months != rule.overrides.end());
  CHECK(months->base == "60");
  CHECK(months->agency == "48");
  CHECK(months->by == "Directive 412-1");
}

TEST_CASE("an agency's policy counts from its first day to its last") {
  auto packages = shipped();
  REQUIRE(packages.overlay(agency, "agency.json"));
  CHECK(broadening(packages, date(2026, 9, 30)).numbers.at("due_months") == 60);
  CHECK(broadening(packages, date(2026, 10, 1)).numbers.at("due_months") == 48);
  CHECK(broadening(packages, date(2027, 9, 30)).numbers.at("due_months") == 48);
  CHECK(broadening(packages, date(2027, 10, 1)).numbers.at("due_months") == 60);
}

TEST_CASE("an agency can change any number of any rule that we ship, and both values stay visible") {
  auto plain = shipped();
  for (auto& policy : plain.policies())
    for (auto& rule : policy.rules)
      for (auto& [key, number] : rule.numbers) {
        CAPTURE(rule.id);
        CAPTURE(key);
        auto other = key == "due_soon_months" ? number - 1 : number + 1;      // it may not pass due_months
        auto packages = shipped();
        REQUIRE(packages.overlay(R"({"id": "a", "version": "1", "title": "Agency", "overlays": ")" + policy.head.id + R"(", "source": "a test", "verification": "verified", "rules": [{"id": ")" +
                                 rule.id + R"(", "numbers": {")" + key + "\": " + std::to_string(other) + "}}]}", "agency.json"));
        auto rules = packages.rules(date(2026, 11, 22));
        auto changed = std::ranges::find(rules, rule.id, &Rule::id);
        REQUIRE(changed != rules.end());
        CHECK(changed->numbers.at(key) == other);
        REQUIRE(changed->overrides.size() == 1);
        CHECK(changed->overrides[0].base == std::to_string(number));
        CHECK(changed->overrides[0].agency == std::to_string(other));
      }
}

TEST_CASE("an agency may add a rule of its own") {
  auto packages = shipped();
  REQUIRE(packages.overlay(agency, "agency.json"));
  auto rules = packages.rules(date(2026, 11, 22));
  REQUIRE(rules.size() == ours_alone() + 1);
  auto& added = *std::ranges::find(rules, "one-course-a-year", &Rule::id);
  CHECK(added.id == "one-course-a-year");
  CHECK(added.policy == "example-policy/1");
  CHECK(added.overrides.empty());
  CHECK(packages.rules(date(2026, 9, 30)).size() == ours_alone());
}

TEST_CASE("the same agency package put over twice is as once") {
  auto packages = shipped();
  REQUIRE(packages.overlay(agency, "agency.json"));
  REQUIRE(packages.overlay(agency, "agency.json"));
  CHECK(broadening(packages, date(2026, 11, 22)).overrides.size() == 3);
}

TEST_CASE("an agency's package that does not hold together is refused and changes nothing") {
  std::string text = agency;
  for (auto& [from, to, why] : {std::tuple{"\"due_months\": 48", "\"due_months\": 12", "below due_soon_months"},
                                std::tuple{"\"due_months\": 48}", "\"due_months\": 48}, \"kind\": \"review-due\"", "changes the kind"},
                                std::tuple{"\"overlays\": \"us-ses-baseline\"", "\"overlays\": \"uk-baseline\"", "not known here"},
                                std::tuple{"\"overlays\": \"us-ses-baseline\",", "", "does not say which policy"},
                                std::tuple{"\"numbers\": {\"due_months\": 48}", "\"numbers\": 7", "is not an object"},
                                std::tuple{"\"force\": \"order\", \"citation\"", "\"title\": {\"a\": 1}, \"citation\"", "title is not text"},
                                std::tuple{"\"citation\": \"Directive 412-1, section 3\"", "\"citation\": null", "citation is missing"},
                                std::tuple{"\"title\": \"One course a year\", ", "", "title is missing"}}) {
    CAPTURE(std::string(to));
    auto packages = shipped();
    auto broken = replaced(text, from, to);
    auto put = packages.overlay(broken, "agency.json");
    REQUIRE(!put);
    CHECK(put.error().code == Code::bad_package);
    CAPTURE(put.error().detail);
    CHECK(put.error().detail.starts_with("agency.json: "));
    CHECK(put.error().detail.find(why) != std::string::npos);
    CHECK(packages.rules(date(2026, 11, 22)).size() == ours_alone());
  }
}

TEST_CASE("an agency's rule of a kind that this version does not know is kept for the list") {
  auto packages = shipped();
  REQUIRE(packages.overlay(replaced(agency, "at-least-per-window", "lottery"), "agency.json"));
  auto rules = packages.rules(date(2026, 11, 22));
  REQUIRE(rules.size() == ours_alone() + 1);
  auto& added = *std::ranges::find(rules, "one-course-a-year", &Rule::id);
  CHECK(added.not_understood == "the kind of rule \"lottery\"");
}

TEST_CASE("of two versions of an agency's policy the newest in force counts, whichever came first") {
  auto version = [](const char* number, const char* from, int months) {
    return replaced(replaced(replaced(agency, "\"version\": \"1\"", std::string("\"version\": \"") + number + "\""), "2026-10-01", from), "48", std::to_string(months));
  };
  for (bool newer_first : {false, true}) {
    auto packages = shipped();
    auto older = version("1", "2026-10-01", 48), newer = version("2", "2027-01-01", 40);
    REQUIRE(packages.add(PackageKind::policy, newer_first ? newer : older, "Department of Examples"));
    REQUIRE(packages.add(PackageKind::policy, newer_first ? older : newer, "Department of Examples"));
    CHECK(broadening(packages, date(2026, 12, 31)).numbers.at("due_months") == 48);
    CHECK(broadening(packages, date(2027, 1, 1)).numbers.at("due_months") == 40);
    CHECK(std::ranges::count(packages.rules(date(2027, 1, 1)), "one-course-a-year", &Rule::id) == 1);
  }
}

TEST_CASE("two agencies' packages of one id stand beside each other") {
  auto packages = shipped();
  REQUIRE(packages.add(PackageKind::policy, agency, "Department of Examples"));
  REQUIRE(packages.add(PackageKind::policy, replaced(agency, "one-course-a-year", "another-course"), "Agency for Demonstrations"));
  auto rules = packages.rules(date(2026, 11, 22));
  CHECK(std::ranges::count(rules, "one-course-a-year", &Rule::id) == 1);
  CHECK(std::ranges::count(rules, "another-course", &Rule::id) == 1);
}

TEST_CASE("an agency's own credit scheme and checklist stand beside ours, and never in their place") {
  auto packages = shipped();
  auto text = [](const char* kind, const std::string& id, const std::string& version) { return read(own_assets() + "/" + kind + "/" + id + "/" + version + ".json"); };
  auto& scheme = packages.schemes().front()->head;
  auto& list = packages.checklists().front()->head;
  auto own_scheme = text("schemes", scheme.id, scheme.version), own_list = text("checklists", list.id, list.version);
  auto schemes = packages.schemes().size(), lists = packages.checklists().size();
  for (auto& [kind, ours] : {std::pair{PackageKind::scheme, own_scheme}, std::pair{PackageKind::checklist, own_list}}) {
    auto put = packages.add(kind, ours, "Department of Examples");
    REQUIRE(!put);
    CHECK(put.error().detail.find("comes with Broaden") != std::string::npos);
  }
  REQUIRE(packages.add(PackageKind::scheme, replaced(own_scheme, "\"" + scheme.id + "\"", "\"examples-credits\""), "Department of Examples"));
  REQUIRE(packages.add(PackageKind::checklist, replaced(own_list, "\"" + list.id + "\"", "\"examples-list\""), "Department of Examples"));
  CHECK(packages.schemes().size() == schemes + 1);
  CHECK(packages.checklists().size() == lists + 1);
  CHECK(packages.scheme("examples-credits"));
  CHECK(packages.checklist("examples-list"));
  CHECK(!packages.add(PackageKind::scheme, agency, "Department of Examples"));
  CHECK(!packages.add(PackageKind::checklist, "{}", "Department of Examples"));
}

TEST_CASE("the example in docs/packages.md is a package that can be published") {
  auto text = read(std::string(BROADEN_SOURCE_DIR) + "/docs/packages.md");
  auto start = text.find("```json\n");
  REQUIRE(start != std::string::npos);
  start += 8;
  auto packages = shipped();
  REQUIRE(packages.add(PackageKind::policy, text.substr(start, text.find("```", start) - start), "Department of Examples"));
  CHECK(broadening(packages, date(2026, 11, 22)).numbers.at("due_months") == 48);
}
