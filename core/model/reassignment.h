// A reassignment, and what happened around it as separate dated events. Whether they came in the order and with the time that
// the law asks for is the policy packages' to say.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class Commuting { unstated, inside, outside };    // of the commuting area: 5 U.S.C. 3395(a)(2) asks for more where it is outside
template <> inline constexpr auto names<Commuting> = std::to_array<std::string_view>({"not-stated", "inside", "outside"});

enum class Direction { directed, voluntary };
template <> inline constexpr auto names<Direction> = std::to_array<std::string_view>({"directed", "voluntary"});

struct Reassignment {
  std::string title, organization, duty_station;
  Commuting commuting{};
  Direction direction{};
  Date effective;
  std::string note;
  bool operator==(const Reassignment&) const = default;
  static const Noun noun;
};

enum class EventKind { consultation, notice, waiver, agency_head, supervisor };
template <> inline constexpr auto names<EventKind> = std::to_array<std::string_view>({"consultation", "notice", "waiver", "agency-head", "supervisor"});

struct Event {
  Id<Reassignment> reassignment;
  EventKind kind{};
  Date date;
  std::string by, note;
  bool operator==(const Event&) const = default;
  static const Noun noun;
};

}
