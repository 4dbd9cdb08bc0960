// A learning entry: what was learned, when, for how long, toward which competencies.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct Activity;

enum class LearningKind { informal, formal };
template <> inline constexpr auto names<LearningKind> = std::to_array<std::string_view>({"informal", "formal"});

struct Learning {
  Date date;
  std::string title;
  LearningKind kind{};
  std::optional<Minutes> minutes;
  Tags competencies;
  std::string provider, outcome, reflection;
  std::string scheme;                                    // id of a credit scheme among the packages; empty: none
  std::optional<Amount> credits;                         // hundredths of the scheme's unit: CPE, CLP, CEU, hours
  Id<Activity> activity;                                 // the planned step that this was
  bool operator==(const Learning&) const = default;
  static const Noun noun;
};

}
