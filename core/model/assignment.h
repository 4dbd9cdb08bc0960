// A broadening assignment, past, present or planned. Return rights are what the agreement for it says: no general right exists.
#pragma once
#include "core/model/sector.h"

namespace broaden::core {

enum class AssignmentKind { detail, rotation, sabbatical, ipa, interagency_project, liaison, joint_duty, exchange, virtual_assignment };
template <> inline constexpr auto names<AssignmentKind> =
    std::to_array<std::string_view>({"detail", "rotation", "sabbatical", "ipa", "interagency-project", "liaison", "joint-duty", "exchange", "virtual-assignment"});

struct Assignment {
  AssignmentKind kind{};
  std::string title, host;
  Date starts, ends;
  Lines objectives, indicators;
  std::string return_terms, outcome;
  Sector sector{};
  std::string home_agency;
  Lines skills;
  std::string results, appraisal, awards;
  std::string return_position;
  Date return_by;
  std::string re_entry;
  bool operator==(const Assignment&) const = default;
  static const Noun noun;
};

}
