#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

using Names = std::vector<std::pair<std::string, std::vector<std::string>>>;

Names names_of(const Framework& framework) {
  Names all;
  for (auto& group : framework.groups) {
    all.push_back({group.name, {}});
    for (auto& each : group.competencies) all.back().second.push_back(each.name);
  }
  return all;
}

}

TEST_CASE("the framework of 2006 has its 28 competencies by name, 22 in five ECQs and 6 fundamental") {
  auto packages = shipped();
  auto* framework = packages.framework("ecq-2006");
  REQUIRE(framework);
  CHECK(framework->count() == 28);
  CHECK(names_of(*framework) == Names{
    {"Leading Change", {"Creativity and Innovation", "External Awareness", "Flexibility", "Resilience", "Strategic Thinking", "Vision"}},
    {"Leading People", {"Conflict Management", "Leveraging Diversity", "Developing Others", "Team Building"}},
    {"Results Driven", {"Accountability", "Customer Service", "Decisiveness", "Entrepreneurship", "Problem Solving", "Technical Credibility"}},
    {"Business Acumen", {"Financial Management", "Human Capital Management", "Technology Management"}},
    {"Building Coalitions", {"Partnering", "Political Savvy", "Influencing/Negotiating"}},
    {"Fundamental Competencies", {"Interpersonal Skills", "Oral Communication", "Integrity/Honesty", "Written Communication", "Continual Learning", "Public Service Motivation"}}});
  for (auto& group : framework->groups) CHECK(group.fundamental == (group.id == "fundamental"));
}

TEST_CASE("the framework of May 2025 has its 15 competencies by name in five ECQs") {
  auto packages = shipped();
  auto* framework = packages.framework("ecq-2025-05");
  REQUIRE(framework);
  CHECK(framework->count() == 15);
  CHECK(names_of(*framework) == Names{
    {"Commitment to the Rule of Law and the Principles of the American Founding", {"American System of Government", "Commitment to the Rule of Law", "Civic-Mindedness"}},
    {"Driving Efficiency", {"Fiscal Responsibility", "Managing Resources", "Leveraging Technology"}},
    {"Merit and Competence", {"Technical Skill", "Problem Solving", "Agility and Resilience"}},
    {"Leading People", {"Accountability", "Developing Others", "Executive Judgment"}},
    {"Achieving Results", {"Operational Mindset", "Innovation", "Strategic Thinking"}}});
  for (auto& group : framework->groups) CHECK(!group.fundamental);
}

TEST_CASE("a definition that no source gave us reads as not published, and is never made up") {
  auto packages = shipped();
  for (auto& group : packages.framework("ecq-2025-05")->groups)
    for (auto& each : group.competencies) {
      CHECK(!each.definition);
      CHECK(each.shown_definition() == "not published to us");
      CHECK(each.name_verification == Verification::secondary);
    }
  for (auto& group : packages.framework("ecq-2006")->groups)
    for (auto& each : group.competencies) CHECK(each.shown_definition() != "not published to us");
}

TEST_CASE("a competency is found by its framework and slug, and never by its bare name") {
  auto packages = shipped();
  REQUIRE(packages.competency("ecq-2025-05/strategic-thinking"));
  CHECK(packages.competency("ecq-2025-05/strategic-thinking")->group == "achieving-results");
  CHECK(packages.competency("ecq-2006/strategic-thinking")->group == "leading-change");
  CHECK(packages.competency_name("ecq-2006/influencing-negotiating") == "Influencing/Negotiating");
  CHECK(packages.competency("ecq-2006/influencing-negotiating")->tag() == "ecq-2006/influencing-negotiating");
  for (auto wrong : {"strategic-thinking", "ecq-2025-05/vision", "ecq-1997/vision", "ecq-2006/", "/vision", "", "ecq-2006/vision/x", "ECQ-2006/vision"}) {
    CAPTURE(wrong);
    CHECK(!packages.competency(wrong));
    CHECK(packages.competency_name(wrong) == wrong);
  }
}

TEST_CASE("the new framework takes over on October 1, 2025, and not a day before") {
  auto packages = shipped();
  CHECK(packages.framework_on(date(2006, 9, 30)) == nullptr);
  CHECK(packages.framework_on(date(2006, 10, 1))->head.id == "ecq-2006");
  CHECK(packages.framework_on(date(2025, 9, 30))->head.id == "ecq-2006");
  CHECK(packages.framework_on(date(2025, 10, 1))->head.id == "ecq-2025-05");
  CHECK(packages.framework_on(date(2026, 11, 22))->head.id == "ecq-2025-05");
}

TEST_CASE("slugs are lower-case words with single hyphens") {
  std::map<std::string, std::string> expected{{"Strategic Thinking", "strategic-thinking"}, {"Influencing/Negotiating", "influencing-negotiating"},
    {"Civic-Mindedness", "civic-mindedness"}, {"  Two  spaces ", "two-spaces"}, {"", ""}, {"360", "360"}, {"--", ""}};
  for (auto& [name, made] : expected) CHECK(slug(name) == made);
}
