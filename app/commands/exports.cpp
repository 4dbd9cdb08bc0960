#include "app/commands/exports.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/calendar_days.h"
#include "app/commands/command.h"
#include "app/commands/print.h"
#include "core/base/platform.h"
#include "core/formats/calendar.h"
#include "core/formats/csv.h"
#include "core/model/any.h"
#include "core/model/typed.h"
#include "core/store/reads.h"

namespace broaden::app {

using namespace core;

Result<Outcome> export_csv(Session& session, const ExportCsv& command) {
  auto& noun = *command.noun;
  std::vector<std::pair<std::string, Any>> all;
  CHECKED(visit_items(session.record, noun, [&](std::string_view id) { return item(all.emplace_back(id, blank(noun)).second); }));
  std::vector<std::string> cells{command.stored_names ? "id" : "Id"};
  for (auto& field : noun.fields) cells.emplace_back(command.stored_names ? field.name : field.label);
  std::string out = csv({&cells, 1});
  for (auto& [id, any] : all) {
    cells.assign(1, id);
    for (auto& field : noun.fields) cells.push_back(typed(field, field.get(item(std::as_const(any)).at)));
    append_csv_row(out, cells);
  }
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, out));
  auto said = fmt::format("{} {} {} written to {}.", all.size(), all.size() == 1 ? "row" : "rows", all.size() == 1 ? "was" : "were", command.path);
  if (std::ranges::any_of(noun.fields, [](auto& field) { return !field.more.leaves && !field.linked(); })) said += " It holds every field, private ones too.";
  return Outcome{.path = command.path, .said = said};
}

Result<Outcome> export_calendar(Session& session, const ExportCalendar& command) {
  TRY(days, calendar_days(session.record));
  if (days.empty()) return Error{Code::bad_value, "There are no dates to put into a calendar."};
  CHECKED(not_the_record(session, command.path));
  CHECKED(platform::write_file(command.path, calendar(days, session.clock.now())));
  return Outcome{.path = command.path, .said = fmt::format("{} {} written to {}.", days.size(), days.size() == 1 ? "date was" : "dates were", command.path)};
}

}
