// Today: where I stand, and the one thing that needs me next, each with its reason and a button that goes there.
#pragma once
#include "app/desktop/screens/bearings.h"
#include "app/desktop/screens/noun_list.h"

namespace broaden::app::screens {

struct TodayView {
  std::string name;
  bool empty = true;                                     // nothing but a profile: one thing to do, and nothing in red
  std::vector<core::Finding> findings;                   // most urgent first
  std::vector<core::Suggestion> suggestions;
  core::Date plan_from, plan_to;
  std::string plan, plan_words;                          // the newest plan's id and where it stands; "" for none
  int fiscal_year = 0;
  std::int64_t formal = 0, informal = 0;                 // minutes this fiscal year
  int waiting = 0;                                       // agreements that wait for the executive
  std::string agreement;                                 // the first of those
  std::size_t conflicts = 0;                             // fields that were changed in two copies of the record
  core::Date today;
};
struct TodayDraft {
  std::string open;                                      // the finding whose reasons are shown
  std::string group;                                     // the package whose suggestions are shown
};

core::Result<TodayView> read_today(const core::Record&, const core::Packages&, Bearings&);
void draw(ui::Ui&, const TodayView&, TodayDraft&, Hands);

// "2 prompts are due. The first: A broadening assignment." "" where none is. Nothing private: it shows over a locked screen too.
std::string due_words(const TodayView&);

// Where an action of a finding leads: "assignment.add" to "mobility/assignment", "plan.submit" to "plan".
std::string place_of(const std::string& action);
std::string button_of(const core::Finding&);             // "Add an assignment"; "" for none

}
