#include "app/desktop/screens/learning.h"

#include <algorithm>
#include <map>

#include "app/desktop/ui/controls.h"
#include "core/model/typed.h"

namespace broaden::app::screens {
namespace {

using namespace core;

LearningQuery stored_query(const LearningQueryUi& query) {
  LearningQuery out{.filter = query.filter, .descending = query.sort.descending};
  if (!query.kind.empty()) out.kind = query.kind == "formal" ? LearningKind::formal : LearningKind::informal;
  out.order = query.sort.column == 1 ? LearningOrder::title : query.sort.column == 3 ? LearningOrder::minutes : LearningOrder::date;
  return out;
}

std::vector<CompetencyTotal> this_year(const Packages& packages, const std::vector<LearningTotal>& totals, int year) {
  std::vector<CompetencyTotal> out;
  for (auto& one : totals)
    if (one.fiscal_year == year) out.push_back({one.competency.empty() ? "No competency named" : packages.competency_name(one.competency), one.minutes});
  std::ranges::sort(out, std::ranges::greater{}, &CompetencyTotal::minutes);
  return out;
}

void draw_totals(ui::Ui& ui, const LearningView& view) {
  if (view.years.empty()) return;
  ui::gap(ui, 2);
  ui::Columns columns(ui, 2);
  std::vector<ui::NameValue> years;
  for (auto& one : view.years)
    years.push_back({"FY " + std::to_string(one.year), hours(one.formal + one.informal) + " hours: " + hours(one.formal) + " formal, " + hours(one.informal) + " informal"});
  ui::heading(ui, "Hours by fiscal year", 3);
  ui::name_values(ui, years);
  columns.next();
  ui::heading(ui, "This fiscal year by competency", 3);
  std::vector<ui::Bar> bars;
  for (auto& one : view.competencies) if (bars.size() < 6) bars.push_back({one.name, double(one.minutes), hours(one.minutes) + " hours"});
  if (bars.empty()) ui::caption(ui, "Nothing logged yet.");
  else ui::bars(ui, "Hours this fiscal year by competency", bars);
}

void draw_filters(ui::Ui& ui, LearningQueryUi& query) {
  static const std::vector<ui::Option> kinds{{"", "All"}, {"formal", "Formal"}, {"informal", "Informal"}};
  ui::tabs(ui, "kind", kinds, query.kind);
  ui::search_field(ui, "filter", {.label = "Filter", .placeholder = "Words in title, provider, outcome"}, query.filter);
}

void draw_table(ui::Ui& ui, const LearningView& view, LearningQueryUi& query, LearningDraft& draft) {
  static const std::vector<ui::Column> columns{{"Date", 1, false, true}, {"Title", 3.2f, false, true}, {"Kind", 1.1f}, {"Hours", 0.8f, true, true}, {"Provider", 1.6f}};
  ui::caption(ui, std::to_string(view.lines.size()) + " of " + std::to_string(view.all));
  ui::Table table(ui, "log", {"Learning log", columns, view.lines.size(), &query.sort, draft.opened});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.lines[i];
    auto row = table.row(one.id, one.item.title);
    row.text(spoken(one.item.date));
    row.strong(one.item.title);
    row.text(words_of(names<LearningKind>[static_cast<std::size_t>(one.item.kind)]));
    row.text(one.item.minutes ? hours(one.item.minutes->count) : "");
    row.text(one.item.provider);
    if (!row.chosen()) continue;
    draft.opened = draft.opened == one.id ? "" : one.id;
    if (!draft.opened.empty()) ui.focus(one.id + "/date");   // it opens above the table
  }
}

void draw_opened(ui::Ui& ui, const LearningView& view, LearningDraft& draft, Forms& forms, Asks& asks) {
  auto opened = std::ranges::find(view.lines, draft.opened, &Stored<Learning>::id);
  if (opened == view.lines.end()) return;
  ui::Card card(ui, "opened", opened->item.title);
  ui::heading(ui, opened->item.title, 2);
  edit_fields(ui, asks, forms, opened->item, opened->id, {view.options, {}});
  ui::Row row(ui);
  if (ui::button(ui, "Close")) draft.opened.clear(), ui.focus("log/" + opened->id);
  if (ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "Undo brings it back"})) asks.push(Remove{&Learning::noun, opened->id});
}

}

Result<LearningView> read_learning(const Record& record, const Packages& packages, const LearningQueryUi& query) {
  LearningView view;
  view.today = record.clock().today();
  TRY(lines, learning(record, stored_query(query)));
  view.lines = std::move(lines);
  TRY(all, learning_count(record));
  view.all = all;
  TRY(years, learning_minutes(record));
  for (auto year = years.rbegin(); year != years.rend(); ++year) view.years.push_back({year->first, year->second.formal, year->second.informal});
  auto now = fiscal_year(view.today);
  TRY(totals, learning_totals(record, date(now - 1, 10, 1), date(now, 9, 30)));
  view.competencies = this_year(packages, totals, now);
  TRY(person, profile(record));
  view.options = competency_options(packages, person.framework);
  for (auto& other : competency_options(packages, "")) if (std::ranges::find(view.options, other.value, &ui::Option::value) == view.options.end()) view.options.push_back(other);
  return view;
}

void start_learning(LearningDraft& draft, Forms& forms, Date today) { draft.adding.start(forms, Learning::noun, {{"date", {iso(today)}}}); }

void draw_learning_dialog(ui::Ui& ui, const std::vector<ui::Option>& options, LearningDraft& draft, Forms& forms, Asks& asks) {
  add_dialog(ui, asks, forms, draft.adding, Learning::noun, {options, {}});
}

void draw(ui::Ui& ui, const LearningView& view, LearningQueryUi& query, LearningDraft& draft, Forms& forms, Asks& asks) {
  ui::heading(ui, "Learning");
  if (view.all == 0) {
    if (ui::empty_state(ui, ui::Icon::learning, "A book, a course, a talk over lunch: what you learn counts here, formal or not.", "Log learning")) start_learning(draft, forms, view.today);
    return;
  }
  ui::gap(ui);
  if (ui::button(ui, "Log learning", {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "Ctrl+N from anywhere"})) start_learning(draft, forms, view.today);
  draw_totals(ui, view);
  ui::gap(ui, 3);
  draw_filters(ui, query);
  draw_opened(ui, view, draft, forms, asks);
  draw_table(ui, view, query, draft);
}

}
