// Lists as CSV, and every date as a calendar file.
#pragma once
#include <string>

#include "app/commands/session.h"
#include "core/model/field.h"

namespace broaden::app {

struct Outcome;

struct ExportCsv {
  const core::Noun* noun;
  std::string path;
  bool stored_names = false;                             // headings by the fields' stored names instead of their labels
};
struct ExportCalendar { std::string path; };

// All fields of all items, private ones too: dates as yyyy-mm-dd, hours and dollars as decimals, choices by their stored words,
// several of a kind in one cell with line ends between.
core::Result<Outcome> export_csv(Session&, const ExportCsv&);
// Never what is private: no reflection, no note, no outcome, no commitment of the practice loop.
core::Result<Outcome> export_calendar(Session&, const ExportCalendar&);

}
