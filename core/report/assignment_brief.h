// One assignment on paper, before it (the brief) and after it (the re-entry plan). Rights to return are what its agreement
// says: a brief never speaks of a general right.
#pragma once
#include "core/model/increment.h"
#include "core/report/reports.h"

namespace broaden::core::report {

struct AssignmentInput {
  std::string executive, title, organization;
  Date prepared;
  Instant made;
  Assignment assignment;                     // its private outcome is not printed
  std::vector<Increment> increments;         // by their first day; private notes are not printed
};
Layout assignment_brief(const AssignmentInput&);
Layout re_entry_plan(const AssignmentInput&);

}
