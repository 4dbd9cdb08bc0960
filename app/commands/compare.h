// What differs between two versions of a plan: as it is and as it was submitted or approved, or one plan and another.
#pragma once
#include <string>
#include <vector>

#include "app/commands/standing.h"
#include "core/document/plan_submission.h"
#include "core/store/record.h"

namespace broaden::app {

struct PlanDifference {
  enum class What { changed, added, removed };
  What what = What::changed;
  std::string item;                                      // "Plan", "Objective "Lead one project"": as it is; as it was, if it was removed
  std::string id;                                        // of that item
  std::string field;                                     // its label; "" where the whole item was added or removed
  std::string was, is;                                   // as people read it; "" for nothing
};
std::string_view name(PlanDifference::What);             // "changed": stable, for --json
std::string sentence(const PlanDifference&);             // "Plan: Short-term goals was changed."

// Only what would leave in a submission. Items are matched by id, then by what they were carried over from, then by their own
// words, so that two plans can be compared as well as two versions of one. Plan first, then goals, objectives, activities.
std::vector<PlanDifference> compare(const core::PlanContents& was, const core::PlanContents& is);

enum class Version { submitted, approved };              // the latest submission; the latest that was approved
struct Compared { std::string was, is; std::vector<PlanDifference> differences; };   // was: a plan's id, or a submission's
core::Result<Compared> compare_plans(const core::Record&, const std::string& was, const std::string& is);   // ids as typed
core::Result<Compared> compare_with(const core::Record&, const std::vector<OfficeStanding>&, const std::string& plan, Version);   // wrong_state: there is none

core::Result<std::vector<std::string>> changed_since(const core::Record&, const core::PlanSubmission& sent);

}
