#include "tests/policy/facts.h"

#include <doctest/doctest.h>

namespace broaden::core {

const Packages& ours() {
  static const Packages packages = [] {
    auto loaded = Packages::load(std::string(BROADEN_SOURCE_DIR) + "/assets");
    REQUIRE(loaded);
    return *loaded;
  }();
  return packages;
}

Packages with_agency(const std::string& rules) {
  auto packages = ours();
  auto put = packages.overlay(R"({"id": "test", "version": "1", "title": "Test policy", "overlays": "us-ses-baseline", "source": "a test",
    "verification": "verified", "rules": )" + rules + "}", "test.json");
  if (!put) FAIL(put.error().detail);
  return packages;
}

Date day(const char* iso) {
  auto parsed = parse_date(iso);
  REQUIRE(parsed);
  return *parsed;
}

static Date maybe(const char* iso) { return *iso ? day(iso) : Date{}; }

Facts entered(const char* appointed) {
  Facts facts;
  facts.profile = Known<Profile>{Profile::id, {}};
  facts.profile->item.name = "Ada Example";
  facts.profile->item.appointed = maybe(appointed);
  return facts;
}

Known<Assignment> assignment(const char* id, const char* from, const char* to, AssignmentKind kind) {
  Assignment item;
  item.kind = kind;
  item.title = std::string("Assignment ") + id;
  item.host = "Agency for Demonstrations";
  item.starts = maybe(from);
  item.ends = maybe(to);
  return {id, item};
}

PlanFact plan(const char* id, const char* from, const char* to, const char* stage, const char* submitted, const char* reviewed) {
  PlanFact fact;
  fact.plan.id = id;
  fact.plan.item.starts = maybe(from);
  fact.plan.item.ends = maybe(to);
  fact.plan.item.framework = "ecq-2025-05";
  fact.stage = stage;
  fact.submitted = maybe(submitted);
  fact.reviewed = maybe(reviewed);
  return fact;
}

Known<Objective> objective(const char* plan, Tags tags) {
  Objective item;
  item.plan.text = plan;
  item.statement = "An objective";
  item.competencies = std::move(tags);
  return {"o", item};
}

Known<Learning> learning(const char* date, std::int64_t minutes, LearningKind kind) {
  Learning item;
  item.date = day(date);
  item.title = "A course";
  item.kind = kind;
  item.minutes = Minutes{minutes};
  return {"l", item};
}

Finding only(const Facts& facts, const char* as_of, const char* rule, const Packages& packages, const FindingOptions& options) {
  std::vector<Finding> found;
  for (auto& each : findings(facts, packages, day(as_of), options))
    if (each.rule == rule) found.push_back(each);
  CAPTURE(rule);
  REQUIRE(found.size() == 1);
  CHECK(found[0].as_of == day(as_of));
  CHECK(slots_in(found[0].message).empty());
  CHECK(!found[0].message.empty());
  CHECK((!found[0].next_change || found[0].next_change > found[0].as_of));
  return found[0];
}

std::string state(const Finding& finding) {
  return std::string(name(finding.state)) + " " + std::to_string(finding.urgency) + (finding.next_change ? " until " + iso(finding.next_change) : "");
}

}
