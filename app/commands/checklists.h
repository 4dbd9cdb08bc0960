// Published checklists become items of the record's own, each with its day.
#pragma once
#include <string>

#include "app/commands/session.h"

namespace broaden::app {

struct Outcome;

struct StartChecklist { std::string list, from; };       // from: the first day; "" for the day the executive entered the SES
struct FinishChecklistItem { std::string item, on; };    // on: "" for today

// Adds every item of the newest version, in one step. unknown_checklist, bad_date; missing_value where no first day is known;
// wrong_state where items of that list are there already.
core::Result<Outcome> start_checklist(Session&, const StartChecklist&);
core::Result<Outcome> finish_checklist_item(Session&, const FinishChecklistItem&);   // no_such_item, bad_date, bad_value
core::Result<bool> started(const core::Record&, const std::string& list);

}
