// Packages: whatever text is given, the strict reader takes it whole or refuses it with its place; what it takes can be weighed
// against any record, and every sentence is filled.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/packages/parts.h"
#include "core/policy/findings.h"

using namespace broaden::core;

namespace {

constexpr const char* place = "fuzz.json";

const Packages& shipped() {
  static const auto loaded = Packages::load();
  if (!loaded) std::abort();
  return *loaded;
}

Facts some_facts(Date day) {
  Facts facts;
  facts.learning = {{"l", {.date = day, .title = "Course", .minutes = Minutes{5'000'000'000}}}};
  facts.assignments = {{"a", {.kind = AssignmentKind::ipa, .host = "Host", .starts = add_months(day, -50)}}, {"b", {.kind = AssignmentKind::detail, .host = "Host", .starts = add_days(day, -90), .ends = add_days(day, 90)}}};
  facts.obligations = {{"o", {.basis = "Course", .minutes = Minutes{5'000'000'000}, .starts = day}}};
  facts.practices = {{"p", {.commitment = "Ask", .made = add_days(day, -9), .look_again = add_days(day, -9)}}};
  facts.reassignments = {{"r", {.title = "Post", .commuting = Commuting::outside, .effective = add_days(day, 20)}}};
  facts.events = {{"e", {.reassignment = {"r"}, .kind = EventKind::agency_head, .date = day}}, {"n", {.reassignment = {"r"}, .kind = EventKind::notice, .date = day}}};
  return facts;
}

void refuse_or_stop(const Error& error) {
  if (error.code != Code::bad_package || !error.detail.starts_with(place)) std::abort();
}

void read_other_kinds(const nlohmann::json& value) {
  for (auto read : {+[](packages::Reader& reader, PackageHead head) { packages::read_framework(reader, std::move(head)); },
                    +[](packages::Reader& reader, PackageHead head) { packages::read_template(reader, std::move(head)); },
                    +[](packages::Reader& reader, PackageHead head) { packages::read_sample(reader, std::move(head)); }}) {
    std::string problem;
    packages::Reader reader(value, "", problem);
    read(reader, packages::read_head(reader));
  }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto given = text({data, size});
  auto value = packages::parse_package(given, place);
  if (!value) return refuse_or_stop(value.error()), 0;
  read_other_kinds(*value);
  auto source = packages::read_source(*value, place);
  if (!source) return refuse_or_stop(source.error()), 0;
  if (auto rules = packages::merged(*source, {}, Date{}); !rules) refuse_or_stop(rules.error());
  auto with = shipped();
  if (auto put = with.overlay(given, place); !put) return refuse_or_stop(put.error()), 0;
  auto day = date(2026, 11, 22);
  FindingOptions all;
  for (auto& rule : with.rules(day)) all.taken_up.insert(rule.id);
  for (auto& finding : findings(some_facts(day), with, day, all))
    if (finding.message.empty() || finding.citation.empty()) std::abort();
  return 0;
}
