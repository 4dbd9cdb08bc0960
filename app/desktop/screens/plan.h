// Plan: a plan's objectives and activities on one page, its goals and its reviews on tabs beside it, how its ECQs are covered,
// and submitting it after a preview.
#pragma once
#include "app/commands/plans.h"
#include "app/commands/standing.h"
#include "app/desktop/screens/bearings.h"
#include "app/desktop/screens/noun_list.h"
#include "app/desktop/screens/plan_versions.h"
#include "core/store/reads.h"

namespace broaden::app::screens {

struct PlanQuery { std::string plan; };                  // "" for the newest

struct ObjectiveView { core::Stored<core::Objective> objective; std::vector<core::Stored<core::Activity>> activities; };
struct Covering { std::string tag, name; int objectives = 0; };
struct Coverage { std::string group; bool fundamental = false; int touched = 0; std::vector<Covering> competencies; };   // touched: with an objective
using LearnedMinutes = std::map<std::string, std::int64_t>;             // by competency: learning logged in the plan's period
struct PlanChoice { std::string id, words; };

struct PlanView {
  PlanView() = default;
  PlanView(PlanView&&) = default;                        // moved, never copied: options look into competencies
  PlanView& operator=(PlanView&&) = default;

  std::vector<PlanChoice> plans;                         // newest first
  std::string plan;                                      // the one shown; "" without any
  core::Plan item;
  PlanStanding standing;
  VersionsView versions;
  std::vector<core::Stored<core::Decision>> decisions;
  std::vector<ObjectiveView> objectives;
  std::vector<Coverage> coverage;                        // of each group of competencies of the plan's framework
  std::vector<ui::Option> competencies;                  // of the plan's framework
  ui::FormOptions options;                               // for the forms here: those, and titles of what can be linked to
  bool connected = false;
  std::string agency, default_framework;
  core::Date today;
};

struct PlanDraft {
  bool submitting = false, withdrawing = false;
  std::vector<core::Stored<core::Learning>> offered;     // of the plan's period, read with the preview: may be ticked to go along
  std::set<std::string> ticked;
  std::string reason, scan;
  VersionsDraft versions;
  std::optional<Preview> preview;                        // what the person is looking at
  bool wants_preview = false;                            // the desk makes it after the frame
};

core::Result<PlanView> read_plan(const core::Record&, const core::Packages&, Bearings&, const PlanQuery&);
bool draw_plan_head(ui::Ui&, const PlanView&, PlanQuery&, PlanDraft&, Editing&);    // above the tabs; false: there is no plan, and no tabs
core::Result<LearnedMinutes> read_learned(const core::Record&, core::Date from, core::Date to);
void draw(ui::Ui&, const PlanView&, const LearnedMinutes*, PlanDraft&, Hands);     // nullptr: not read yet
void draw_plan_reviews(ui::Ui&, const PlanView&, Hands);
void draw_plan_dialogs(ui::Ui&, const PlanView&, PlanDraft&, Asks&);
void draw_decision_dialog(ui::Ui&, PlanDraft&, Editing&, Asks&);

}
