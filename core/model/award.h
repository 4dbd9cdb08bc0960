// An award or another recognition.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

enum class AwardKind { rank, performance, agency, external, other };
template <> inline constexpr auto names<AwardKind> = std::to_array<std::string_view>({"rank", "performance", "agency", "external", "other"});

struct Award {
  Date date;
  std::string title;
  AwardKind kind{};
  std::string by, note;
  bool operator==(const Award&) const = default;
  static const Noun noun;
};

}
