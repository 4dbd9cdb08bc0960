// Appraisal input for a period: what the executive did for the organization's long-term capacity. Of people only counts.
#pragma once
#include "core/model/award.h"
#include "core/report/reports.h"

namespace broaden::core::report {

struct ObjectiveReached { Objective objective; std::string goal; int activities = 0; };   // goal: its statement, "" for none

struct PeopleCounts {                        // nobody is named: who they are stays in the record
  int mentees = 0;                           // at any time in the period
  int meetings = 0, meetings_with_mentees = 0;
  std::int64_t minutes_with_mentees = 0;
};

struct AppraisalInput {
  std::string executive, title, organization, rating_official;
  Date from, to, prepared;
  Instant made;
  std::vector<Goal> goals;                   // of plans that the period touches
  std::vector<ObjectiveReached> objectives;  // all their activities are complete, the last one in the period
  std::vector<Activity> activities;          // completed in the period, oldest first
  std::vector<Assignment> assignments;       // of which some day lies in the period, oldest first
  PeopleCounts people;
  std::vector<Award> awards;
  std::int64_t formal = 0, informal = 0;     // minutes of learning in the period
  Labels labels;
};
Layout appraisal(const AppraisalInput&);

}
