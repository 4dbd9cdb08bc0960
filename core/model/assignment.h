// A broadening assignment, past, present or planned. Return rights are what the agreement for it says: no general right exists.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class AssignmentKind { detail, rotation, sabbatical, ipa, interagency_project, liaison };
template <> inline constexpr auto names<AssignmentKind> =
    std::to_array<std::string_view>({"detail", "rotation", "sabbatical", "ipa", "interagency-project", "liaison"});

struct Assignment {
  AssignmentKind kind{};
  std::string title, host;
  Date starts, ends;
  Lines objectives, indicators;
  std::string return_terms, outcome;
  bool operator==(const Assignment&) const = default;
  static const Noun noun;
};

}
