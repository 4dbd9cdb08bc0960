// Tables and calendars: a learning system's transcript in; any list as CSV and every date as a calendar out.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/shown.h"
#include "app/cli/table.h"
#include "app/cli/verb.h"
#include "core/model/nouns.h"
#include "core/model/quantity.h"
#include "core/model/typed.h"

namespace broaden::app::cli {
namespace {

using namespace core;

const char* name_of(RowState state) { return state == RowState::fresh ? "new" : state == RowState::duplicate ? "duplicate" : "wrong"; }

nlohmann::json counts_json(const TranscriptPreview& preview) {
  return {{"new", preview.fresh}, {"duplicate", preview.duplicates}, {"wrong", preview.wrong}, {"rounded", preview.rounded}};
}

nlohmann::json preview_json(const TranscriptPreview& preview) {
  auto out = counts_json(preview);
  out["columns"] = nlohmann::json::array();
  for (auto& column : preview.columns)
    out["columns"].push_back({{"column", column.heading}, {"field", column.field ? nlohmann::json(column.field->shown()) : nlohmann::json()}});
  out["rows"] = nlohmann::json::array();
  for (auto& one : preview.rows) {
    auto& item = one.row.learning;
    nlohmann::json row{{"line", one.row.line}, {"state", name_of(one.state)}, {"date", iso(item.date)}, {"title", item.title}};
    row["hours"] = item.minutes ? nlohmann::json::parse(hours(item.minutes->count)) : nlohmann::json();
    if (!one.row.problem.empty()) row["problem"] = one.row.problem;
    out["rows"].push_back(std::move(row));
  }
  return out;
}

void say_preview(const TranscriptPreview& preview) {
  for (auto& column : preview.columns) say(fmt::format("  \"{}\" {}", column.heading, column.field ? fmt::format("is {}", column.field->label) : std::string("is left out")));
  Rows rows{{"Line", "", "Date", "Hours", "Title"}};
  for (auto& one : preview.rows) {
    auto& item = one.row.learning;
    rows.push_back({std::to_string(one.row.line), name_of(one.state), iso(item.date), item.minutes ? hours_read(item.minutes->count) : "", one.row.problem.empty() ? short_text(item.title) : one.row.problem});
  }
  say_table(rows, "The file has no rows under its headings.");
  say(counts(preview));
}

Ran import_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    ImportTranscript command{context.given.one("FILE"), context.given.all("map")};
    if (context.given.has("preview") || !context.given.has("yes")) {
      TRY(preview, preview_transcript(session, command));
      if (context.given.has("preview")) {
        if (context.json) say_json(preview_json(preview));
        else say_preview(preview);
        return 0;
      }
      if (preview.wrong == 0 && preview.fresh > 0) CHECKED(confirm(context.given, fmt::format("{} Import the new ones?", counts(preview))));
    }
    TRY(outcome, run_said(context, session, command));
    return say_outcome(context, outcome);
  });
}

Ran csv_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, ExportCsv{noun(context.given.one("NOUN")), context.given.one("out"), context.given.has("stored-names")}));
    return say_outcome(context, outcome);
  });
}

Ran calendar_verb(const Context& context) {
  return with_session(context, [&](Session& session) -> Ran {
    TRY(outcome, run_said(context, session, ExportCalendar{context.given.one("out")}));
    return say_outcome(context, outcome);
  });
}

}

std::vector<CliVerb> exchange_verbs() {
  Option what{"NOUN", "which list", true};
  for (auto* one : nouns()) what.choices.emplace_back(one->name);
  return {
      {{"learning import", "Take in a learning system's transcript, a CSV file: all of it or nothing, and undo takes it back",
        {{"FILE", "the CSV file, in UTF-8, with the names of its columns in the first row", true}},
        {{"map", "which column is which field, for example \"Course Title=title\", \"Duration=minutes\" or \"Cost=skip\"; can be given several times", false, true},
         {"preview", "show each row as new, duplicate or wrong, and change nothing", false, false, true, {}}, yes_option()}}, import_verb},
      {{"export csv", "A list with all its fields as CSV, safe to open in a spreadsheet", {what},
        {{"out", "the file to write", true}, {"stored-names", "head the columns with the fields' stored names", false, false, true, {}}}}, csv_verb},
      {{"export calendar", "Every date ahead and past as a calendar file; nothing private is in it", {}, {{"out", "the file to write, ending in .ics", true}}}, calendar_verb},
  };
}

}
