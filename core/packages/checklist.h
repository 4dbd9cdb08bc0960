// Published checklists: what to do, by when after a first day, and where each item comes from.
#pragma once
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/packages/head.h"

namespace broaden::core {

struct ChecklistStep {
  std::string id, title, note;                           // note: why, and what in it is our own
  int months = 0, days = 0;                              // due so long after the first day
  Force force{};
  Verification verification{};
  std::string citation, source_url;
  Date due(Date first_day) const { return add_days(add_months(first_day, months), days); }
};

struct Checklist {
  PackageHead head;
  std::vector<ChecklistStep> steps;                      // by when they are due
  std::string source_of(const ChecklistStep& step) const { return head.id + "/" + head.version + "#" + step.id; }
};

}
