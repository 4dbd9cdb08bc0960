// One thing to do on a list: from a package (the first year in the SES) or one's own.
#pragma once
#include "core/model/values.h"

namespace broaden::core {

struct ChecklistItem {
  std::string list, title;
  Date due, done;
  std::string note;
  std::string source;                                    // package/version#item; empty: one's own
  bool operator==(const ChecklistItem&) const = default;
  static const Noun noun;
};

}
