// Plan: a plan's goals, objectives and activities on one page, how its ECQs are covered, and submitting it after a preview.
#pragma once
#include "app/commands/plans.h"
#include "app/commands/standing.h"
#include "app/desktop/screens/forms.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct PlanQuery { std::string plan; };                  // "" for the newest

struct ObjectiveView { core::Stored<core::Objective> objective; std::vector<core::Stored<core::Activity>> activities; };
struct Coverage { std::string group; int objectives = 0; };
struct PlanChoice { std::string id, words; };

struct PlanView {
  std::vector<PlanChoice> plans;                         // newest first
  std::string plan;                                      // the one shown; "" without any
  core::Plan item;
  PlanStanding standing;
  std::vector<core::Stored<core::Decision>> decisions;
  std::vector<ObjectiveView> objectives;
  std::vector<Coverage> coverage;                        // objectives toward each ECQ of the plan's framework
  std::vector<ui::Option> competencies, frameworks;
  std::vector<core::Stored<core::Learning>> learning;    // of the plan's period: may be ticked to go along
  bool connected = false;
  std::string agency, default_framework;
  core::Date today;
};

struct PlanDraft {
  Adding adding_plan, adding_objective, adding_activity, adding_decision;
  std::string opened;                                    // the objective or activity whose fields are shown
  bool submitting = false, withdrawing = false;
  std::set<std::string> ticked;
  std::string reason, scan;
  std::optional<Preview> preview;                        // what the person is looking at
  bool wants_preview = false;                            // the desk makes it after the frame
};

core::Result<PlanView> read_plan(const core::Record&, const core::Packages&, const PlanQuery&);
void draw(ui::Ui&, const PlanView&, PlanQuery&, PlanDraft&, Forms&, Asks&);

}
