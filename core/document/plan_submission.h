// What an executive sends of a plan: only fields whose table line says they leave, learning only as hours unless ticked.
#pragma once
#include "core/document/document.h"
#include "core/model/activity.h"
#include "core/model/assignment.h"
#include "core/model/goal.h"
#include "core/model/learning.h"
#include "core/model/objective.h"
#include "core/model/plan.h"
#include "core/model/profile.h"

namespace broaden::core {

template <class T> struct Sent {                         // an item with its id in the record; private fields are blank when read back
  std::string id;
  T item;
  bool operator==(const Sent&) const = default;
};

struct LearningHours {                                   // learning of one fiscal year toward one competency
  std::string competency;                                // framework/competency; "" for learning that names none
  int fiscal_year = 0;
  std::int64_t minutes = 0;                              // learning that names two competencies counts toward both
  bool operator==(const LearningHours&) const = default;
};

struct PlanContents {                                    // a plan with its parts: what two versions of it are compared by
  Sent<Plan> plan;
  std::vector<Sent<Goal>> goals;                         // none in submissions made before goals were items of their own
  std::vector<Sent<Objective>> objectives;
  std::vector<Sent<Activity>> activities;
};

struct PlanSubmission : PlanContents {
  Profile profile;
  std::vector<LearningHours> hours;
  std::vector<Sent<Learning>> learning;                  // single items, only those ticked
  std::vector<Sent<Assignment>> assignments;             // the same
};

constexpr std::string_view plan_submission_type = "plan-submission";

std::vector<LearningHours> learning_hours(std::span<const Learning>);   // by fiscal year, then competency
Result<Document> build(const PlanSubmission&, const About&);
Result<PlanSubmission> read_plan_submission(const Document&);

}
