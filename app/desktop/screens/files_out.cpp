// What of the record can be written to a file: pages to read, the whole of it, a list, a calendar.
#include <algorithm>
#include <array>

#include "app/desktop/screens/files.h"
#include "app/desktop/screens/listed.h"
#include "app/desktop/ui/controls.h"
#include "core/model/nouns.h"

namespace broaden::app::screens {
namespace {

using namespace core;

enum class Out { transcript, appraisal, record_pages, record, list, calendar };
struct Writable { Out out; const char* key; const char* label; const char* words; const char* name; };

constexpr std::array<Writable, 6> writables{{
    {Out::transcript, "transcript", "Learning transcript", "What was learned in a period, formal and informal apart, with totals.", "transcript"},
    {Out::appraisal, "appraisal", "Appraisal input", "What you did for the organization's long-term capacity, from your plan and your log.", "appraisal-input"},
    {Out::record_pages, "pages", "The whole record, to read", "Every item as pages, private notes too: keep them as safe as the record.", "record"},
    {Out::record, "record", "The whole record, for another Broaden", "One documented file that any Broaden takes in. Private notes are in it: keep it as safe as the record.", "record.json"},
    {Out::list, "list", "A list, for a spreadsheet", "All fields of all items of one kind, private ones too.", ""},
    {Out::calendar, "calendar", "Dates, for a calendar", "Every date ahead and past. Nothing private is in it.", "broaden.ics"},
}};

const Writable& writable(const std::string& key) {
  auto found = std::ranges::find(writables, key, &Writable::key);
  return found == writables.end() ? writables.front() : *found;
}

bool is_pages(Out out) { return out == Out::transcript || out == Out::appraisal || out == Out::record_pages; }
bool has_period(Out out) { return out == Out::transcript || out == Out::appraisal; }

std::string suggested(const FilesDraft& draft) {
  auto& one = writable(draft.what);
  if (one.out == Out::list) return draft.list + ".csv";
  return is_pages(one.out) ? one.name + draft.format : one.name;
}

Command writing(const FilesDraft& draft) {
  auto path = suggested(draft);
  auto paper = draft.paper == "a4" ? report::PageSize::a4 : report::PageSize::letter;
  auto day = [](const std::string& typed) { return parse_date(typed).value_or(Date{}); };
  auto pages = [&](Report report) { return Print{.report = report, .of = {}, .from = day(draft.from), .to = day(draft.to), .path = path, .paper = paper}; };
  switch (writable(draft.what).out) {
    case Out::transcript: return pages(Report::transcript);
    case Out::appraisal: return pages(Report::appraisal_input);
    case Out::record_pages: return Print{.report = Report::whole_record, .of = {}, .from = {}, .to = {}, .path = path, .paper = paper};
    case Out::record: return ExportRecord{path};
    case Out::list: return ExportCsv{noun(draft.list), path};
    case Out::calendar: break;
  }
  return ExportCalendar{path};
}

std::vector<ui::Option> lists_to_write() {
  std::vector<ui::Option> out;
  for (auto& how : all_listed()) out.push_back({how.noun->name, how.plural});
  return out;
}

void draw_details(ui::Ui& ui, FilesDraft& draft) {
  static const std::vector<ui::Option> formats{{".pdf", "PDF"}, {".html", "HTML, which pastes into Word"}};
  static const std::vector<ui::Option> papers{{"letter", "U.S. Letter"}, {"a4", "A4"}};
  auto out = writable(draft.what).out;
  if (out == Out::list) ui::choice(ui, "list", {.label = "List"}, lists_to_write(), draft.list);
  if (has_period(out)) {
    ui::Columns columns(ui, 2);
    ui::date_field(ui, "from", {.label = "From", .hint = "Empty: the first day of this fiscal year."}, draft.from);
    columns.next();
    ui::date_field(ui, "to", {.label = "To", .hint = "Empty: its last day."}, draft.to);
  }
  if (!is_pages(out)) return;
  ui::radio_group(ui, "format", {.label = "Format"}, formats, draft.format);
  if (draft.format == ".pdf") ui::radio_group(ui, "paper", {.label = "Paper"}, papers, draft.paper);
}

}

void draw_writing(ui::Ui& ui, FilesDraft& draft, Asks& asks) {
  ui::Card card(ui, "write", "Write a file");
  ui::heading(ui, "Write a file", 2);
  std::vector<ui::Option> kinds;
  for (auto& one : writables) kinds.push_back({one.key, one.label});
  ui::choice(ui, "what", {.label = "What"}, kinds, draft.what);
  ui::caption(ui, writable(draft.what).words);
  ui::gap(ui);
  draw_details(ui, draft);
  ui::gap(ui);
  if (ui::button(ui, "Write it…", {.weight = ui::Weight::primary, .icon = ui::Icon::save_file, .key = "write", .description = "Choose where to"}))
    asks.write(writing(draft), {writable(draft.what).label, "Write"});
}

}
