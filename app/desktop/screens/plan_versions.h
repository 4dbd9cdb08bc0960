// A plan beside another one, or beside what was submitted or approved; and its unfinished work on the way into the next plan.
#pragma once
#include "app/commands/carry_over.h"
#include "app/commands/compare.h"
#include "app/desktop/screens/asks.h"
#include "app/desktop/ui/choices.h"

namespace broaden::app::screens {

struct ComparingDraft {
  bool open = false, asked = false;                      // asked: the desk reads it after the frame
  std::string with;                                      // "submitted", "approved", or another plan's id
  std::string title, problem;                            // what is beside what; or why nothing is
  std::vector<PlanDifference> differences;
};

struct CarryingDraft {
  bool open = false, asked = false;
  std::string into, starts, ends;                        // a plan's id, or "new" for one with these days
  std::optional<CarryOverPreview> preview;
  std::string problem;
};

struct VersionsDraft { ComparingDraft comparing; CarryingDraft carrying; };

struct PlanPeriod { std::string id, words; core::Date starts, ends; };
struct VersionsView {
  std::string plan, words;                               // the one shown, and its period
  core::Date starts, ends;
  std::vector<PlanPeriod> others;                        // newest first
  bool submitted = false, approved = false;              // is there such a version
};

void start_comparing(const VersionsView&, ComparingDraft&);
void start_carrying(const VersionsView&, CarryingDraft&);
void version_buttons(ui::Ui&, const VersionsView&, VersionsDraft&);   // in a Row
void draw_version_dialogs(ui::Ui&, const VersionsView&, VersionsDraft&, Asks&);
bool read_versions(const Session&, const VersionsView&, VersionsDraft&);   // after the frame; false: nothing was asked

}
