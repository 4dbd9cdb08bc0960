#include <doctest/doctest.h>

#include <algorithm>

#include "tests/packages/folder.h"

using namespace broaden::core;

namespace {

AgreementTemplate mobility() {
  auto packages = Packages::load(own_assets());
  REQUIRE(packages);
  auto* found = packages->agreement_template("mobility-agreement", date(2026, 11, 22));
  REQUIRE(found);
  return *found;
}

const Clause& clause(const FilledTemplate& filled, std::string_view id) {
  auto found = std::ranges::find(filled.clauses, id, &Clause::id);
  REQUIRE(found != filled.clauses.end());
  return *found;
}

}

TEST_CASE("the mobility agreement has its ten clauses and says that it is a draft for counsel") {
  auto agreement = mobility();
  CHECK(agreement.clauses.size() == 10);
  CHECK(agreement.draft_notice.find("draft for the agency's counsel") != std::string::npos);
  CHECK(agreement.signers == std::vector<std::string>{"executive", "official"});
  CHECK(agreement.head.verification == Verification::unverified);
}

TEST_CASE("signing is never a waiver of notice, and the agreement says so") {
  auto filled = fill(mobility(), {});
  REQUIRE(filled);
  auto& protections = clause(*filled, "protections").text;
  CHECK(protections.find("not a waiver of notice") != std::string::npos);
  CHECK(protections.find("15 days") != std::string::npos);
  CHECK(protections.find("60 days") != std::string::npos);
  CHECK(protections.find("separate, dated consent in writing, given by the executive after the consultation") != std::string::npos);
  CHECK(clause(*filled, "scope").text.find("executive's own document") != std::string::npos);
  CHECK(clause(*filled, "purpose").text.find("by law whether or not this agreement is signed") != std::string::npos);
}

TEST_CASE("what the office fills in stands in the clauses, and a blank reads as not stated") {
  auto filled = fill(mobility(), {{"position", "Director of Samples"}, {"duration", ""}});
  REQUIRE(filled);
  CHECK(clause(*filled, "parties").text.find("Position: Director of Samples.") != std::string::npos);
  CHECK(clause(*filled, "parties").text.find("Authority: not stated.") != std::string::npos);
  CHECK(clause(*filled, "duration").text.find("Duration: not stated.") != std::string::npos);
  CHECK(clause(*filled, "expectations").text.find("every 3 to 5 years") != std::string::npos);
  for (auto& each : filled->clauses) CHECK(slots_in(each.text).empty());
  for (auto& each : filled->fields) CHECK(!each.value.empty());
}

TEST_CASE("a value with braces is shown as typed and never filled again") {
  auto filled = fill(mobility(), {{"position", "{duration}"}, {"duration", "three years"}});
  REQUIRE(filled);
  CHECK(clause(*filled, "parties").text.find("Position: {duration}.") != std::string::npos);
}

TEST_CASE("a field that the template does not have is refused by name") {
  auto filled = fill(mobility(), {{"salary", "1"}});
  REQUIRE(!filled);
  CHECK(filled.error().code == Code::bad_value);
  CHECK(filled.error().detail.find("salary") != std::string::npos);
}

TEST_CASE("slots are replaced in one pass and unknown or broken ones stay as they are") {
  std::map<std::string, std::string> slots{{"a", "1"}, {"b_c", "{a}"}};
  CHECK(with_slots("", slots) == "");
  CHECK(with_slots("{a}{b_c}", slots) == "1{a}");
  CHECK(with_slots("x {unknown} {", slots) == "x {unknown} {");
  CHECK(with_slots("{{a}}", slots) == "{1}");
  CHECK(with_slots("{A} {} {a b}", slots) == "{A} {} {a b}");
  CHECK(slots_in("{a} and {b_c} and {No}") == std::vector<std::string>{"a", "b_c"});
}
