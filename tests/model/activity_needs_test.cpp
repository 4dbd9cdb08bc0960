#include "core/model/activity_needs.h"

#include <doctest/doctest.h>

using namespace broaden::core;

namespace {

std::vector<std::string> lacks(const Activity& activity) {
  std::vector<std::string> out;
  for (auto* field : lacking(activity)) out.push_back(field->name);
  return out;
}
using Names = std::vector<std::string>;

}

TEST_CASE("each kind of activity says what it still lacks, and nothing once that is there") {
  CHECK(lacks({.kind = ActivityKind::course}) == Names{"minutes", "provider"});
  CHECK(lacks({.kind = ActivityKind::course, .minutes = Minutes{480}, .provider = "A school"}).empty());
  CHECK(lacks({.kind = ActivityKind::conference, .starts = date(2027, 3, 1)}) == Names{"ends", "provider"});
  CHECK(lacks({.kind = ActivityKind::mentoring, .minutes = Minutes{60}}) == Names{"provider"});
  CHECK(lacks({.kind = ActivityKind::assessment_360}) == Names{"starts", "ends"});
  for (std::size_t kind = static_cast<std::size_t>(ActivityKind::detail); kind < names<ActivityKind>.size(); ++kind)
    CHECK(lacks({.kind = static_cast<ActivityKind>(kind)}) == Names{"starts", "ends", "provider", "expected"});
}

TEST_CASE("what is deferred or canceled lacks only its reason, and what is complete its outcome") {
  for (auto status : {ActivityStatus::deferred, ActivityStatus::canceled}) {
    CHECK(lacks({.kind = ActivityKind::detail, .status = status}) == Names{"reason"});
    CHECK(lacks({.kind = ActivityKind::detail, .status = status, .reason = "Funds"}).empty());
  }
  CHECK(lacks({.kind = ActivityKind::reading, .minutes = Minutes{60}, .status = ActivityStatus::complete}) == Names{"outcome"});
}
