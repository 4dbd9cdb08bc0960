// A planned step toward an objective.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Objective;

enum class ActivityKind {
  course, conference, coaching, mentoring, assessment_360, reading, teaching, peer_forum, book_club, community_of_practice,
  project, detail, rotation, sabbatical, ipa, joint_duty, liaison, exchange, virtual_assignment
};
template <> inline constexpr auto names<ActivityKind> = std::to_array<std::string_view>(
    {"course", "conference", "coaching", "mentoring", "360", "reading", "teaching", "peer-forum", "book-club", "community-of-practice",
     "project", "detail", "rotation", "sabbatical", "ipa", "joint-duty", "liaison", "exchange", "virtual-assignment"});

enum class ActivityStatus { planned, in_progress, complete, deferred, canceled };
template <> inline constexpr auto names<ActivityStatus> = std::to_array<std::string_view>({"planned", "in-progress", "complete", "deferred", "canceled"});

struct Activity {
  Id<Objective> objective;
  ActivityKind kind{};
  std::string title;
  Date starts, ends;
  std::optional<Minutes> minutes;
  std::optional<Cents> cost;
  ActivityStatus status{};
  std::string outcome;
  std::string provider, funding, resources, expected, reason;
  std::optional<Cents> actual_cost;
  bool operator==(const Activity&) const = default;
  static const Noun noun;
};

}
