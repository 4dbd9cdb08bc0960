#include "app/commands/checklists.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/commands/items.h"
#include "core/model/checklist.h"
#include "core/store/ledger.h"
#include "core/store/reads.h"

namespace broaden::app {
namespace {

using namespace core;

Result<Date> first_day(const Session& session, const std::string& typed) {
  if (!typed.empty()) {
    auto day = parse_date(typed);
    if (!day) return Error{Code::bad_date, typed};
    return *day;
  }
  TRY(known, profile(session.record));
  if (!known.appointed) return Error{Code::missing_value, "The first day (--from), or in your profile the day since which you are in the SES,"};
  return known.appointed;
}

}

Result<bool> started(const Record& record, const std::string& list) {
  TRY(all, items<ChecklistItem>(record));
  return std::ranges::any_of(all, [&](auto& one) { return one.item.source.starts_with(list + "/"); });
}

Result<Outcome> start_checklist(Session& session, const StartChecklist& command) {
  auto* list = session.packages.checklist(command.list);
  if (!list) return Error{Code::unknown_checklist, command.list};
  TRY(there, started(session.record, list->head.id));
  if (there) return Error{Code::wrong_state, fmt::format("the list \"{}\" was started before; checklist list shows its items.", list->head.title)};
  TRY(from, first_day(session, command.from));
  std::vector<ItemEdit> edits;
  for (auto& step : list->steps) {
    ChecklistItem made{.list = list->head.title, .title = step.title, .due = step.due(from), .note = step.note, .source = list->source_of(step)};
    edits.push_back({ItemEdit::Act::add, &ChecklistItem::noun, "", changes(ChecklistItem{}, made)});
  }
  TRY(applied, edit(session.record, edits, "Start a checklist"));
  return Outcome{.ids = applied.ids, .said = fmt::format("{}: {} items were added, counted from {}.", list->head.title, applied.ids.size(), spoken(from))};
}

Result<Outcome> finish_checklist_item(Session& session, const FinishChecklistItem& command) {
  auto on = command.on.empty() ? iso(session.clock.today()) : command.on;
  auto day = parse_date(on);
  if (!day) return Error{Code::bad_date, on};
  if (*day > session.clock.today()) return Error{Code::bad_value, fmt::format("{} is still to come: give the day on which it was done.", spoken(*day))};
  TRY(outcome, edit_item(session, {&ChecklistItem::noun, command.item, {{"done", {on}}}}));
  outcome.said = fmt::format("Done on {}.", spoken(*day));
  return outcome;
}

}
