// A position held: the career as a timeline, across agencies.
#pragma once
#include "core/model/sector.h"

namespace broaden::core {

enum class PositionLevel { ses, sl_st, other };
template <> inline constexpr auto names<PositionLevel> = std::to_array<std::string_view>({"ses", "sl-st", "other"});

enum class PositionEntry { unstated, appointed, reassigned, transferred };  // 5 U.S.C. 3395 tells a reassignment from a transfer
template <> inline constexpr auto names<PositionEntry> = std::to_array<std::string_view>({"not-stated", "appointed", "reassigned", "transferred"});

struct Position {
  std::string title, agency, organization, duty_station;
  Sector sector{};
  PositionLevel level{};
  PositionEntry entered{};
  Date starts, ends;                                     // ends Date{}: held now
  std::string note;
  bool operator==(const Position&) const = default;
  static const Noun noun;
};

}
