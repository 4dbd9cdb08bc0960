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

void draw_table(ui::Ui& ui, const LearningView& view, LearningQueryUi& query, std::string& opened) {
  static const std::vector<ui::Column> columns{{"Date", 1, false, true}, {"Title", 3.2f, false, true}, {"Kind", 1.1f}, {"Hours", 0.8f, true, true}, {"Provider", 1.6f}};
  ui::caption(ui, std::to_string(view.lines.size()) + " of " + std::to_string(view.all));
  ui::Table table(ui, "log", {"Learning log", columns, view.lines.size(), &query.sort, opened});
  for (auto i = table.first(); i < table.last(); ++i) {
    auto& one = view.lines[i];
    auto row = table.row(one.id, one.item.title);
    row.text(spoken(one.item.date));
    row.strong(one.item.title);
    row.text(words_of(names<LearningKind>[static_cast<std::size_t>(one.item.kind)]));
    row.text(one.item.minutes ? hours(one.item.minutes->count) : "");
    row.text(one.item.provider);
    if (!row.chosen()) continue;
    opened = opened == one.id ? "" : one.id;
    if (!opened.empty()) ui.focus(one.id + "/date");   // it opens above the table
  }
}

void draw_opened(ui::Ui& ui, const LearningView& view, const ui::FormOptions& options, std::string& opened, Hands& hands) {
  auto found = std::ranges::find(view.lines, opened, &Stored<Learning>::id);
  if (found == view.lines.end()) return;
  ui::Card card(ui, "opened", found->item.title);
  ui::heading(ui, found->item.title, 2);
  edit_fields(ui, hands.asks, hands.editing, found->item, found->id, options);
  draw_children(ui, Learning::noun, found->id, hands);
  ui::gap(ui);
  ui::Row row(ui);
  if (ui::button(ui, "Close")) opened.clear(), ui.focus("log/" + found->id);
  if (ui::button(ui, "Remove", {.weight = ui::Weight::quiet, .icon = ui::Icon::trash, .description = "Undo brings it back"})) hands.asks.push(Remove{&Learning::noun, found->id});
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
  return view;
}

void draw(ui::Ui& ui, const LearningView& view, LearningQueryUi& query, Hands hands) {
  auto& how = *listed(Learning::noun);
  if (view.all == 0) {
    if (ui::empty_state(ui, how.icon, how.empty, how.add)) start_adding(hands.editing, how, {}, view.today);
    return;
  }
  auto* options = hands.lists.options(Learning::noun);
  if (!options) return;
  ui::gap(ui);
  if (ui::button(ui, how.add, {.weight = ui::Weight::primary, .icon = ui::Icon::add, .description = "Ctrl+N from anywhere"})) start_adding(hands.editing, how, {}, view.today);
  draw_totals(ui, view);
  ui::gap(ui, 3);
  draw_filters(ui, query);
  auto& opened = hands.editing.opened[&Learning::noun];
  draw_opened(ui, view, *options, opened, hands);
  draw_table(ui, view, query, opened);
}

}
